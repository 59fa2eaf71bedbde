package io.classlens.exchange.ui;

import com.vaadin.flow.component.UI;

/** Lets the browser save a file. */
final class Download {

    private Download() {}

    /**
     * By a link that says so: opening the address would, for the page's own connection to the
     * server, look like leaving the page.
     */
    static void start(UI ui, String address) {
        ui.getPage()
                .executeJs(
                        """
                        const link = document.createElement('a');
                        link.href = $0;
                        link.download = '';
                        link.click();
                        """,
                        address);
    }
}
