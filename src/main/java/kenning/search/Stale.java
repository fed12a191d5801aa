package kenning.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.Voice;
import kenning.store.Change;
import kenning.store.Reading;
import kenning.store.Stories;
import kenning.store.Table;
import org.jspecify.annotations.Nullable;

/// What the index still has to read again. Lives on the project thread, but for the generation.
///
/// Changes are noted when they are announced; what they touched is read later, in portions, each
/// with the text and the facts of one moment.
final class Stale {
    private static final Set<Table> FOLLOWED =
            Set.of(
                    Table.STORY,
                    Table.TURN,
                    Table.TELLER,
                    Table.VOICE,
                    Table.CODING,
                    Table.SIGNAL,
                    Table.NOTE);

    /// More stories than this are looked up with one question for all stories.
    private static final int FEW = 4;

    /// A portion ends with the story that brings it to so many UTF-16 units.
    private static final int PORTION = 200_000;

    /// @param gone stories that are no longer there, or are held
    /// @param changed stories to be put in the place of what the index has of them
    /// @param left how many stories wait behind these
    record Portion(List<Story.Id> gone, List<Told> changed, int left) {
        boolean isEmpty() {
            return gone.isEmpty() && changed.isEmpty();
        }
    }

    /// A story at one moment.
    ///
    /// @param speakers who speaks in it, one on each line
    /// @param notes what the team noted about it, one on each line
    record Told(StorySummary summary, String text, String speakers, String notes, Marks marks) {}

    private final Set<Story.Id> noted = new LinkedHashSet<>();
    private final Set<Long> tellers = new HashSet<>();
    private final Set<Long> voices = new HashSet<>();
    private final Set<Story.Id> gone = new LinkedHashSet<>();
    private final Map<Story.Id, StorySummary> waiting = new LinkedHashMap<>();
    private boolean everything = true;

    /// What was marked in the stories that wait; none when it has to be read again.
    private @Nullable Teamwork teamwork;

    private final AtomicLong generation = new AtomicLong();

    /// How many changes have been noted. May be asked from any thread.
    long generation() {
        return generation.get();
    }

    void note(Change change) {
        if (!change.touches(FOLLOWED)) {
            return;
        }
        noted.addAll(change.stories());
        tellers.addAll(change.rows().getOrDefault(Table.TELLER, Set.of()));
        voices.addAll(change.rows().getOrDefault(Table.VOICE, Set.of()));
        generation.incrementAndGet();
    }

    /// From here on nothing that was read counts any more.
    void everything() {
        everything = true;
    }

    /// The next stories; empty when the index has them all.
    Portion next(Reading reading) {
        lookUp(reading);
        var changed = new ArrayList<Told>();
        int units = 0;
        for (var summary : waiting.values()) {
            var told = told(reading, summary);
            changed.add(told);
            units += told.text().length();
            if (units >= PORTION) {
                break;
            }
        }
        var portion =
                new Portion(
                        List.copyOf(gone), List.copyOf(changed), waiting.size() - changed.size());
        gone.clear();
        changed.forEach(told -> waiting.remove(told.summary().id()));
        if (waiting.isEmpty()) {
            teamwork = null;
        }
        return portion;
    }

    private Told told(Reading reading, StorySummary summary) {
        var story = summary.id();
        var text = Stories.text(reading, story);
        var current = teamwork;
        if (current == null || !current.knows(story)) {
            current =
                    waiting.size() > FEW
                            ? Teamwork.all(reading)
                            : Teamwork.of(reading, waiting.keySet());
            teamwork = current;
        }
        var speakers =
                text.turns().stream()
                        .flatMap(turn -> Stream.ofNullable(turn.speaker()))
                        .distinct()
                        .collect(Collectors.joining("\n"));
        return new Told(summary, text.text(), speakers, current.notes(story), current.marks(story));
    }

    private void lookUp(Reading reading) {
        if (everything || noted.size() > FEW || !tellers.isEmpty() || !voices.isEmpty()) {
            lookUpMany(reading);
        } else {
            for (var story : noted) {
                sort(story, Stories.find(reading, story).filter(s -> !s.story().held()));
            }
        }
        if (everything || !noted.isEmpty()) {
            teamwork = null;
        }
        noted.clear();
        tellers.clear();
        voices.clear();
        everything = false;
    }

    private void lookUpMany(Reading reading) {
        var summaries = Stories.list(reading);
        if (everything) {
            waiting.clear();
            gone.clear();
        }
        var left = new LinkedHashSet<>(noted);
        for (var summary : summaries) {
            if (left.remove(summary.id()) || everything || hasNew(summary)) {
                sort(summary.id(), Optional.of(summary));
            }
        }
        for (var story : left) {
            sort(story, Optional.empty());
        }
    }

    private boolean hasNew(StorySummary summary) {
        Voice voice = summary.voice();
        return tellers.contains(summary.story().teller().value())
                || (voice != null && voices.contains(voice.id().value()));
    }

    private void sort(Story.Id story, Optional<StorySummary> summary) {
        waiting.remove(story);
        gone.remove(story);
        summary.ifPresentOrElse(s -> waiting.put(story, s), () -> gone.add(story));
    }
}
