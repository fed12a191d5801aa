package kenning.ui.stories;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.store.Project;
import kenning.store.Table;
import kenning.ui.kit.Live;
import org.jspecify.annotations.Nullable;

/// What the stories screen shows and does, without a node. On the FX thread.
public final class StoriesModel implements AutoCloseable {
    private final StoryListModel list;
    private final StoryHeaderModel header;
    private final Live<Codebook> codebook;
    private final Live<Optional<OpenStory>> open;
    private final ObjectProperty<Story.@Nullable Id> chosen =
            new SimpleObjectProperty<>(this, "chosen");
    private final Live<PassageList> passages;
    private final StoryModel story;
    private volatile @Nullable PaletteItem listed;
    private volatile Story.@Nullable Id asked;

    public StoriesModel(Project project, Consumer<Throwable> failed) {
        // In this order they are answered after an edit: what is looked at comes first.
        open =
                Live.soon(
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
        passages =
                new Live<>(
                        project,
                        EnumSet.of(
                                Table.CODING,
                                Table.SIGNAL,
                                Table.STORY,
                                Table.TURN,
                                Table.CODE,
                                Table.INDICATOR),
                        PassageList.EMPTY,
                        reading -> {
                            var item = listed;
                            return item == null
                                    ? PassageList.EMPTY
                                    : PassageList.read(reading, item);
                        },
                        failed);
        story = new StoryModel(project, open.answer(), codebook.answer(), failed);
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

    /// What is done in the open story.
    public StoryModel story() {
        return story;
    }

    /// The passages of what was last asked for.
    ReadOnlyObjectProperty<PassageList> passages() {
        return passages.answer();
    }

    /// Asks for every passage of a code or an indicator; null for none.
    void showPassages(@Nullable PaletteItem item) {
        listed = item;
        passages.askAgain();
    }

    @Override
    public void close() {
        list.close();
        header.close();
        codebook.close();
        open.close();
        passages.close();
        story.close();
    }
}
