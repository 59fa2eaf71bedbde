package io.classlens.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What Vaadin itself has to say, in our words: a lost connection, cookies switched off, a bug. */
@Component
class PageMessages implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(PageMessages.class);

    @Override
    public void serviceInit(ServiceInitEvent service) {
        // A session that is over is told outside any request, where no service is the current one.
        I18NProvider texts = service.getSource().getInstantiator().getI18NProvider();
        service.getSource().setSystemMessagesProvider(info -> messages(texts, localeOf(info)));
        service.getSource()
                .addSessionInitListener(
                        event -> event.getSession().setErrorHandler(PageMessages::onError));
        service.getSource()
                .addUIInitListener(
                        event ->
                                sayWhenOffline(
                                        texts,
                                        event.getUI(),
                                        VaadinRequest.getCurrent().getLocale()));
    }

    private static SystemMessages messages(I18NProvider texts, Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // The page loads itself again: who is who is in a cookie, and everything else is kept.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.getTranslation("system.error", locale));
        messages.setInternalErrorMessage(texts.getTranslation("system.error-do", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.getTranslation("system.no-cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("system.no-cookies-do", locale));
        return messages;
    }

    /** The session has the locale of its first request; another can have been chosen since. */
    private static Locale localeOf(SystemMessagesInfo info) {
        return info.getRequest() == null ? info.getLocale() : info.getRequest().getLocale();
    }

    private static void sayWhenOffline(I18NProvider texts, UI ui, Locale locale) {
        String reconnecting = texts.getTranslation("system.reconnecting", locale);
        String offline = texts.getTranslation("system.offline", locale);
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(reconnecting);
        dialog.setDialogTextGaveUp(offline);
        ui.getPage()
                .executeJs(
                        """
                        const indicator = window.Vaadin?.connectionIndicator;
                        if (indicator) {
                            indicator.reconnectingText = $0;
                            indicator.offlineText = $1;
                            indicator.onlineText = $2;
                        }
                        """,
                        reconnecting,
                        offline,
                        texts.getTranslation("system.online", locale));
    }

    private static void onError(ErrorEvent event) {
        log.error("The page met an error", event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(
                    () -> {
                        Notification notification =
                                new Notification(
                                        ui.getTranslation("system.error-in-page"),
                                        10_000,
                                        Notification.Position.BOTTOM_CENTER);
                        notification.addThemeVariants(NotificationVariant.ERROR);
                        notification.setAssertive(true);
                        notification.open();
                    });
        }
    }
}
