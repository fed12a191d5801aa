package kenning.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.CodeUse;
import kenning.model.Coding;
import kenning.model.Palette;
import kenning.model.Refusal;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.text.Messages;
import kenning.ui.kit.CodebookPlace;
import kenning.ui.kit.Question;
import org.jspecify.annotations.Nullable;

/// What can be done to codes. On the FX thread.
final class CodeEdits {
    private final Steps steps;
    private final CodebookModel model;

    CodeEdits(Steps steps, CodebookModel model) {
        this.steps = steps;
        this.model = model;
    }

    private Catalogue catalogue() {
        return model.catalogue().get();
    }

    private static CodebookPlace place(Code code) {
        return new CodebookPlace.OfCode(code.id());
    }

    private void turnTo(Code.Id code) {
        model.chosen().set(new Entry.OfCode(code));
    }

    /// Makes a code with the next colour and turns to it.
    void create(CodeKind kind, @Nullable Code inside, String name) {
        var colour = Palette.nth(catalogue().codes().size());
        steps.make(
                new CodebookPlace.Whole(),
                Messages.get("edit.newCode", name.strip()),
                tx ->
                        Codes.add(
                                tx,
                                inside == null ? null : inside.id(),
                                inside == null ? kind : inside.kind(),
                                name,
                                "",
                                "",
                                "",
                                colour),
                this::turnTo);
    }

    void rename(Code code, String name) {
        rename(code, name, steps::say);
    }

    void rename(Code code, String name, Consumer<Refusal> refused) {
        if (!name.strip().equals(code.name())) {
            steps.edit(
                    place(code),
                    Messages.get("edit.renameCode", code.name(), name.strip()),
                    tx -> Codes.rename(tx, code.id(), name),
                    refused);
        }
    }

    void recolour(Code code, String colour) {
        recolour(code, colour, steps::say);
    }

    void recolour(Code code, String colour, Consumer<Refusal> refused) {
        if (!colour.equals(code.colour())) {
            steps.edit(
                    place(code),
                    Messages.get("edit.recolourCode", code.name()),
                    tx -> Codes.recolour(tx, code.id(), colour),
                    refused);
        }
    }

    void setKind(Code code, CodeKind kind) {
        if (kind != code.kind()) {
            steps.edit(
                    place(code),
                    Messages.get(
                            "edit.kindOfCode", code.name(), Messages.get("kind." + kind.code())),
                    tx -> Codes.setKind(tx, code.id(), kind));
        }
    }

    void define(Code code, String definition, String whenToUse, String whenNot) {
        steps.edit(
                place(code),
                Messages.get("edit.defineCode", code.name()),
                tx -> Codes.define(tx, code.id(), definition, whenToUse, whenNot));
    }

    // moving

    /// Where a code can go by one step.
    enum Way {
        UP,
        DOWN,
        IN,
        OUT
    }

    /// Moves a code by one step, if there is somewhere to go: past the one before or after it, into
    /// the one before it, or out of the one that it lies in, to stand after that.
    void step(Code code, Way way) {
        var beside = catalogue().beside(code);
        int at = beside.indexOf(code);
        var above = catalogue().above(code);
        switch (way) {
            case UP -> {
                if (at > 0) {
                    move(code, above, at - 1);
                }
            }
            case DOWN -> {
                if (at >= 0 && at < beside.size() - 1) {
                    move(code, above, at + 1);
                }
            }
            case IN -> {
                if (at > 0) {
                    move(code, Optional.of(beside.get(at - 1)), Integer.MAX_VALUE);
                }
            }
            case OUT ->
                    above.ifPresent(parent -> {
                        int after = catalogue().beside(parent).indexOf(parent) + 1;
                        move(code, catalogue().above(parent), after);
                    });
        }
    }

    /// Puts a code somewhere else.
    ///
    /// @param index among those that are there without it
    void move(Code code, Optional<Code> parent, int index) {
        var label =
                parent.equals(catalogue().above(code)) || parent.isEmpty()
                        ? Messages.get("edit.moveCode", code.name())
                        : Messages.get("edit.nestCode", code.name(), parent.get().name());
        steps.edit(
                place(code),
                label,
                tx -> Codes.move(tx, code.id(), parent.map(Code::id).orElse(null), index));
    }

    // merging and deleting

    /// Asks into which code another one goes, says the figures, and makes one of the two.
    void merge(Code code) {
        var others = catalogue().codes().stream().filter(c -> !c.id().equals(code.id())).toList();
        steps.choose(
                        new Question.Choice<>(
                                Messages.get("codebook.merge.title", code.name()),
                                Messages.get("codebook.merge.text"),
                                others,
                                catalogue()::path))
                .ifPresent(into -> merge(code, into));
    }

    void merge(Code code, Code into) {
        steps.read(
                reading -> Codes.use(reading, code.id()),
                use -> {
                    var text =
                            Messages.get("codebook.merge.figures", code.name(), into.name())
                                    + " "
                                    + figures(use, "codebook.use.inside.merge");
                    if (steps.agreed(
                            Messages.get("codebook.merge.title", code.name()),
                            text,
                            "codebook.merge.do")) {
                        steps.make(
                                place(code),
                                Messages.get("edit.mergeCodes", code.name(), into.name()),
                                tx -> Codes.merge(tx, code.id(), into.id()),
                                recoded -> turnTo(into.id()));
                    }
                });
    }

