package io.classlens.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up the passwords that somebody sets on the server, within seconds or at the next start. */
@Component
public class PasswordResets {

    private static final Logger log = LoggerFactory.getLogger(PasswordResets.class);

    private final PasswordResetFile file;
    private final TeacherRows rows;

    PasswordResets(@Value("${classlens.data:data}") Path data, TeacherRows rows) {
        this.file = new PasswordResetFile(data);
        this.rows = rows;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    public void takeUp() {
        try {
            var request = file.taken();
            if (request.isPresent()) {
                PasswordResetAnswer answer = answer(request.get());
                log.info("A password was to be set on the server: {}", answer);
                file.say(answer);
            }
        } catch (IOException e) {
            log.warn("A password that was set on the server cannot be read", e);
        }
    }

    private PasswordResetAnswer answer(PasswordResetFile.Request request) {
        List<TeacherRow> all = rows.findByOrderByCreated();
        if (request.name().isEmpty() && all.size() > 1) {
            return PasswordResetAnswer.WHICH_TEACHER;
        }
        return all.stream()
                .filter(
                        row ->
                                request.name().isEmpty()
                                        || row.name().equalsIgnoreCase(request.name()))
                .findFirst()
                .map(
                        row -> {
                            rows.setPassword(row.id(), request.hash());
                            return PasswordResetAnswer.DONE;
                        })
                .orElse(PasswordResetAnswer.NO_SUCH_TEACHER);
    }
}
