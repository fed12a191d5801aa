package kenning.ui.insights;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kenning.model.Insight;
import kenning.report.KnowingWords;
import kenning.store.Thing;
import kenning.text.Messages;
import kenning.ui.kit.ChoiceField;
import kenning.ui.kit.Field;
import kenning.ui.kit.Form;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// One insight in full: what it claims and how far that has been taken, how we know, the fields,
/// and the stories beside it.
final class InsightPane extends RevealingPane {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).withZone(ZoneId.systemDefault());

    /// From so many em on there is room for two columns.
    private static final double WIDE = 52;

    /// A field with how its text stands in an insight.
    private record Part(Field<String> field, Function<Insight, String> of) {}

    private final InsightsModel model;
    private final Form form = new Form("insight");
    private final Part claim;
    private final List<Part> parts;
    private final ChoiceField<Insight.Status> status;
    private final Label taken = Nodes.paragraph("", "soft", "small");
    private final Label known = Nodes.paragraph("", "words");
    private final FlowPane remarks = Nodes.styled(new FlowPane(), "chips");
    private final Label author = Nodes.paragraph("", "caption");
    private final EvidencePane evidence;
    private final VBox content;
    private final GridPane columns = new GridPane();
    private @Nullable Insight shown;

    InsightPane(InsightsModel model, Navigator navigator, Consumer<Insight> remove) {
        var content = Nodes.styled(new VBox(), "page", "insight-page");
        super("insight-pane", content);
        this.content = content;
        this.model = model;
        evidence = new EvidencePane(model, navigator);
        claim = part("claim", "insight.claim", Insight::claim, Insight::withClaim);
        status =
                form.choice(
                        "status",
                        "insight.status",
                        s -> Messages.get("insight.status." + s.code()),
                        "insight.status");
        status.offer(List.of(Insight.Status.values()), false);
        status.onEnter(now -> change("insight.status", insight -> insight.withStatus(now), status));
        form.other(taken);
        form.other(knowing());
        parts = parts();
        form.other(end(remove, navigator));
        known.setId("insight-known");
        taken.setId("insight-taken");
        author.setId("insight-author");
        var heading = Nodes.label(Messages.get("insight.stories"), "heading");
        var beside = Nodes.styled(new VBox(heading, evidence), "evidence");
        columns.add(form, 0, 0);
        columns.add(beside, 1, 0);
        form.setMinWidth(0);
        content.widthProperty().addListener((o, was, now) -> share(beside));
        share(beside);
        content.getChildren().setAll(columns);
        setVisible(false);
    }

    /// Side by side where there is room for both, and one under the other where there is not.
    private void share(Node beside) {
        boolean wide = content.getWidth() > WIDE * known.getFont().getSize();
        columns.getColumnConstraints().setAll(column(wide ? 52 : 100), column(wide ? 48 : 0));
        GridPane.setConstraints(beside, wide ? 1 : 0, wide ? 0 : 1);
        columns.setHgap(wide ? 2 * known.getFont().getSize() : 0);
        columns.setVgap(1.5 * known.getFont().getSize());
    }

    private static ColumnConstraints column(double share) {
        var column = new ColumnConstraints();
        column.setPercentWidth(share);
        return column;
    }

    private VBox knowing() {
        var title = Nodes.label(Messages.get("insight.known"), "caption");
        return Nodes.styled(new VBox(title, known, remarks), "card");
    }

    private List<Part> parts() {
        return List.of(
                claim,
                part("because", "insight.because", Insight::because, Insight::withBecause),
                bounds(
                        "for-whom",
                        "insight.forWhom",
                        Insight.Bounds::forWhom,
                        (b, now) -> new Insight.Bounds(now, b.notForWhom(), b.unknown())),
                bounds(
                        "not-for-whom",
                        "insight.notForWhom",
                        Insight.Bounds::notForWhom,
                        (b, now) -> new Insight.Bounds(b.forWhom(), now, b.unknown())),
                bounds(
                        "unknown",
                        "insight.unknown",
                        Insight.Bounds::unknown,
                        (b, now) -> new Insight.Bounds(b.forWhom(), b.notForWhom(), now)),
                difference(
                        "made-difference",
                        "insight.madeDifference",
                        Insight.Difference::what,
                        (d, now) -> new Insight.Difference(now, d.by(), d.whatElse())),
                difference(
                        "difference-by",
                        "insight.differenceBy",
                        Insight.Difference::by,
                        (d, now) -> new Insight.Difference(d.what(), now, d.whatElse())),
                difference(
                        "what-else",
                        "insight.whatElse",
                        Insight.Difference::whatElse,
                        (d, now) -> new Insight.Difference(d.what(), d.by(), now)));
    }

    private Part bounds(
            String name,
            String key,
            Function<Insight.Bounds, String> of,
            BiFunction<Insight.Bounds, String, Insight.Bounds> with) {
        return part(
                name,
                key,
                insight -> of.apply(insight.bounds()),
                (insight, now) -> insight.withBounds(with.apply(insight.bounds(), now)));
    }

    private Part difference(
            String name,
            String key,
            Function<Insight.Difference, String> of,
            BiFunction<Insight.Difference, String, Insight.Difference> with) {
        return part(
                name,
                key,
                insight -> of.apply(insight.difference()),
                (insight, now) -> insight.withDifference(with.apply(insight.difference(), now)));
    }

    private Part part(
            String name,
            String key,
            Function<Insight, String> of,
            BiFunction<Insight, String, Insight> with) {
        var field = form.lines(name, key);
        var part = new Part(field, of);
        field.onEnter(now -> change(key, insight -> with.apply(insight, now), field));
        return part;
    }

    private HBox end(Consumer<Insight> remove, Navigator navigator) {
        Button delete =
                Nodes.button(
                        "insight-remove",
                        "insight.remove",
                        () -> {
                            var insight = shown;
                            if (insight != null) {
                                remove.accept(insight);
                            }
                        });
        HBox.setHgrow(author, javafx.scene.layout.Priority.ALWAYS);
        author.setMaxWidth(Double.MAX_VALUE);
        var earlier =
                Nodes.button(
                        "insight-earlier",
                        "history.earlier",
                        () -> {
                            var insight = shown;
                            if (insight != null) {
                                navigator.openHistory(Thing.of(insight.id()));
                            }
                        });
        return Nodes.styled(new HBox(author, earlier, delete), "buttons");
    }

    private void change(
            String key, java.util.function.UnaryOperator<Insight> change, Field<?> field) {
        var insight = shown;
        if (insight != null) {
            model.change(
                    insight.id(),
                    key,
                    change,
                    refusal -> {
                        fill(true);
                        field.refuse(refusal);
                    });
        }
    }

    /// Enters what was typed and not entered yet.
    void enter() {
        form.enter();
        evidence.enter();
    }

    /// Puts the caret into the claim.
    void edit() {
        setVvalue(0);
        claim.field().control().requestFocus();
    }

    /// Puts the caret where a story is found.
    void find() {
        evidence.find();
    }

    void show(Board board, Optional<Known> one) {
        setVisible(one.isPresent());
        if (one.isEmpty()) {
            shown = null;
            evidence.clear();
            return;
        }
        var insight = one.get().insight();
        var before = shown;
        boolean other = before == null || !before.id().equals(insight.id());
        shown = insight;
        if (other) {
            setVvalue(0);
        }
        fill(other);
        taken.setText(Messages.get("insight.taken." + insight.status().code()));
        known.setText(KnowingWords.line(one.get().know()));
        remarks.getChildren().setAll(InsightCell.remarks(one.get().know()));
        remarks.setManaged(!remarks.getChildren().isEmpty());
        author.setText(author(board, insight));
        evidence.show(board, insight);
    }

    private void fill(boolean anew) {
        var insight = shown;
        if (insight == null) {
            return;
        }
        for (var part : parts) {
            if (anew) {
                part.field().reset(part.of().apply(insight));
            } else {
                part.field().show(part.of().apply(insight));
            }
        }
        status.show(insight.status());
    }

    private static String author(Board board, Insight insight) {
        var at = insight.madeAt();
        var by = board.author(insight);
        if (at == null) {
            return by;
        }
        return by.isEmpty()
                ? Messages.get("insight.madeAt", DAY.format(at))
                : Messages.get("insight.madeBy", by, DAY.format(at));
    }
}
