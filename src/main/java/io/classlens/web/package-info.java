/**
 * The shell: commands, error pages, and what the server says when it is ready. Begin with {@link
 * io.classlens.web.Commands}. It may use every module and owns no feature.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "transport",
            "ui",
            "ui :: language",
            "tools :: accuracy",
            "tools :: bench",
            "tools :: server"
        })
@NullMarked
package io.classlens.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