    /// What hangs on a code, in words.
    ///
    /// @param insideKey what becomes of the codes inside it
    static String figures(CodeUse use, String insideKey) {
        var said = new ArrayList<String>();
        said.add(
                use.passages() == 0
                        ? Messages.get("codebook.use.none")
                        : Messages.get("codebook.use.passages", use.passages(), use.stories()));
        if (use.held() > 0) {
            said.add(Messages.get("codebook.use.held", use.held()));
        }
        if (use.notes() > 0) {
            said.add(Messages.get("codebook.use.notes", use.notes()));
        }
        if (use.inside() > 0) {
            said.add(Messages.get(insideKey, use.inside()));
        }
        return String.join(" ", said);
    }

    /// Says what hangs on a code, asks what becomes of its passages, and deletes it.
    void delete(Code code) {
        steps.read(reading -> Codes.use(reading, code.id()), use -> delete(code, use));
    }

    private void delete(Code code, CodeUse use) {
        var title = Messages.get("codebook.delete.title", code.name());
        var parent = catalogue().above(code);
        if (use.passages() == 0) {
            if (steps.agreed(title, figures(use, "codebook.use.inside"), "codebook.delete.do")) {
                remove(code, null, "edit.deleteUnusedCode");
            }
            return;
        }
        var answers = new ArrayList<String>();
        parent.ifPresent(p -> answers.add(Messages.get("codebook.delete.toParent", p.name())));
        answers.add(Messages.get("codebook.delete.toOther"));
        answers.add(Messages.get("codebook.delete.withPassages", use.passages()));
        steps.ask(
                        title,
                        figures(use, "codebook.use.inside")
                                + " "
                                + Messages.get("codebook.delete.fate"),
                        answers.toArray(String[]::new))
                .ifPresent(answer -> {
                    if (answer == answers.size() - 1) {
                        remove(code, null, "edit.deleteCode");
                    } else if (answer == answers.size() - 2) {
                        other(title, code.id())
                                .ifPresent(to -> remove(code, to, "edit.deleteCodeTo"));
                    } else {
                        remove(code, parent.orElseThrow(), "edit.deleteCodeTo");
                    }
                });
    }

    private Optional<Code> other(String title, Code.Id but) {
        return steps.choose(
                new Question.Choice<>(
                        title,
                        Messages.get("codebook.other.text"),
                        catalogue().codes().stream().filter(c -> !c.id().equals(but)).toList(),
                        catalogue()::path));
    }

    private void remove(Code code, @Nullable Code to, String labelKey) {
        var label = Messages.get(labelKey, code.name(), to == null ? "" : to.name());
        steps.make(
                place(code),
                label,
                tx -> {
                    if (to == null) {
                        Codes.remove(tx, code.id());
                    } else {
                        Codes.remove(tx, code.id(), to.id());
                    }
                    return true;
                },
                done -> {
                    if (to != null) {
                        turnTo(to.id());
                    }
                });
    }

    // passages

    /// Asks for another code and gives it to chosen passages in place of this one.
    void recode(Code code, List<Coding> codings) {
        if (codings.isEmpty()) {
            return;
        }
        var title = Messages.get("codebook.recode.title", codings.size());
        other(title, code.id())
                .filter(to ->
                        steps.agreed(
                                title,
                                Messages.get(
                                        "codebook.recode.figures",
                                        codings.size(),
                                        stories(codings),
                                        code.name(),
                                        to.name()),
                                "codebook.recode.do"))
                .ifPresent(to ->
                        steps.edit(
                                place(code),
                                Messages.get("edit.recodeMany", codings.size(), to.name()),
                                tx -> Codings.recode(tx, ids(codings), to.id())));
    }

    /// Takes a code off chosen passages, after asking.
    void takeOff(Code code, List<Coding> codings) {
        if (codings.isEmpty()) {
            return;
        }
        if (steps.agreed(
                Messages.get("codebook.takeOff.title", code.name(), codings.size()),
                Messages.get("codebook.takeOff.figures", codings.size(), stories(codings)),
                "codebook.takeOff.do")) {
            steps.edit(
                    place(code),
                    Messages.get("edit.takeOff", code.name(), codings.size()),
                    tx -> ids(codings).forEach(coding -> Codings.remove(tx, coding)));
        }
    }

    /// Shows passages as examples of what the code means, or no longer.
    void setExamples(Code code, List<Coding> codings, boolean example) {
        steps.edit(
                place(code),
                Messages.get(example ? "edit.example" : "edit.noExample", code.name()),
                tx -> ids(codings).forEach(coding -> Codings.setExample(tx, coding, example)));
    }

    private static List<Coding.Id> ids(List<Coding> codings) {
        return codings.stream().map(Coding::id).toList();
    }

    private static int stories(List<Coding> codings) {
        return (int) codings.stream().map(Coding::story).distinct().count();
    }
}
