package io.classlens.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * Where a page goes when the server no longer answers it, so that the person reads why. Whichever
 * comes first, the news that is pushed to the page or a request of its own that is refused: the
 * page ends at the same place.
 */
@FunctionalInterface
public interface LastWord {

    /**
     * @return an address relative to the page's base; called with the lock of the page's session
     *     held
     */
    String address();

    static void leave(UI page, LastWord word) {
        ComponentUtil.setData(page, LastWord.class, word);
    }

    static Optional<LastWord> of(UI page) {
        return Optional.ofNullable(ComponentUtil.getData(page, LastWord.class));
    }
}
