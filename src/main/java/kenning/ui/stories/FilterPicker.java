package kenning.ui.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.analysis.Criterion;
import kenning.analysis.StoryFilter;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Chooses what stories are looked for by: type a few letters, choose with the arrows, Enter puts
/// it on or takes it off, Escape closes.
final class FilterPicker extends VBox {
    private record Offer(Criterion criterion, String kind, String name, int stories, boolean on) {}

    private final StoryListModel model;
    private final Runnable closed;
    private final TextField typed = Typing.ASKS.mark(new TextField());
    private final ListView<Offer> offers = Nodes.list("filter-list", "filter.offers");
    private final Label none = Nodes.paragraph(Messages.get("filter.none"), "caption");

    /// Counting is done once for each opening.
    private final Map<Criterion, Integer> counted = new HashMap<>();

    FilterPicker(StoryListModel model, Runnable closed) {
        this.model = model;
        this.closed = closed;
        setId("filter-picker");
        getStyleClass().add("filter-picker");
        typed.setId("filter-typed");
        typed.setPromptText(Messages.get("filter.prompt"));
        typed.setAccessibleText(Messages.get("filter.accessible"));
        typed.textProperty().addListener((o, was, now) -> refresh(0));
        offers.setCellFactory(list -> new OfferCell());
        offers.setPlaceholder(none);
        offers.setMinHeight(0);
        VBox.setVgrow(offers, Priority.ALWAYS);
        getChildren().addAll(typed, offers);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    boolean isOpen() {
        return isVisible();
    }

    void open() {
        counted.clear();
        setVisible(true);
        typed.clear();
        refresh(0);
        typed.requestFocus();
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            closed.run();
        }
    }

    private void pressed(KeyEvent e) {
        switch (e.getCode()) {
            case ESCAPE -> close();
            case ENTER -> toggle(offers.getSelectionModel().getSelectedItem());
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(8);
            case PAGE_UP -> move(-8);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(int by) {
        int last = offers.getItems().size() - 1;
        int to =
                Math.clamp(
                        offers.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        offers.getSelectionModel().select(to);
        offers.scrollTo(Math.max(0, to - 2));
    }

    private void toggle(@Nullable Offer offer) {
        if (offer == null) {
            return;
        }
        var filter = model.filter().get();
        model.filter()
                .set(
                        offer.on()
                                ? filter.without(offer.criterion())
                                : filter.with(offer.criterion()));
        int at = offers.getSelectionModel().getSelectedIndex();
        if (typed.getText().isEmpty()) {
            refresh(at);
        } else {
            typed.clear();
        }
    }

    private void refresh(int at) {
        if (!isVisible()) {
            return;
        }
        var terms = model.terms();
        var words = List.of(typed.getText().strip().toLowerCase(Locale.UK).split("\\s+"));
        var on = model.filter().get().criteria();
        var found = new ArrayList<Offer>();
        for (var criterion : terms.criteria()) {
            var kind = CriterionWords.kind(criterion);
            var name = CriterionWords.name(criterion, terms);
            var text = (kind + " " + name).toLowerCase(Locale.UK);
            int stories = counted.computeIfAbsent(criterion, this::count);
            boolean chosen = on.contains(criterion);
            if (words.stream().allMatch(text::contains)
                    && (stories > 0 || chosen || !typed.getText().isBlank())) {
                found.add(new Offer(criterion, kind, name, stories, chosen));
            }
        }
        offers.getItems().setAll(found);
        offers.getSelectionModel().select(Math.min(at, found.size() - 1));
    }

    private int count(Criterion criterion) {
        return StoryFilter.ALL.with(criterion).of(model.all().get(), model.terms()).size();
    }

    private final class OfferCell extends WideCell<Offer> {
        private final Label name = Nodes.paragraph("");
        private final Label kind = Nodes.label("", "caption");
        private final Label stories = Nodes.label("", "count");
        private final Icon mark = new Icon(Feather.CHECK);

        OfferCell() {
            this(new HBox(8));
        }

        private OfferCell(HBox row) {
            super(Nodes.styled(row, "offer"));
            var words = new VBox(kind, name);
            name.setMinWidth(0);
            kind.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            stories.setMinWidth(USE_PREF_SIZE);
            row.getChildren().addAll(words, mark, stories);
            addEventHandler(MouseEvent.MOUSE_CLICKED, e -> toggle(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            if (empty || offer == null) {
                showContent(false);
                return;
            }
            name.setText(offer.name());
            kind.setText(offer.kind());
            stories.setText(Integer.toString(offer.stories()));
            mark.setVisible(offer.on());
            setAccessibleText(
                    Messages.get(
                            offer.on() ? "filter.offer.on" : "filter.offer",
                            offer.kind(),
                            offer.name(),
                            offer.stories()));
            showContent(true);
        }
    }
}
