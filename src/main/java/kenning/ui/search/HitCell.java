package kenning.ui.search;

import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kenning.model.Story;
import kenning.search.Aside;
import kenning.search.Aside.About.OfInsight;
import kenning.search.Aside.About.OfNoticing;
import kenning.search.Field;
import kenning.search.Hit;
import kenning.search.Passage;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Something that was found: a story with its passages, each a step away from the story and from
/// being coded; or an insight or a noticing, a step away too.
final class HitCell extends WideCell<Answer> {
    private static final int PASSAGES_SHOWN = 3;

    private final SearchModel model;
    private final Navigator navigator;

    /// The stories of which every passage is shown.
    private final Set<Story.Id> whole;

    private final VBox box;

    HitCell(SearchModel model, Navigator navigator, Set<Story.Id> whole) {
        this(model, navigator, whole, new VBox());
    }

    private HitCell(SearchModel model, Navigator navigator, Set<Story.Id> whole, VBox box) {
        super(Nodes.styled(box, "hit"));
        this.model = model;
        this.navigator = navigator;
        this.whole = whole;
        this.box = box;
    }

    @Override
    protected void updateItem(@Nullable Answer answer, boolean empty) {
        super.updateItem(answer, empty);
        if (empty || answer == null) {
            showContent(false);
            return;
        }
        switch (answer) {
            case Answer.OfStory(var hit) -> show(hit);
            case Answer.OfAside(var aside) -> show(aside);
        }
        showContent(true);
    }

    private void show(Hit hit) {
        var spots = Spot.of(hit).toList();
        var head = head(hit.title(), hit.count());
        if (hit.year() != null) {
            head.getChildren().add(Nodes.label(Integer.toString(hit.year()), "count"));
        }
        if (!spots.isEmpty()) {
            head.getChildren()
                    .addFirst(
                            tick(
                                    "hit-tick-" + hit.story().value(),
                                    Messages.get("search.tick.story", hit.title()),
                                    spots));
        }
        box.getChildren().setAll(head);
        boolean all = hit.passages().size() <= PASSAGES_SHOWN || whole.contains(hit.story());
        hit.passages().stream()
                .limit(all ? Integer.MAX_VALUE : PASSAGES_SHOWN)
                .forEach(p -> box.getChildren().add(row(hit, p)));
        if (!all) {
            box.getChildren().add(more(hit));
        }
        var ticked = spots.stream().filter(model.ticked()::contains).count();
        setAccessibleText(
                hit.title()
                        + ", "
                        + Messages.get("search.passages", hit.count())
                        + (ticked == 0 ? "" : ", " + Messages.get("search.ticked", ticked)));
    }

    private Button more(Hit hit) {
        var more =
                Nodes.button(
                        "hit-more-" + hit.story().value(),
                        "search.passages.all",
                        () -> {
                            whole.add(hit.story());
                            getListView().refresh();
                        });
        more.setText(Messages.get("search.passages.all", hit.passages().size()));
        more.setAccessibleText(more.getText() + ": " + hit.title());
        return Nodes.styled(more, "flat");
    }

    /// Ticks some places, or takes their ticks off.
    private CheckBox tick(String id, String name, List<Spot> spots) {
        var tick = new CheckBox();
        tick.setId(id);
        tick.setAccessibleText(name);
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.setFocusTraversable(false);
        long ticked = spots.stream().filter(model.ticked()::contains).count();
        tick.setSelected(ticked == spots.size());
        tick.setIndeterminate(ticked > 0 && ticked < spots.size());
        tick.setOnAction(e -> model.toggle(spots));
        return tick;
    }

