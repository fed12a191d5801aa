package kenning.ui.start;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.store.Project;
import kenning.store.Table;
import kenning.ui.kit.Live;
import org.jspecify.annotations.Nullable;

/// What the home screen shows of the open project, kept current. Knows no nodes. On the FX thread.
public final class HomeModel implements AutoCloseable {
    private final Live<HomeFacts> facts;
    private final ObservableValue<Story.@Nullable Id> last;
    private @Nullable ChangeListener<Story.@Nullable Id> watching;

    /// @param last the story that was open last
    public HomeModel(
            Project project, ObservableValue<Story.@Nullable Id> last, Consumer<Throwable> failed) {
        this.last = last;
        facts =
                new Live<>(
                        project,
                        EnumSet.of(
                                Table.PROGRAMME,
                                Table.PERIOD,
                                Table.STORY,
                                Table.TELLER,
                                Table.VOICE,
                                Table.PLACE,
                                Table.TURN,
                                Table.CONSENT,
                                Table.CODING,
                                Table.SIGNAL,
                                Table.INSIGHT,
                                Table.INSIGHT_STORY,
                                Table.NOTICING),
                        HomeFacts.NONE,
                        HomeFacts::read,
                        failed);
    }

    /// Calls for every state of the project and for every story that is opened, at once for this
    /// one.
    void watch(Runnable changed) {
        ChangeListener<Story.@Nullable Id> listener = (o, was, now) -> changed.run();
        watching = listener;
        last.addListener(listener);
        facts.watch(now -> changed.run());
    }

    /// Follows the project only while somebody looks.
    void onlyWhile(ObservableValue<Boolean> looking) {
        facts.onlyWhile(looking);
    }

    HomeFacts facts() {
        return facts.answer().get();
    }

    /// Whether the first answer is there.
    boolean isRead() {
        return !facts().equals(HomeFacts.NONE);
    }

    List<Due> due() {
        return Due.in(facts(), LocalDate.now(ZoneId.systemDefault()));
    }

    /// The story to go on with.
    Optional<StorySummary> last() {
        var id = last.getValue();
        return facts().stories().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    public void close() {
        facts.close();
        var listener = watching;
        if (listener != null) {
            last.removeListener(listener);
        }
    }
}
