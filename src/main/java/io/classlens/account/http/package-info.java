/**
 * Sessions of teachers and devices of pupils, as filters and rules for requests. Begin with {@code
 * SignIns}.
 */
@NullMarked
package io.classlens.account.http;

import org.jspecify.annotations.NullMarked;