    private HBox head(String title, int passages, Label... chips) {
        var count = Nodes.label(Messages.get("search.passages", passages), "count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(10, Nodes.paragraph(title, "strong"), count);
        head.getChildren().addAll(0, List.of(chips));
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private void show(Aside aside) {
        var what =
                switch (aside.about()) {
                    case OfInsight ignored -> Messages.get("search.answer.insight");
                    case OfNoticing ignored -> Messages.get("search.answer.noticing");
                };
        var chip = Nodes.label(what, "chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        boolean kept = aside.about() instanceof OfNoticing(var id, var isKept) && isKept;
        var head =
                kept
                        ? head(aside.title(), aside.count(), chip, lock())
                        : head(aside.title(), aside.count(), chip);
        box.getChildren().setAll(head);
        aside.passages().stream()
                .filter(passage -> !isInTitle(aside, passage))
                .limit(PASSAGES_SHOWN)
                .forEach(passage -> box.getChildren().add(flow(passage)));
        var open = Nodes.button(asideId(aside), "search.open", () -> open(navigator, aside));
        open.setAccessibleText(Messages.get("search.open") + ": " + aside.title());
        box.getChildren().add(Nodes.styled(open, "flat"));
        setAccessibleText(
                what
                        + ", "
                        + (kept ? Messages.get("noticing.private") + ", " : "")
                        + aside.title()
                        + ", "
                        + Messages.get("search.passages", aside.count()));
    }

    private static Label lock() {
        var lock = Nodes.label(Messages.get("noticing.private"), "chip", "warn");
        lock.setGraphic(new Icon(Feather.LOCK));
        lock.setMinWidth(Region.USE_PREF_SIZE);
        return lock;
    }

    /// Its sentence stands there already, as the first of what it says.
    private static boolean isInTitle(Aside aside, Passage passage) {
        return passage.range().end() <= aside.title().length();
    }

    private static String asideId(Aside aside) {
        return switch (aside.about()) {
            case OfInsight(var id) -> "hit-insight-" + id.value();
            case OfNoticing(var id, var kept) -> "hit-noticing-" + id.value();
        };
    }

    private static TextFlow flow(Passage passage) {
        var flow = Nodes.styled(new TextFlow(), "passage-words");
        if (passage.field() != Field.TEXT) {
            flow.getChildren().add(piece(Messages.get("search.field." + passage.field()) + ": "));
        }
        flow.getChildren()
                .addAll(
                        piece("… " + oneLine(passage.before())),
                        Nodes.styled(piece(oneLine(passage.words())), "found"),
                        piece(oneLine(passage.after()) + " …"));
        flow.setMaxWidth(Double.MAX_VALUE);
        flow.setMinWidth(0);
        return flow;
    }

    private HBox row(Hit hit, Passage passage) {
        var flow = flow(passage);
        HBox.setHgrow(flow, Priority.ALWAYS);
        var row = new HBox(10, flow);
        row.setAlignment(Pos.CENTER_LEFT);
        if (passage.field() == Field.TEXT) {
            var id = "hit-tick-%d-%d".formatted(hit.story().value(), passage.range().start());
            row.getChildren()
                    .addFirst(
                            tick(
                                    id,
                                    Messages.get("search.tick", passage.words()),
                                    List.of(Spot.of(hit.story(), passage))));
            var open = button("open", "search.open", hit, passage, false);
            var code = button("code", "search.code", hit, passage, true);
            row.getChildren().addAll(Nodes.styled(open, "flat"), code);
        }
        return row;
    }

    private Button button(String what, String key, Hit hit, Passage passage, boolean code) {
        var button =
                Nodes.button(
                        "hit-%s-%d-%d"
                                .formatted(what, hit.story().value(), passage.range().start()),
                        key,
                        () -> navigator.openStory(hit.story(), passage.range(), code));
        button.setAccessibleText(Messages.get(key + ".accessible", passage.words(), hit.title()));
        return button;
    }

    private static Text piece(String text) {
        return Nodes.styled(new Text(text), "piece");
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    /// Opens what was found: a story at the first passage of its text.
    static void open(Navigator navigator, Answer answer) {
        switch (answer) {
            case Answer.OfStory(var hit) -> open(navigator, hit);
            case Answer.OfAside(var aside) -> open(navigator, aside);
        }
    }

    private static void open(Navigator navigator, Aside aside) {
        switch (aside.about()) {
            case OfInsight(var id) -> navigator.openInsight(id);
            case OfNoticing(var id, var kept) -> navigator.openNoticing(id);
        }
    }

    private static void open(Navigator navigator, Hit hit) {
        var passage = hit.passages().stream().filter(p -> p.field() == Field.TEXT).findFirst();
        navigator.openStory(hit.story(), passage.map(Passage::range).orElse(null), false);
    }
}
