package kenning.ui.stories;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kenning.model.Code;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.TextRange;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Label;
import kenning.store.NewSignal;
import kenning.store.Project;
import kenning.store.Signals;
import kenning.store.Table;
import kenning.store.Tx;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Live;
import kenning.ui.kit.StoryPlace;
import org.jspecify.annotations.Nullable;

/// What the stories screen shows and does, without a node. On the FX thread.
public final class StoriesModel implements AutoCloseable {
    private static final int RECENT_KEPT = 5;

    private final Project project;
    private final Consumer<Throwable> failed;
    private final StoryListModel list;
    private final StoryHeaderModel header;
    private final Live<Codebook> codebook;
    private final Live<Optional<OpenStory>> open;
    private final ObjectProperty<Story.@Nullable Id> chosen =
            new SimpleObjectProperty<>(this, "chosen");
    private final List<PaletteItem> recent = new ArrayList<>();
    private volatile Story.@Nullable Id asked;

    public StoriesModel(Project project, Consumer<Throwable> failed) {
        this.project = project;
        this.failed = failed;
        list = new StoryListModel(project, failed);
        header = new StoryHeaderModel(project, failed);
        codebook =
                new Live<>(
                        project,
                        EnumSet.of(
                                Table.CODE,
                                Table.INDICATOR,
                                Table.CODING,
                                Table.SIGNAL,
                                Table.STORY),
                        Codebook.EMPTY,
                        Codebook::read,
                        failed);
        open =
                new Live<>(
                        project,
                        EnumSet.complementOf(EnumSet.of(Table.NOTICING, Table.NOTE, Table.INSIGHT)),
                        Optional.empty(),
                        reading -> {
                            var id = asked;
                            return id == null
                                    ? Optional.empty()
                                    : Optional.ofNullable(OpenStory.read(reading, id));
                        },
                        failed);
        chosen.addListener((o, was, now) -> {
            asked = now;
            header.show(now);
            open.askAgain();
        });
        list.shown().addListener((o, was, now) -> chooseOneThatIsThere());
        open.answer()
                .addListener((o, was, now) -> {
                    if (now.isEmpty()) {
                        chooseOneThatIsThere();
                    }
                });
    }

    /// The first of those shown, when none is chosen yet or the chosen one has gone. One that is
    /// only filtered away stays open.
    private void chooseOneThatIsThere() {
        var now = chosen.get();
        var all = list.all().get();
        if (all.stream().noneMatch(story -> story.id().equals(now))) {
            var shown = list.shown().get().stories();
            var from = shown.isEmpty() ? all : shown;
            chosen.set(from.isEmpty() ? null : from.getFirst().id());
        }
    }

    /// Every story that is not on hold, as they came.
    public ReadOnlyObjectProperty<List<StorySummary>> stories() {
        return list.all();
    }

    public StoryListModel list() {
        return list;
    }

    StoryHeaderModel header() {
        return header;
    }

    ReadOnlyObjectProperty<Codebook> codebook() {
        return codebook.answer();
    }

    /// The chosen story as it is now; empty when none is chosen, or it is no longer there.
    ReadOnlyObjectProperty<Optional<OpenStory>> open() {
        return open.answer();
    }

    /// The story on the screen; setting it opens another.
    public ObjectProperty<Story.@Nullable Id> chosen() {
        return chosen;
    }

    /// What can be put on the selection, the likeliest first.
    List<PaletteItem> palette(String typed) {
        return PaletteItem.matching(codebook.get(), recent, typed);
    }

    /// Puts a code on a passage of the open story.
    public void code(TextRange range, Code code) {
        remember(new PaletteItem.OfCode(code));
        edit(
                Messages.get("edit.code", code.name()),
                range,
                (tx, story) -> Codings.add(tx, story, range, code.id(), "", ""));
    }

    /// Makes a new theme and puts it on a passage, as one step.
    public void codeWithNew(TextRange range, String name) {
        edit(
                Messages.get("edit.codeWithNew", name),
                range,
                (tx, story) -> Codings.add(tx, story, range, Codes.add(tx, name), "", ""));
    }

    /// Puts a sign on a passage.
    public void sign(TextRange range, Indicator indicator, Direction direction) {
        remember(new PaletteItem.OfIndicator(indicator));
        edit(
                Messages.get("edit.signal", indicator.wording()),
                range,
                (tx, story) ->
                        Signals.add(tx, NewSignal.of(story, range, indicator.id(), direction)));
    }

    /// Takes a code or a sign off its passage.
    ///
    /// @param done runs when it is off
    void remove(Mark mark, Runnable done) {
        var shown = open.get();
        var coding = shown.map(s -> s.codings().get(mark.key()));
        var signal = shown.map(s -> s.signals().get(mark.key()));
        edit(
                Messages.get("edit.uncode", mark.name()),
                mark.range(),
                (tx, story) -> {
                    coding.ifPresent(c -> Codings.remove(tx, c.id()));
                    signal.ifPresent(s -> Signals.remove(tx, s.id()));
                    return true;
                },
                done);
    }

    private interface StoryEdit {
        Object make(Tx tx, Story.Id story) throws Refusal;
    }

    private void edit(String label, TextRange range, StoryEdit edit) {
        edit(label, range, edit, () -> {});
    }

    private void edit(String label, TextRange range, StoryEdit edit, Runnable done) {
        var story = chosen.get();
        if (story != null) {
            var place = new StoryPlace(story, range).toString();
            Fx.then(
                    project.edit(new Label(label, place), tx -> edit.make(tx, story)),
                    result -> done.run(),
                    failed);
        }
    }

    private void remember(PaletteItem item) {
        recent.remove(item);
        recent.addFirst(item);
        if (recent.size() > RECENT_KEPT) {
            recent.removeLast();
        }
    }

    @Override
    public void close() {
        list.close();
        header.close();
        codebook.close();
        open.close();
    }
}
