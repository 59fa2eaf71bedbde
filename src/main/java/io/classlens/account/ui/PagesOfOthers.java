package io.classlens.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.JsonConstants;
import io.classlens.ui.LastWord;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * A page works for who opened it, and for nobody else: not after the pupil was removed or the
 * lesson is over, not for the next pupil at the same browser, not after the teacher signed in or
 * out there. Spring Security lets all of Vaadin's own requests pass, because public pages need
 * them.
 */
@Component
class PagesOfOthers implements VaadinServiceInitListener {

    /** Uploads and downloads: the number is the page's. */
    private static final Pattern RESOURCE = Pattern.compile("/VAADIN/dynamic/resource/(\\d+)/.*");

    private final SecurityContextHolderStrategy contexts;

    PagesOfOthers(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> asking().ifPresent(owner -> owner.own(init.getUI())));
        event.addRequestHandler(new Guard());
    }

    private Optional<PageOwner> asking() {
        return PageOwner.of(contexts.getContext().getAuthentication());
    }

    private final class Guard extends SynchronizedRequestHandler {

        @Override
        protected boolean canHandleRequest(VaadinRequest request) {
            return HandlerHelper.isRequestType(request, RequestType.UIDL) || isResource(request);
        }

        @Override
        public boolean synchronizedHandleRequest(
                VaadinSession session, VaadinRequest request, VaadinResponse response)
                throws IOException {
            Optional<UI> page =
                    isResource(request)
                            ? ofResource(session, request)
                            : Optional.ofNullable(session.getService().findUI(request));
            if (page.isEmpty() || isOfAsking(page.get())) {
                return false;
            }
            // Before the page is closed: it says best itself what has become of it.
            Optional<String> address = LastWord.of(page.get()).map(LastWord::address);
            page.get().close();
            if (isResource(request)) {
                response.sendError(403, "Forbidden");
            } else if (address.isPresent()) {
                lead(session, response, address.get());
            } else {
                tellThatItIsOver(session, request, response);
            }
            return true;
        }

        private boolean isOfAsking(UI page) {
            return PageOwner.of(page)
                    .map(owner -> asking().filter(now -> now.id().equals(owner.id())).isPresent())
                    .orElse(true);
        }

        private static boolean isResource(VaadinRequest request) {
            String path = request.getPathInfo();
            return path != null && RESOURCE.matcher(path).matches();
        }

        private static Optional<UI> ofResource(VaadinSession session, VaadinRequest request) {
            Matcher path = RESOURCE.matcher(request.getPathInfo());
            if (!path.matches() || path.group(1).length() > 9) {
                return Optional.empty();
            }
            return Optional.ofNullable(session.getUIById(Integer.parseInt(path.group(1))));
        }

        private static void lead(VaadinSession session, VaadinResponse response, String address)
                throws IOException {
            write(session, response, null, null, address);
        }

        private static void tellThatItIsOver(
                VaadinSession session, VaadinRequest request, VaadinResponse response)
                throws IOException {
            SystemMessages messages =
                    session.getService().getSystemMessages(session.getLocale(), request);
            write(
                    session,
                    response,
                    messages.getSessionExpiredCaption(),
                    messages.getSessionExpiredMessage(),
                    null);
        }

        /** Without a text the page goes to the address at once. */
        private static void write(
                VaadinSession session,
                VaadinResponse response,
                @Nullable String caption,
                @Nullable String message,
                @Nullable String address)
                throws IOException {
            session.getService()
                    .writeUncachedStringResponse(
                            response,
                            JsonConstants.JSON_CONTENT_TYPE,
                            VaadinService.createCriticalNotificationJSON(
                                    caption, message, null, address));
        }
    }
}
