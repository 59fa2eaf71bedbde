package io.classlens.project.storage;

/** How many examples a label has. */
record LabelCount(int label, int examples) {}
