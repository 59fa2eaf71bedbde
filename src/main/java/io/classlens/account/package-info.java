/**
 * Teachers who sign in: accounts, passwords, first set-up. Begin with {@link
 * io.classlens.account.Teachers}; {@code account.ui} holds the configuration of Spring Security.
 * May use {@code classroom} and {@code transport}.
 */
@ApplicationModule(
        allowedDependencies = {
            "classroom",
            "classroom :: http",
            "classroom :: ui",
            "transport",
            "ui",
            "ui :: language"
        })
@NullMarked
package io.classlens.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
