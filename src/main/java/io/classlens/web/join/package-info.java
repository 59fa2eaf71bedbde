/**
 * What a pupil sees around the studio: the page on which it joins, the bar with its nickname, what
 * the lesson is doing, and what is stored about it. Begin with {@link
 * io.classlens.web.join.JoinView} and {@link io.classlens.web.join.PupilBar}. Pages for everyone,
 * so they ask the {@code classroom} module for nothing that only teachers may know.
 */
@NullMarked
package io.classlens.web.join;

import org.jspecify.annotations.NullMarked;
