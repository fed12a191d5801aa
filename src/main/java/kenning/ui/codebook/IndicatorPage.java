package kenning.ui.codebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.model.Refusal;
import kenning.model.Signal;
import kenning.model.VagueDate;
import kenning.store.Thing;
import kenning.text.Messages;
import kenning.ui.kit.ChoiceField;
import kenning.ui.kit.Field;
import kenning.ui.kit.Form;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// Everything about a leading indicator, its figures by direction and place, and its signs.
final class IndicatorPage {
    private final CodebookModel model;
    private final Label title = Nodes.paragraph("", "title");
    private final Label group = Nodes.paragraph("", "soft");
    private final Label counter = Nodes.paragraph("", "words");
    private final Button retire =
            Nodes.button("codebook-retire", "codebook.retire", this::turnWatched);
    private final Form form = new Form("codebook-indicator");
    private final Field<String> writtenBy;
    private final Field<String> about;
    private final ChoiceField<Indicator.Kind> kind;
    private final Field<String> feltAs;
    private final Field<String> looksLike;
    private final Field<String> counterSign;
    private final Field<LocalDate> firstDay;
    private final Rewordings rewordings;
    private final PassagePane signs;
    private final PlaceGrid grid;
    private final TwoColumns node;
    private @Nullable Indicator indicator;
    private @Nullable LocalDate from;

    IndicatorPage(CodebookModel model, Navigator navigator) {
        this.model = model;
        form.heading("codebook.whose");
        writtenBy = form.line("group", "codebook.writtenBy").onEnter(v -> saveGroup());
        about = form.line("about", "codebook.about").onEnter(v -> save());
        kind =
                form.choice(
                        "kind",
                        "codebook.indicatorKind",
                        k -> Messages.get("indicator.kind." + k.code()),
                        "codebook.indicatorKind");
        kind.offer(List.of(Indicator.Kind.values()), false);
        kind.onEnter(k -> save(k));
        feltAs = form.line("felt", "codebook.feltAs").onEnter(v -> save());
        looksLike = form.lines("looks", "codebook.looksLike").onEnter(v -> save());
        counterSign = form.lines("counter", "codebook.counterSign.label").onEnter(v -> save());
        firstDay = form.day("first", "codebook.firstDay");
        firstDay.onEnter(day -> {
            from = day;
            save();
        });
        rewordings = new Rewordings(model.indicators());
        signs =
                new PassagePane(
                        "codebook-signs", "codebook.signs", "codebook.noSigns.text", navigator);
        signs.action("codebook-take-off-signs", "codebook.takeOffSigns", this::takeOff);
        signs.onDelete(() -> takeOff(signs.chosen()));
        grid = new PlaceGrid(signs::keep);
        var delete =
                Nodes.button(
                        "codebook-delete-indicator",
                        "codebook.delete",
                        () -> with(it -> model.indicators().delete(it)));
        var earlier =
                Nodes.button(
                        "codebook-earlier-indicator",
                        "history.earlier",
                        () -> with(it -> navigator.openHistory(Thing.of(it.id()))));
        var content = Nodes.styled(new VBox(), "page", "book-page");
        content.getChildren()
                .addAll(
                        title,
                        group,
                        counter,
                        Nodes.styled(new FlowPane(retire, delete, earlier), "chips"),
                        grid,
                        form,
                        rewordings);
        node = new TwoColumns("codebook-indicator-page", content, signs, group);
    }

    Node node() {
        return node;
    }

    private interface Act {
        void on(Indicator indicator);
    }

    private void with(Act act) {
        var shown = indicator;
        if (shown != null) {
            act.on(shown);
        }
    }

    private void saveGroup() {
        if (text(writtenBy).isEmpty()) {
            with(it -> writtenBy.refuse(Refusal.of("indicator.noGroup", it.wording())));
        } else {
            save();
        }
    }

    private void save() {
        with(it -> save(it.kind()));
    }

    private void save(Indicator.Kind chosenKind) {
        with(it ->
                model.indicators()
                        .save(
                                new Indicator(
                                        it.id(),
                                        it.wording(),
                                        it.firstWording(),
                                        text(writtenBy).isEmpty() ? it.group() : text(writtenBy),
                                        text(about),
                                        chosenKind,
                                        text(feltAs),
                                        text(counterSign),
                                        it.retired(),
                                        text(looksLike),
                                        from,
                                        it.position())));
    }

    private static String text(Field<String> field) {
        return ((TextInputControl) field.control()).getText().strip();
    }

    private void turnWatched() {
        with(it -> model.indicators().setWatched(it, it.retired() != null));
    }

    /// Shows an indicator as it is now.
    void show(Chosen.OfIndicator chosen) {
        var before = indicator;
        var now = chosen.indicator();
        boolean another = before == null || !before.id().equals(now.id());
        if (another) {
            form.enter();
            node.toTop();
        }
        indicator = now;
        from = now.firstDay();
        title.setText("“" + now.wording() + "”");
        var retired = now.retired();
        group.setText(
                Messages.get("palette.group", now.group())
                        + (retired == null
                                ? ""
                                : " · "
                                        + Messages.get(
                                                "codebook.retiredOn",
                                                Figures.date(VagueDate.of(retired)))));
        counter.setText(
                now.counterSign().isEmpty()
                        ? Messages.get("codebook.noCounterSign")
                        : Messages.get("codebook.counterSign", now.counterSign()));
        retire.setText(Messages.get(retired == null ? "codebook.retire" : "codebook.watch"));
        retire.setAccessibleText(retire.getText());
        put(writtenBy, now.group(), another);
        put(about, now.about(), another);
        put(feltAs, now.feltAs(), another);
        put(looksLike, now.looksLike(), another);
        put(counterSign, now.counterSign(), another);
        put(firstDay, now.firstDay(), another);
        kind.reset(now.kind());
        rewordings.show(chosen);
        grid.show(chosen.signs());
        signs.show(chosen.signs(), parts(chosen.signs()), another);
    }

    private static <T> void put(Field<T> field, @Nullable T value, boolean another) {
        if (another) {
            field.reset(value);
        } else {
            field.show(value);
        }
    }

    private static List<PassagePane.Part> parts(List<PassageItem> items) {
        var parts = new ArrayList<PassagePane.Part>();
        for (var direction : Direction.values()) {
            int count = (int) items.stream().filter(item -> points(item, direction)).count();
            if (count > 0) {
                parts.add(
                        new PassagePane.Part(
                                direction.code(),
                                Figures.sign(direction, count),
                                direction.code(),
                                item -> points(item, direction)));
            }
        }
        return parts;
    }

    private static boolean points(PassageItem item, Direction direction) {
        return item instanceof PassageItem.OfSign(var passage)
                && passage.sign().direction() == direction;
    }

    private void takeOff(List<PassageItem> items) {
        var chosen = new ArrayList<Signal>();
        for (var item : items) {
            if (item instanceof PassageItem.OfSign(var passage)) {
                chosen.add(passage.sign());
            }
        }
        with(it -> model.indicators().takeOff(it, chosen));
    }
}
