package io.classlens.web.accuracy;

/** What can be trained on a row's examples; named as on the command line. */
enum Method {
    head
}
