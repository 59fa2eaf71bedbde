/**
 * The language of a page: what the browser asks for, until the person chooses. Begin with {@link
 * io.classlens.ui.language.LanguageFilter}, which decides once for each request, so that everything
 * behind it asks the request for its locale.
 */
@NamedInterface("language")
@NullMarked
package io.classlens.ui.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
