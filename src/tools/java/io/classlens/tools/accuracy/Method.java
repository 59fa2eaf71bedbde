package io.classlens.tools.accuracy;

/** What can be trained on a row's examples; named as on the command line. */
enum Method {
    /** A head, with the page's defaults. */
    head,
    /** The nearest examples, with the page's defaults. */
    knn,
    /** A head, then the head and the last blocks of the backbone, with the page's defaults. */
    finetune
}
