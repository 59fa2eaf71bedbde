/**
 * Keeps a page in step with what happens elsewhere. {@link io.classlens.web.live.LiveLook} is all
 * there is; whoever shows something that others change begins one.
 */
@NullMarked
package io.classlens.web.live;

import org.jspecify.annotations.NullMarked;
