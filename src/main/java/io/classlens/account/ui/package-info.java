/**
 * The pages for signing in, for accounts and for the first start, and which page belongs to whom.
 * Begin with {@code SecurityConfiguration}.
 */
@NullMarked
package io.classlens.account.ui;

import org.jspecify.annotations.NullMarked;
