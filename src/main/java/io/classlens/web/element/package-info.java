/**
 * The elements of the page that run in the browser, one thin class over each TypeScript element in
 * {@code frontend/}. Begin with {@link io.classlens.web.element.ClasslensWebcam}: what it sends is
 * answered by {@code web.frame} without coming through here. May use Vaadin and nothing of
 * Classlens, so that views say what the elements show.
 */
@NullMarked
package io.classlens.web.element;

import org.jspecify.annotations.NullMarked;
