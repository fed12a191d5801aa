package kenning.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.CodedPassage;
import kenning.model.Coding;
import kenning.model.VoiceFamily;
import kenning.store.Thing;
import kenning.text.Messages;
import kenning.ui.kit.ChoiceField;
import kenning.ui.kit.Field;
import kenning.ui.kit.Form;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// What a code means, and every passage that carries it.
final class CodePage {
    private final CodebookModel model;
    private final Label path = Nodes.paragraph("", "caption");
    private final Label title = Nodes.paragraph("", "title");
    private final Label figures = Nodes.paragraph("", "soft");
    private final Form form = new Form("codebook-code");
    private final Field<String> name;
    private final ChoiceField<CodeKind> kind;
    private final Colours colours;
    private final Field<String> colour;
    private final Field<String> definition;
    private final Field<String> whenToUse;
    private final Field<String> whenNot;
    private final VBox examples = Nodes.styled(new VBox(), "examples");
    private final PassagePane passages;
    private final VBox content = Nodes.styled(new VBox(), "page", "book-page");
    private final TwoColumns node;
    private final Button example;
    private @Nullable Code code;

    CodePage(CodebookModel model, Navigator navigator) {
        this.model = model;
        name = form.line("name", "codebook.name").onEnter(this::rename);
        form.heading("codebook.meaning");
        definition = form.lines("definition", "codebook.definition").onEnter(v -> define());
        whenToUse = form.lines("when", "codebook.when").onEnter(v -> define());
        whenNot = form.lines("when-not", "codebook.whenNot").onEnter(v -> define());
        form.other(Nodes.label(Messages.get("codebook.examples"), "heading"));
        form.other(examples);
        form.heading("codebook.look");
        kind =
                form.choice(
                        "kind",
                        "codebook.kind",
                        k -> Messages.get("kind." + k.code()),
                        "codebook.kind");
        kind.offer(List.of(CodeKind.values()), false);
        kind.onEnter(k -> with(c -> model.codes().setKind(c, k)));
        colours = new Colours(chosen -> with(c -> model.codes().recolour(c, chosen)));
        form.other(colours);
        colour = form.line("colour", "codebook.colour.other").onEnter(this::recolour);
        passages =
                new PassagePane(
                        "codebook-passages", "codebook.passages", "codebook.noPassages", navigator);
        example = passages.action("codebook-example", "codebook.example", this::turnExamples);
        passages.action("codebook-recode", "codebook.recode", this::recode);
        passages.action("codebook-take-off", "codebook.takeOff", this::takeOff);
        passages.onDelete(() -> takeOff(passages.chosen()));
        passages.list()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, now) -> nameExample());
        content.getChildren().addAll(path, title, figures, buttons(navigator), form);
        content.backgroundProperty().addListener((o, was, now) -> dress());
        node = new TwoColumns("codebook-code-page", content, passages, figures);
    }

    Node node() {
        return node;
    }

    private FlowPane buttons(Navigator navigator) {
        return Nodes.styled(
                new FlowPane(
                        Nodes.button(
                                "codebook-merge",
                                "codebook.merge",
                                () -> with(c -> model.codes().merge(c))),
                        Nodes.button(
                                "codebook-delete",
                                "codebook.delete",
                                () -> with(c -> model.codes().delete(c))),
                        Nodes.button(
                                "codebook-earlier",
                                "history.earlier",
                                () -> with(c -> navigator.openHistory(Thing.of(c.id()))))),
                "chips");
    }

    private interface Act {
        void on(Code code);
    }

    private void with(Act act) {
        var shown = code;
        if (shown != null) {
            act.on(shown);
        }
    }

    private void rename(String typed) {
        with(c -> model.codes().rename(c, typed, name::refuse));
    }

    private void recolour(String typed) {
        with(c -> model.codes().recolour(c, typed, colour::refuse));
    }

    private void define() {
        with(c -> model.codes().define(c, text(definition), text(whenToUse), text(whenNot)));
    }

    private static String text(Field<String> field) {
        return ((TextInputControl) field.control()).getText().strip();
    }

    /// Shows a code as it is now.
    void show(Chosen.OfCode chosen) {
        var before = code;
        var now = chosen.code();
        boolean another = before == null || !before.id().equals(now.id());
        if (another) {
            form.enter();
            node.toTop();
        }
        code = now;
        path.setText(
                Messages.get("kind." + now.kind().code())
                        + model.catalogue()
                                .get()
                                .above(now)
                                .map(above -> " · " + model.catalogue().get().path(above))
                                .orElse(""));
        title.setText(now.name());
        figures.setText(Figures.stories(model.catalogue().get().mix(now.id())));
        put(name, now.name(), another);
        put(definition, now.definition(), another);
        put(whenToUse, now.whenToUse(), another);
        put(whenNot, now.whenNot(), another);
        put(colour, now.colour(), another);
        kind.reset(now.kind());
        colours.show(now.colour());
        dress();
        showExamples(chosen);
        passages.show(chosen.passages(), parts(chosen.passages()), another);
        nameExample();
    }

    private static void put(Field<String> field, String value, boolean another) {
        if (another) {
            field.reset(value);
        } else {
            field.show(value);
        }
    }

    private void dress() {
        with(c -> title.setStyle("-fx-text-fill: " + Swatch.text(c.colour(), content) + ";"));
    }

    private void showExamples(Chosen.OfCode chosen) {
        examples.getChildren().clear();
        for (var item : chosen.passages()) {
            if (item instanceof PassageItem.OfCoding(var passage) && passage.coding().example()) {
                examples.getChildren().add(exampleRow(item, passage));
            }
        }
        if (examples.getChildren().isEmpty()) {
            examples.getChildren()
                    .add(
                            Nodes.paragraph(
                                    Messages.get(
                                            chosen.passages().isEmpty()
                                                    ? "codebook.examples.none"
                                                    : "codebook.examples.pick"),
                                    "soft"));
        }
    }

    private VBox exampleRow(PassageItem item, CodedPassage passage) {
        var words = Nodes.paragraph("“" + item.words() + "”", "words");
        var from =
                Nodes.paragraph(
                        item.from().title() + " · " + Figures.facts(item.from()), "caption");
        var off =
                Nodes.styled(
                        Nodes.button(
                                "codebook-no-example-" + item.key(),
                                "codebook.noExample",
                                () ->
                                        with(c ->
                                                model.codes()
                                                        .setExamples(
                                                                c,
                                                                List.of(passage.coding()),
                                                                false))),
                        "flat");
        off.setAccessibleText(Messages.get("codebook.noExample.accessible", item.words()));
        return Nodes.styled(new VBox(words, from, off), "example");
    }

    private static List<PassagePane.Part> parts(List<PassageItem> items) {
        var parts = new ArrayList<PassagePane.Part>();
        for (var family : VoiceFamily.values()) {
            int count = (int) items.stream().filter(item -> isOf(item, family)).count();
            if (count > 0) {
                parts.add(
                        new PassagePane.Part(
                                family.code(),
                                Messages.get("family.count." + family.code(), count),
                                family.code(),
                                item -> isOf(item, family)));
            }
        }
        int unknown = (int) items.stream().filter(item -> item.from().voice() == null).count();
        if (unknown > 0) {
            parts.add(
                    new PassagePane.Part(
                            "unknown",
                            Messages.get("status.voiceUnknown", unknown),
                            "soft",
                            item -> item.from().voice() == null));
        }
        return parts;
    }

    private static boolean isOf(PassageItem item, VoiceFamily family) {
        var voice = item.from().voice();
        return voice != null && voice.family() == family;
    }

    // the chosen passages

    private static List<Coding> codings(List<PassageItem> items) {
        var codings = new ArrayList<Coding>();
        for (var item : items) {
            if (item instanceof PassageItem.OfCoding(var passage)) {
                codings.add(passage.coding());
            }
        }
        return codings;
    }

    private void nameExample() {
        var chosen = codings(passages.chosen());
        example.setText(
                Messages.get(
                        !chosen.isEmpty() && chosen.stream().allMatch(Coding::example)
                                ? "codebook.noExample"
                                : "codebook.example"));
        example.setAccessibleText(example.getText());
    }

    private void turnExamples(List<PassageItem> items) {
        var chosen = codings(items);
        boolean all = chosen.stream().allMatch(Coding::example);
        with(c -> model.codes().setExamples(c, chosen, !all));
    }

    private void recode(List<PassageItem> items) {
        with(c -> model.codes().recode(c, codings(items)));
    }

    private void takeOff(List<PassageItem> items) {
        with(c -> model.codes().takeOff(c, codings(items)));
    }

    /// Goes to the colours.
    void goToColours() {
        colours.requestFocus();
    }
}
