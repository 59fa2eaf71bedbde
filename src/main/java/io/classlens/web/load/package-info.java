/**
 * How busy the server is, for a teacher: one line on the dashboard, a few more numbers on the page
 * "Check", both while somebody looks at them. Begin with {@link io.classlens.web.load.LoadStrip}.
 */
@NullMarked
package io.classlens.web.load;

import org.jspecify.annotations.NullMarked;
