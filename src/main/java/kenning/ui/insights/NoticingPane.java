package kenning.ui.insights;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.model.Noticing;
import kenning.model.VagueDate;
import kenning.text.Messages;
import kenning.ui.kit.ChoiceField;
import kenning.ui.kit.Field;
import kenning.ui.kit.Form;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One noticing to be changed in place, made an insight of, or deleted.
final class NoticingPane extends RevealingPane {
    /// What can be asked of it.
    interface Actions {
        void makeInsight(Noticing noticing);

        void remove(Noticing noticing);
    }

    private final NoticingsModel model;
    private final Form form = new Form("noticed");
    private final Field<String> line;
    private final Field<String> who;
    private final Field<String> where;
    private final Field<VagueDate> on;
    private final ChoiceField<Noticing.Kind> kind;
    private final CheckBox kept;
    private final VBox content;
    private @Nullable Noticing shown;

    NoticingPane(NoticingsModel model, Actions actions) {
        var content = Nodes.styled(new VBox(), "side-page");
        super("noticing-pane", content);
        this.content = content;
        this.model = model;
        line = form.lines("line", "noticing.line");
        line.onEnter(now -> change("noticing.line", n -> with(n, now, n.who(), n.where()), line));
        who = form.line("who", "noticing.who");
        who.onEnter(now -> change("noticing.who", n -> with(n, n.line(), now, n.where()), who));
        where = form.line("where", "noticing.where");
        where.onEnter(now -> change("noticing.where", n -> with(n, n.line(), n.who(), now), where));
        on = form.date("on", "noticing.when");
        on.onEnter(now -> change("noticing.when", n -> with(n, now, n.kind(), n.kept()), on));
        kind =
                form.choice(
                        "kind",
                        "noticing.kind",
                        k -> Messages.get("noticing.kind." + k.code()),
                        "noticing.kind");
        kind.offer(List.of(Noticing.Kind.values()), false);
        kind.onEnter(now -> change("noticing.kind", n -> with(n, n.on(), now, n.kept()), kind));
        kept = form.flag("private", "noticing.private.long");
        kept.setGraphic(new Icon(Feather.LOCK));
        kept.setOnAction(e -> {
            boolean now = kept.isSelected();
            change("noticing.private", n -> with(n, n.on(), n.kind(), now), kind);
        });
        var insight =
                Nodes.styled(
                        Nodes.button(
                                "noticing-insight",
                                "noticing.insight",
                                () -> ifShown(actions::makeInsight)),
                        "primary");
        insight.setTooltip(new Tooltip(NoticingsView.INSIGHT.getDisplayText()));
        var remove =
                Nodes.button("noticing-remove", "noticing.remove", () -> ifShown(actions::remove));
        form.other(Nodes.styled(new FlowPane(insight, remove), "chips"));
        content.getChildren().setAll(form);
        content.setVisible(false);
    }

    private static Noticing with(Noticing n, String line, String who, String where) {
        return new Noticing(
                n.id(), line, who, where, n.on(), n.kind(), n.kept(), n.by(), n.madeAt());
    }

    private static Noticing with(
            Noticing n, @Nullable VagueDate on, Noticing.Kind kind, boolean kept) {
        return new Noticing(
                n.id(), n.line(), n.who(), n.where(), on, kind, kept, n.by(), n.madeAt());
    }

    private void ifShown(Consumer<Noticing> action) {
        var noticing = shown;
        if (noticing != null) {
            enter();
            action.accept(noticing);
        }
    }

    private void change(String key, UnaryOperator<Noticing> change, Field<?> field) {
        var noticing = shown;
        if (noticing != null) {
            model.change(
                    noticing.id(),
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
    }

    /// Puts the caret into the line.
    void edit() {
        line.control().requestFocus();
    }

    void show(Optional<Noticing> noticing) {
        content.setVisible(noticing.isPresent());
        var before = shown;
        shown = noticing.orElse(null);
        boolean other =
                before == null || noticing.filter(n -> n.id().equals(before.id())).isEmpty();
        fill(other);
    }

    private void fill(boolean anew) {
        var n = shown;
        if (n == null) {
            return;
        }
        if (anew) {
            line.reset(n.line());
            who.reset(n.who());
            where.reset(n.where());
            on.reset(n.on());
        } else {
            line.show(n.line());
            who.show(n.who());
            where.show(n.where());
            on.show(n.on());
        }
        kind.show(n.kind());
        kept.setSelected(n.kept());
    }
}
