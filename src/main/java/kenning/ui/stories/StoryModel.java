package kenning.ui.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kenning.model.Code;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.model.Turn;
import kenning.settings.Bookmarks;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Corrections;
import kenning.store.Label;
import kenning.store.NewSignal;
import kenning.store.Project;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.store.Tx;
import kenning.text.Messages;
import kenning.text.TextEdits;
import kenning.ui.kit.Fx;
import kenning.ui.kit.StoryPlace;

/// What is done in the open story: coding, signs, resizing, notes and corrections, each one step;
/// and what the palette offers for it. On the FX thread.
public final class StoryModel implements AutoCloseable {
    private static final int RECENT_KEPT = 5;

    private final Project project;
    private final ReadOnlyObjectProperty<Optional<OpenStory>> open;
    private final ReadOnlyObjectProperty<Codebook> codebook;
    private final Consumer<Throwable> failed;
    private final Likeness likeness;
    private final ObjectProperty<Bookmarks> bookmarks =
            new SimpleObjectProperty<>(this, "bookmarks", Bookmarks.NONE);
    private final ObjectProperty<Map<String, Offer.Reason>> suggested =
            new SimpleObjectProperty<>(this, "suggested", Map.of());
    private final List<String> recent = new ArrayList<>();

    StoryModel(
            Project project,
            ReadOnlyObjectProperty<Optional<OpenStory>> open,
            ReadOnlyObjectProperty<Codebook> codebook,
            Consumer<Throwable> failed) {
        this.project = project;
        this.open = open;
        this.codebook = codebook;
        this.failed = failed;
        likeness = new Likeness(project, failed);
    }

    /// Where stories were last read, and the number keys; whoever keeps them sets and follows it.
    public ObjectProperty<Bookmarks> bookmarks() {
        return bookmarks;
    }

    // what is offered

    /// What can be put on the selection, the likeliest first.
    List<Offer> offers(String typed) {
        return Offer.of(codebook.get(), recent, suggested.get(), bookmarks.get(), typed);
    }

    /// By what they are offered: the codes of similar passages, and those often together with the
    /// codes that are there already.
    ReadOnlyObjectProperty<Map<String, Offer.Reason>> suggested() {
        return suggested;
    }

    /// Looks for what to suggest for a passage; the answer comes later, into [#suggested()].
    void suggestFor(TextRange range) {
        suggested.set(Map.of());
        open.get()
                .ifPresent(shown ->
                        likeness.ask(
                                range.in(shown.text().text()),
                                shown.keysAt(range),
                                answer -> {
                                    suggested.set(answer.reasons());
                                    answer.recent().stream()
                                            .filter(key -> !recent.contains(key))
                                            .limit(RECENT_KEPT - recent.size())
                                            .forEach(recent::add);
                                }));
    }

    /// What a number key stands for, if it is still in the codebook.
    Optional<PaletteItem> byKey(int number) {
        var key = bookmarks.get().keys().get(number);
        return key == null
                ? Optional.empty()
                : PaletteItem.all(codebook.get()).stream()
                        .filter(item -> item.key().equals(key))
                        .findFirst();
    }

    // edits, each one step

    /// Something to be put on a passage.
    record Pick(PaletteItem item, Direction direction) {}

    /// Puts a code on a passage of the open story.
    public void code(TextRange range, Code code) {
        put(range, List.of(new Pick(new PaletteItem.OfCode(code), Direction.TOWARD)));
    }

    /// Puts a sign on a passage.
    public void sign(TextRange range, Indicator indicator, Direction direction) {
        put(range, List.of(new Pick(new PaletteItem.OfIndicator(indicator), direction)));
    }

    /// Puts everything that was picked on a passage, as one step. Of several, those that stand
    /// there already are passed over.
    void put(TextRange range, List<Pick> picks) {
        edit(label(picks), range, (tx, story) -> putAll(tx, story, range, picks));
        for (var pick : picks.reversed()) {
            remember(pick.item());
        }
    }

    private static String label(List<Pick> picks) {
        if (picks.size() == 1) {
            return switch (picks.getFirst().item()) {
                case PaletteItem.OfCode(var code) -> Messages.get("edit.code", code.name());
                case PaletteItem.OfIndicator(var sign) ->
                        Messages.get("edit.signal", sign.wording());
                case PaletteItem.OfNew(var name, var _) -> Messages.get("edit.codeWithNew", name);
            };
        }
        return Messages.get(
                "edit.code",
                picks.stream().map(p -> p.item().name()).collect(Collectors.joining(", ")));
    }

    private static int putAll(Tx tx, Story.Id story, TextRange range, List<Pick> picks)
            throws Refusal {
        int made = 0;
        Refusal already = null;
        for (var pick : picks) {
            try {
                switch (pick.item()) {
                    case PaletteItem.OfCode(var code) ->
                            Codings.add(tx, story, range, code.id(), "", "");
                    case PaletteItem.OfIndicator(var indicator) ->
                            Signals.add(
                                    tx,
                                    NewSignal.of(story, range, indicator.id(), pick.direction()));
                    case PaletteItem.OfNew(var name, var inVivo) ->
                            Codings.add(tx, story, range, newCode(tx, name, inVivo), "", "");
                }
                made++;
            } catch (Refusal e) {
                if (!e.key().equals("coding.already")) {
                    throw e;
                }
                already = e;
            }
        }
        if (made == 0 && already != null) {
            throw already;
        }
        return made;
    }

