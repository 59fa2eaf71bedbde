package io.classlens.transport;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * What goes wrong outside Vaadin's pages: a sentence for a person, or a word and a sentence as
 * JSON. Neither says anything about the inside of the server, nor repeats what was asked for.
 */
@RestController
@RequestMapping("${spring.web.error.path:/error}")
class ErrorAnswers implements ErrorController {

    /**
     * @param error a fixed word for programs
     * @param message for a person
     */
    record Answer(String error, String message) {}

    private final MessageSource texts;

    ErrorAnswers(MessageSource texts) {
        this.texts = texts;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request, Locale locale) {
        HttpStatus status = status(request);
        String page =
                """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark"><title>%s</title>
                <link rel="icon" href="/icons/classlens.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/aura/aura.css"><link rel="stylesheet" href="/classlens.css"></head>
                <body><main class="error-page"><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body>
                </html>
                """
                        .formatted(
                                html(locale.toLanguageTag()),
                                html(text("error-page.title", locale)),
                                html(text("error-page.title", locale)),
                                html(sentence(status, locale)),
                                html(text("error-page.back", locale)));
        return answer(status).contentType(MediaType.TEXT_HTML).body(page);
    }

    /** As {@code web.frame} answers, so that a page reads both in the same way. */
    @RequestMapping
    ResponseEntity<Answer> json(HttpServletRequest request, Locale locale) {
        HttpStatus status = status(request);
        return answer(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(word(status), sentence(status, locale)));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    }

    private String sentence(HttpStatus status, Locale locale) {
        return text(
                switch (status) {
                    case NOT_FOUND -> "error-page.not-found";
                    case UNAUTHORIZED, FORBIDDEN -> "error-page.not-allowed";
                    case CONTENT_TOO_LARGE -> "error-page.too-large";
                    case HttpStatus other when other.is4xxClientError() ->
                            "error-page.not-understood";
                    default -> "error-page.broken";
                },
                locale);
    }

    /** For instance {@code method-not-allowed}. */
    private static String word(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    /** Who asks for the address of the errors itself finds nothing there. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) instanceof HttpStatus status
                ? status
                : HttpStatus.NOT_FOUND;
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
