package io.classlens.transport;

import org.springframework.core.Ordered;

/** The filters of the border come before all others, Spring Security's among them. */
final class BorderOrder {

    static final int HEADERS = Ordered.HIGHEST_PRECEDENCE;
    static final int REDIRECT = Ordered.HIGHEST_PRECEDENCE + 1;

    private BorderOrder() {}
}
