package io.classlens.transport;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.http.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What Tomcat says to a request that it cannot even hand to the application, in place of its page
 * with a version and a stack trace: the status and its name, no more. Public for Tomcat, which
 * makes it by its name.
 */
public class ErrorReport extends ErrorReportValve {

    public ErrorReport() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0) {
            return;
        }
        if (!response.setErrorReported()) {
            return;
        }
        AnswerHeaders.write(response::setHeader, ContentPolicy.nothing());
        if (Method.HEAD.equals(request.getMethod())) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(
                        response.getStatus()
                                + (status == null ? "" : " " + status.getReasonPhrase())
                                + "\n");
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // Whoever asked is gone.
        }
    }
}
