package io.classlens.account.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.spring.security.RequestUtil;
import io.classlens.account.Teachers;
import io.classlens.account.http.Addresses;
import io.classlens.account.http.ForgeryTokens;
import io.classlens.account.http.PupilTokenFilter;
import io.classlens.account.http.Refusals;
import io.classlens.account.http.SignInFailure;
import io.classlens.account.http.TeacherSessionFilter;
import io.classlens.classroom.Pupils;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What passes. Pages are guarded by Vaadin and their annotations, where none means closed; a
 * controller is closed unless it has a rule here.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

    private static final RequestMatcher PROJECTS = pathPattern("/projects/**");
    private static final RequestMatcher STUDIO = pathPattern("/studio/**");
    private static final RequestMatcher OF_TEACHERS = pathPattern("/teacher/**");

    @Bean
    SecurityContextHolderStrategy pageContexts() {
        return new PageContexts();
    }

    /** What each filter does with each frame is watched by nobody, and cost a tenth of the rest. */
    @Bean
    SecurityObservationSettings unwatchedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Metrics and health have a port of their own, which listens to this machine alone. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http, Environment environment) throws Exception {
        return http.securityMatcher(request -> isOfManagement(request, environment))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    private static boolean isOfManagement(HttpServletRequest request, Environment environment) {
        Integer port = environment.getProperty("local.management.port", Integer.class);
        Integer pages = environment.getProperty("local.server.port", Integer.class);
        return port != null && !port.equals(pages) && request.getLocalPort() == port;
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            Teachers teachers,
            Pupils pupils,
            SecurityContextHolderStrategy contexts,
            RequestUtil vaadin,
            Addresses addresses,
            Refusals refusals)
            throws Exception {
        http.setSharedObject(RequestCache.class, teachersPages(addresses));
        http.addFilterBefore(
                new NotSetUpFilter(teachers, vaadin, addresses, refusals),
                SecurityContextHolderFilter.class);
        http.addFilterAfter(
                new TeacherSessionFilter(teachers, contexts), SecurityContextHolderFilter.class);
        http.addFilterBefore(
                new PupilTokenFilter(pupils, contexts), AnonymousAuthenticationFilter.class);
        // Vaadin's configurer would let the log-in pass without a token.
        http.csrf(
                csrf ->
                        csrf.csrfTokenRepository(tokens())
                                .csrfTokenRequestHandler(new ForgeryTokens())
                                .ignoringRequestMatchers(vaadin::isFrameworkInternalRequest));
        // Another filter writes the rest.
        http.headers(headers -> headers.defaultsDisabled().addHeaderWriter(noCopies(addresses)));
        http.authorizeHttpRequests(
                rules ->
                        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PROJECTS, STUDIO, OF_TEACHERS)
                                .authenticated());
        http.exceptionHandling(
                handling ->
                        handling.defaultAuthenticationEntryPointFor(
                                        (request, response, _) ->
                                                refusals.nobody(request, response),
                                        PROJECTS)
                                // A pupil whose lesson is over is not asked for a password.
                                .defaultAuthenticationEntryPointFor(
                                        (_, response, _) -> response.sendRedirect("/"),
                                        pathPattern("/studio"))
                                .defaultAccessDeniedHandlerFor(
                                        (request, response, _) ->
                                                refusals.forbidden(request, response),
                                        PROJECTS)
                                // A pupil who was signed off joins again, and needs no account.
                                .defaultAuthenticationEntryPointFor(
                                        (request, response, _) ->
                                                response.sendRedirect(
                                                        request.getContextPath() + "/"),
                                        STUDIO)
                                // The page with the form is older than the cookie: once more.
                                .defaultAccessDeniedHandlerFor(
                                        (request, response, _) ->
                                                response.sendRedirect(
                                                        request.getContextPath()
                                                                + SignInFailure.LOGIN
                                                                + "?again"),
                                        pathPattern(HttpMethod.POST, SignInFailure.LOGIN)));
        // Without the page, said here as well, Spring Security would serve one of its own.
        http.formLogin(
                form -> form.loginPage(SignInFailure.LOGIN).failureHandler(new SignInFailure()));
        http.with(
                vaadin(),
                flow ->
                        flow.enableCsrfConfiguration(false)
                                .loginView(LoginView.class, "/")
                                .defaultSuccessUrl("/teacher")
                                .anyRequest(
                                        any ->
                                                any.access(
                                                        (_, context) ->
                                                                new AuthorizationDecision(
                                                                        addresses.isPageOrFile(
                                                                                context
                                                                                        .getRequest())))));
        return http.build();
    }

    /** A script reads it and sends it back as a header, which no other site can. */
    private static CsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    /** After signing in a teacher is led to the page that was wanted. */
    private static RequestCache teachersPages(Addresses addresses) {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> OF_TEACHERS.matches(request) && addresses.isPageOrFile(request));
        return cache;
    }

    private static DelegatingRequestMatcherHeaderWriter noCopies(Addresses addresses) {
        return new DelegatingRequestMatcherHeaderWriter(
                request -> !addresses.isFile(request), new CacheControlHeadersWriter());
    }
}
