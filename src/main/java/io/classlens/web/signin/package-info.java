/**
 * Who may come in: the first start, teachers who sign in, pupils who are known by a cookie, and
 * forgery kept out. Begin with {@link io.classlens.web.signin.SecurityConfiguration}; what somebody
 * may do with a project is the matter of {@code web.access}.
 */
@NullMarked
package io.classlens.web.signin;

import org.jspecify.annotations.NullMarked;
