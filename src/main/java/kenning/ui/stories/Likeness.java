package kenning.ui.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kenning.analysis.CoOccurrence;
import kenning.analysis.OftenTogether;
import kenning.analysis.SimilarPassages;
import kenning.model.Coding;
import kenning.model.Member;
import kenning.model.Signal;
import kenning.store.Codings;
import kenning.store.Project;
import kenning.store.Signals;
import kenning.store.Table;
import kenning.ui.kit.Following;
import kenning.ui.kit.Fx;
import org.jspecify.annotations.Nullable;

/// What the passages that are coded already suggest for another one. The rows are read when they
/// are first asked for after a change, and compared off the FX thread and off the project's. Held
/// stories are not looked at.
final class Likeness implements AutoCloseable {
    private static final Set<Table> FOLLOWED =
            EnumSet.of(Table.CODING, Table.SIGNAL, Table.TURN, Table.STORY);
    private static final int SIMILAR_MOST = 3;
    private static final int TOGETHER_MOST = 2;
    private static final int RECENT_MOST = 5;

    /// @param reasons by the key of what is suggested, the best first
    /// @param recent keys of what this member used last, the newest first
    record Answer(Map<String, Offer.Reason> reasons, List<String> recent) {}

    private record Used(String key, Member.@Nullable Id member, Instant made) {}

    /// @param used the newest first
    private record Compared(
            SimilarPassages<String> similar, OftenTogether<String> together, List<Used> used) {}

    private record Rows(List<Coding> codings, List<Signal> signals) {}

    private final Project project;
    private final Consumer<Throwable> failed;
    private final Following following;
    private @Nullable CompletableFuture<Compared> compared;
    private int asked;

    Likeness(Project project, Consumer<Throwable> failed) {
        this.project = project;
        this.failed = failed;
        following = new Following(project, FOLLOWED, () -> compared = null);
    }

    /// Asks for a passage. When it is asked for another one before the answer has come, only the
    /// later answer comes.
    ///
    /// @param there keys of what the passage carries already
    void ask(String words, Set<String> there, Consumer<Answer> answered) {
        int number = ++asked;
        var member = project.actor().orElse(null);
        var known = compared;
        var ready =
                known != null
                        ? known
                        : project.read(r -> new Rows(Codings.all(r), Signals.all(r)))
                                .thenApplyAsync(Likeness::compare);
        compared = ready;
        Fx.then(
                ready.thenApplyAsync(all -> answer(all, words, there, member)),
                answer -> {
                    if (number == asked) {
                        answered.accept(answer);
                    }
                },
                failure -> {
                    compared = null;
                    failed.accept(failure);
                });
    }

    private static Compared compare(Rows rows) {
        var coded = new ArrayList<SimilarPassages.Coded<String>>();
        var placed = new ArrayList<CoOccurrence.Placed<String>>();
        var used = new ArrayList<Used>();
        for (var coding : rows.codings()) {
            var key = PaletteItem.key(coding.code());
            coded.add(new SimilarPassages.Coded<>(key, coding.words()));
            placed.add(new CoOccurrence.Placed<>(coding.story(), coding.range(), key));
            used.add(new Used(key, coding.member(), coding.made()));
        }
        for (var signal : rows.signals()) {
            var indicator = signal.indicator();
            if (indicator != null) {
                var key = PaletteItem.key(indicator);
                coded.add(new SimilarPassages.Coded<>(key, signal.words()));
                placed.add(new CoOccurrence.Placed<>(signal.story(), signal.range(), key));
                used.add(new Used(key, signal.member(), signal.made()));
            }
        }
        used.sort(Comparator.comparing(Used::made).reversed());
        return new Compared(SimilarPassages.of(coded), OftenTogether.of(placed), used);
    }

    private static Answer answer(
            Compared all, String words, Set<String> there, Member.@Nullable Id member) {
        var reasons = new LinkedHashMap<String, Offer.Reason>();
        all.similar().to(words, SIMILAR_MOST + there.size()).stream()
                .filter(key -> !there.contains(key))
                .limit(SIMILAR_MOST)
                .forEach(key -> reasons.put(key, Offer.Reason.SIMILAR));
        all.together()
                .with(there, TOGETHER_MOST)
                .forEach(key -> reasons.putIfAbsent(key, Offer.Reason.TOGETHER));
        var recent =
                all.used().stream()
                        .filter(used -> Objects.equals(used.member(), member))
                        .map(Used::key)
                        .distinct()
                        .limit(RECENT_MOST)
                        .toList();
        return new Answer(reasons, recent);
    }

    @Override
    public void close() {
        following.close();
    }
}