    /// A theme of that name; one named by somebody’s words may be there already.
    private static Code.Id newCode(Tx tx, String name, boolean inVivo) throws Refusal {
        for (var code : Codes.list(tx)) {
            if (inVivo && code.name().equalsIgnoreCase(name)) {
                return code.id();
            }
        }
        return Codes.add(tx, name);
    }

    /// Takes a code or a sign off its passage.
    ///
    /// @param done runs when it is off
    void remove(Mark mark, Runnable done) {
        edit(
                Messages.get("edit.uncode", mark.name()),
                mark.range(),
                (tx, story) ->
                        onMark(
                                mark,
                                coding -> Codings.remove(tx, coding),
                                signal -> Signals.remove(tx, signal)),
                done);
    }

    /// Puts a code or a sign on more or fewer words.
    void resize(Mark mark, TextRange range) {
        edit(
                Messages.get("edit.resize", mark.name()),
                range,
                (tx, story) ->
                        onMark(
                                mark,
                                coding -> Codings.resize(tx, coding, range),
                                signal -> Signals.resize(tx, signal, range)));
    }

    void turn(Mark sign, Direction direction) {
        edit(
                Messages.get("edit.turn", sign.name(), MarkWords.direction(direction)),
                sign.range(),
                (tx, story) ->
                        onMark(sign, coding -> {}, signal -> Signals.turn(tx, signal, direction)));
    }

    /// Gives a coding another code, or makes a sign one of another indicator.
    void recode(Mark mark, PaletteItem item) {
        edit(
                Messages.get("edit.recode", mark.name(), item.name()),
                mark.range(),
                (tx, story) -> {
                    var code =
                            switch (item) {
                                case PaletteItem.OfCode(var known) -> known.id();
                                case PaletteItem.OfNew(var name, var _) -> Codes.add(tx, name);
                                case PaletteItem.OfIndicator _ -> null;
                            };
                    return onMark(
                            mark,
                            coding -> {
                                if (code != null) {
                                    Codings.recode(tx, coding, code);
                                }
                            },
                            signal -> {
                                if (item instanceof PaletteItem.OfIndicator(var indicator)) {
                                    Signals.reassign(tx, signal, indicator.id());
                                }
                            });
                });
        remember(item);
    }

    void note(Mark mark, String note) {
        edit(
                Messages.get("edit.note", mark.name()),
                mark.range(),
                (tx, story) ->
                        onMark(
                                mark,
                                coding -> Codings.setNote(tx, coding, note),
                                signal -> Signals.setNote(tx, signal, note)));
    }

    void quotedVoice(Mark mark, String voice) {
        edit(
                Messages.get("edit.quotedVoice", mark.name()),
                mark.range(),
                (tx, story) ->
                        onMark(
                                mark,
                                coding -> Codings.setQuotedVoice(tx, coding, voice),
                                signal -> {}));
    }

    /// Corrects the words of a turn.
    ///
    /// @param turn as it was when somebody began to correct it
    void correct(Story.Id story, Turn turn, String now) {
        var edits = TextEdits.between(turn.text(), now.strip());
        if (edits.isEmpty()) {
            return;
        }
        var label = new Label(Messages.get("edit.correct"), "story/" + story.value());
        Fx.then(
                project.edit(
                        label,
                        tx -> {
                            var text = Stories.text(tx, story);
                            int index = text.turns().indexOf(turn);
                            if (index < 0) {
                                throw Refusal.of("correction.changed");
                            }
                            int at = text.startOf(index);
                            for (var edit : edits) {
                                var range =
                                        new TextRange(
                                                at + edit.range().start(), at + edit.range().end());
                                Corrections.replace(tx, story, range, edit.became());
                            }
                            return true;
                        }),
                done -> {},
                failed);
    }

    private interface StoryEdit {
        Object make(Tx tx, Story.Id story) throws Refusal;
    }

    private interface On<T> {
        void make(T id) throws Refusal;
    }

    private static boolean onMark(
            Mark mark, On<kenning.model.Coding.Id> coding, On<kenning.model.Signal.Id> signal)
            throws Refusal {
        switch (mark.kind()) {
            case THEME -> coding.make(OpenStory.codingOf(mark));
            case SIGN -> signal.make(OpenStory.signalOf(mark));
        }
        return true;
    }

    private void edit(String label, TextRange range, StoryEdit edit) {
        edit(label, range, edit, () -> {});
    }

    private void edit(String label, TextRange range, StoryEdit edit, Runnable done) {
        open.get()
                .ifPresent(shown -> {
                    var story = shown.summary().id();
                    var place = new StoryPlace(story, range).toString();
                    Fx.then(
                            project.edit(new Label(label, place), tx -> edit.make(tx, story)),
                            result -> done.run(),
                            failed);
                });
    }

    private void remember(PaletteItem item) {
        if (item instanceof PaletteItem.OfNew) {
            return;
        }
        recent.remove(item.key());
        recent.addFirst(item.key());
        if (recent.size() > RECENT_KEPT) {
            recent.removeLast();
        }
        bookmarks.set(bookmarks.get().withFreeKey(item.key()));
    }

    @Override
    public void close() {
        likeness.close();
    }
}
