package io.classlens.account.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a script hears that asks for what it may not have: JSON, never the page for teachers. */
@Component
public class Refusals {

    private final MessageSource texts;
    private final JsonMapper json;

    Refusals(MessageSource texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    public void nobody(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        say(
                request,
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "signed-out",
                "signin.signed-out");
    }

    public void forbidden(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        say(request, response, HttpServletResponse.SC_FORBIDDEN, "forbidden", "signin.forbidden");
    }

    public void notSetUp(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        say(
                request,
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "not-set-up",
                "signin.not-ready.text");
    }

    private void say(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String error,
            String text)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        String message = texts.getMessage(text, null, request.getLocale());
        response.getWriter()
                .write(json.writeValueAsString(Map.of("error", error, "message", message)));
    }
}
