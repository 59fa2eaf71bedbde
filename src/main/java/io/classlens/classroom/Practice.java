package io.classlens.classroom;

import io.classlens.project.ProjectId;
import io.classlens.project.ProjectLimits;
import io.classlens.project.Projects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A project of each teacher's own, to try things out before a lesson. */
@Service
public class Practice {

    private final JdbcClient database;
    private final Projects projects;
    private final ProjectLimits limits;

    Practice(JdbcClient database, Projects projects, ProjectLimits limits) {
        this.database = database;
        this.projects = projects;
        this.limits = limits;
    }

    /** The teacher's project, made when first asked for. */
    public synchronized ProjectId of(UUID teacher) {
        return find(teacher)
                .orElseGet(
                        () -> {
                            ProjectId project = projects.create(limits, true);
                            database.sql("update teacher set practice = ? where id = ?")
                                    .params(project.value(), teacher)
                                    .update();
                            return project;
                        });
    }

    /** Whether it is this teacher's. */
    public boolean isOf(UUID teacher, ProjectId project) {
        return find(teacher).filter(project::equals).isPresent();
    }

    /** Erases the teacher's project, if there is one. */
    public Projects.Erased erase(UUID teacher) {
        return find(teacher).map(projects::erase).orElse(Projects.Erased.NOTHING);
    }

    private Optional<ProjectId> find(UUID teacher) {
        return database.sql("select practice from teacher where id = ? and practice is not null")
                .param(teacher)
                .query(UUID.class)
                .optional()
                .map(ProjectId::new);
    }
}
