package kenning.ui.stories;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.text.Messages;
import kenning.ui.kit.FittingScroll;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// At the left: the stories asked for, how many they are and how many have codes, and what can be
/// done to those selected.
final class StoryListPane extends VBox {
    /// What is asked for here and shown over the story.
    interface Asked {
        void importStories();

        void set(List<StorySummary> stories);

        void remove(List<StorySummary> stories);

        void showHeld();
    }

    /// What stories are looked for by takes no more of the height than this.
    private static final double BAR_MOST = 0.4;

    private static final double BAR_LEAST = 100;

    private final StoryListModel model;
    private final Consumer<Story.Id> opened;
    private final Asked asked;
    private final ListView<StorySummary> list = Nodes.list("story-list", "stories.title");
    private final Label count = Nodes.label("", "count");
    private final Label progress = Nodes.paragraph("", "caption");
    private final Label selected = Nodes.paragraph("", "strong");
    private final Button held = new Button();
    private final FilterBar bar;
    private final FittingScroll scroll;
    private final FilterPicker picker;
    private final FlowPane bulk = Nodes.styled(new FlowPane(), "bulk-bar");
    private Story.@Nullable Id open;
    private boolean showing;

    /// @param opened hears which single story is selected
    StoryListPane(StoryListModel model, Consumer<Story.Id> opened, Asked asked) {
        this.model = model;
        this.opened = opened;
        this.asked = asked;
        bar = new FilterBar(model, this::toggleFilters);
        picker = new FilterPicker(model, list::requestFocus);
        getStyleClass().addAll("side", "left");
        list.setCellFactory(view -> new StoryCell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener(
                        (javafx.collections.ListChangeListener<StorySummary>)
                                change -> selectionChanged());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        VBox.setVgrow(list, Priority.ALWAYS);
        progress.setId("story-progress");
        progress.managedProperty().bind(progress.visibleProperty());
        progress.getStyleClass().add("list-line");
        scroll = new FittingScroll(bar, () -> Math.max(BAR_LEAST, getHeight() * BAR_MOST));
        scroll.managedProperty().bind(scroll.visibleProperty());
        getChildren().addAll(head(), scroll, picker, progress, list, bulkBar(), heldLine());
        model.shown().addListener((o, was, now) -> show());
        model.held().addListener((o, was, now) -> showHeld(now));
        model.onArrived(this::showNewest);
        showHeld(model.held().get());
        show();
    }

    private HBox head() {
        var title = Nodes.label(Messages.get("stories.title"), "heading");
        count.setId("story-count");
        var add = Nodes.button("stories-import", "stories.import", asked::importStories);
        for (var label : List.of(title, count)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        return Nodes.styled(new HBox(title, count, Nodes.spring(), add), "side-head");
    }

    private FlowPane bulkBar() {
        selected.setId("bulk-count");
        var set = Nodes.button("bulk-set", "bulk.set", () -> asked.set(selection()));
        set.setTooltip(new Tooltip(Messages.get("bulk.set.tip")));
        var remove = Nodes.button("bulk-remove", "bulk.remove", () -> asked.remove(selection()));
        remove.setTooltip(new Tooltip(Messages.get("bulk.remove.tip")));
        bulk.getChildren().addAll(selected, set, remove);
        bulk.setMinWidth(0);
        bulk.setMinHeight(USE_PREF_SIZE);
        bulk.setVisible(false);
        bulk.managedProperty().bind(bulk.visibleProperty());
        return bulk;
    }

    /// For the team: that there are stories on hold, and nothing of them.
    private Button heldLine() {
        held.setId("stories-held");
        held.getStyleClass().addAll("flat", "held-line");
        held.setMaxWidth(Double.MAX_VALUE);
        held.setMinHeight(USE_PREF_SIZE);
        held.setOnAction(e -> asked.showHeld());
        held.managedProperty().bind(held.visibleProperty());
        return held;
    }

    private void showHeld(List<Story.Id> stories) {
        held.setVisible(!stories.isEmpty());
        held.setText(Messages.get("held.entry", stories.size()));
        held.setAccessibleText(Messages.get("held.entry.accessible", stories.size()));
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.DELETE && !e.isShortcutDown() && !e.isAltDown()) {
            asked.remove(selection());
            e.consume();
        }
    }

    /// Letters are taken when they have been typed, and not when they are pressed: what they open
    /// would get them too.
    private void typed(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        switch (e.getCharacter()) {
            case "f", "F" -> toggleFilters();
            case "/" -> bar.focusTitle();
            case "e", "E" -> asked.set(selection());
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void toggleFilters() {
        if (picker.isOpen()) {
            picker.close();
            bar.focusAdd();
        } else {
            picker.open();
        }
    }

    private void show() {
        var shown = model.shown().get();
        var before = ids(selection());
        showing = true;
        put(shown.stories());
        boolean nothing = shown.all() == 0 && model.filter().get().isAll();
        scroll.setVisible(!nothing);
        progress.setVisible(shown.all() > 0);
        count.setText(
                shown.stories().size() == shown.all()
                        ? Integer.toString(shown.all())
                        : Messages.get("stories.countOf", shown.stories().size(), shown.all()));
        progress.setText(Messages.get("stories.progress", shown.coded(), shown.all()));
        list.setPlaceholder(
                Nodes.styled(
                        Nodes.paragraph(
                                Messages.get(
                                        shown.all() == 0
                                                ? "stories.empty.title"
                                                : "filter.nothing"),
                                "soft"),
                        "placeholder"));
        select(before.isEmpty() && open != null ? Set.of(open) : before);
        showing = false;
        selectionChanged();
    }

    /// Where the same stories stand in the same order, as after a coding, only those that have
    /// changed are put anew.
    private void put(List<StorySummary> stories) {
        var items = list.getItems();
        boolean same = items.size() == stories.size();
        for (int i = 0; same && i < stories.size(); i++) {
            same = items.get(i).id().equals(stories.get(i).id());
        }
        if (!same) {
            items.setAll(stories);
            return;
        }
        for (int i = 0; i < stories.size(); i++) {
            if (!items.get(i).equals(stories.get(i))) {
                items.set(i, stories.get(i));
            }
        }
    }

    /// Selects the open story, unless several are selected.
    void choose(Story.@Nullable Id story) {
        open = story;
        if (story != null && (selection().size() < 2 || !ids(selection()).contains(story))) {
            showing = true;
            select(Set.of(story));
            showing = false;
            selectionChanged();
        }
    }

    private void select(Set<Story.Id> stories) {
        var chosen = list.getSelectionModel();
        chosen.clearSelection();
        for (int i = 0; i < list.getItems().size(); i++) {
            if (stories.contains(list.getItems().get(i).id())) {
                chosen.select(i);
            }
        }
    }

    private void selectionChanged() {
        if (showing) {
            return;
        }
        var stories = selection();
        bulk.setVisible(stories.size() > 1);
        selected.setText(Messages.get("bulk.selected", stories.size()));
        if (stories.size() == 1 && !stories.getFirst().id().equals(open)) {
            open = stories.getFirst().id();
            opened.accept(open);
        }
    }

    private void showNewest(Story.Id story) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(story)) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(i);
            }
        }
    }

    private List<StorySummary> selection() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static Set<Story.Id> ids(List<StorySummary> stories) {
        return stories.stream()
                .map(StorySummary::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    void focusList() {
        list.requestFocus();
    }
}
