/**
 * The panels and dialogs of the report and of the kept trainings. Begin with {@code ReportDialog}
 * and {@code RunsDialog}.
 */
@NullMarked
package io.classlens.report.ui;

import org.jspecify.annotations.NullMarked;
