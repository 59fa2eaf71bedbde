/**
 * In which language a person is spoken to: what the browser asks for, until the person chooses on
 * the page. Begin with {@link io.classlens.web.language.LanguageFilter}, which decides once for
 * each request, so that everything behind it only has to ask the request for its locale. May use
 * Vaadin and nothing of Classlens.
 */
@NullMarked
package io.classlens.web.language;

import org.jspecify.annotations.NullMarked;
