/**
 * What a pupil sees around the studio: the page for joining, the bar with the nickname, what the
 * lesson is doing, and what is stored. Begin with {@code JoinView} and {@code PupilBar}. These
 * pages are for everyone, so they ask {@code classroom} for nothing that only teachers may know.
 */
@NullMarked
package io.classlens.classroom.ui.join;

import org.jspecify.annotations.NullMarked;
