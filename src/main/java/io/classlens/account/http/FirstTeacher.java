package io.classlens.account.http;

import io.classlens.account.NewTeacher;
import io.classlens.account.Teachers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Makes the first account from the settings, before the first request can come. */
@Component
class FirstTeacher implements InitializingBean {

    /**
     * @param password empty: the teacher sets it in the browser
     */
    @ConfigurationProperties("classlens.teacher")
    record Settings(@DefaultValue("Teacher") String name, @DefaultValue("") String password) {

        /** Settings are sometimes printed. */
        @Override
        public String toString() {
            return "Settings[name=" + name + "]";
        }
    }

    private static final Logger log = LoggerFactory.getLogger(FirstTeacher.class);

    private final Teachers teachers;
    private final Settings settings;

    FirstTeacher(Teachers teachers, Settings settings) {
        this.teachers = teachers;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        if (settings.password().isEmpty()) {
            return;
        }
        switch (teachers.createFirst(settings.name(), settings.password())) {
            case NewTeacher.Created _, NewTeacher.SetUpAlready _ -> {}
            case NewTeacher.WeakPassword(int least, int most) ->
                    log.error(
                            "No account was made: classlens.teacher.password"
                                    + " (CLASSLENS_TEACHER_PASSWORD) wants {} to {} characters, and"
                                    + " not the name.",
                            least,
                            most);
            case NewTeacher.NotAName _, NewTeacher.NameTaken _ ->
                    log.error(
                            "No account was made: classlens.teacher.name (CLASSLENS_TEACHER_NAME)"
                                    + " wants 1 to {} characters that can be read.",
                            Teachers.LONGEST_NAME);
        }
    }
}
