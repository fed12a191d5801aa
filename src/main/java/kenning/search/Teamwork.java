package kenning.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.model.Coding;
import kenning.model.Note;
import kenning.model.Signal;
import kenning.model.Story;
import kenning.store.Codings;
import kenning.store.Notes;
import kenning.store.Reading;
import kenning.store.Signals;
import org.jspecify.annotations.Nullable;

/// What the team marked in some stories and noted about them, at one moment.
final class Teamwork {
    /// None when it is of all stories.
    private final @Nullable Set<Story.Id> stories;

    private final Map<Story.Id, Marks> marks = new HashMap<>();
    private final Map<Story.Id, String> notes = new HashMap<>();

    private Teamwork(
            @Nullable Set<Story.Id> stories,
            List<Coding> codings,
            List<Signal> signals,
            List<Note> written) {
        this.stories = stories;
        var codes = new HashMap<Story.Id, List<Coding>>();
        var signs = new HashMap<Story.Id, List<Signal>>();
        var said = new HashMap<Story.Id, List<String>>();
        var storyOf = new HashMap<Coding.Id, Story.Id>();
        for (var coding : codings) {
            codes.computeIfAbsent(coding.story(), s -> new ArrayList<>()).add(coding);
            storyOf.put(coding.id(), coding.story());
            say(said, coding.story(), coding.note());
        }
        for (var signal : signals) {
            signs.computeIfAbsent(signal.story(), s -> new ArrayList<>()).add(signal);
            say(said, signal.story(), signal.note());
            say(said, signal.story(), signal.created());
        }
        for (var note : written) {
            if (note.about() instanceof Note.About.OfStory(var story)) {
                say(said, story, note.text());
            } else if (note.about() instanceof Note.About.OfCoding(var coding)
                    && storyOf.containsKey(coding)) {
                say(said, storyOf.get(coding), note.text());
            }
        }
        var marked = new HashSet<>(codes.keySet());
        marked.addAll(signs.keySet());
        for (var story : marked) {
            marks.put(
                    story,
                    Marks.of(
                            codes.getOrDefault(story, List.of()),
                            signs.getOrDefault(story, List.of())));
        }
        said.forEach((story, lines) -> notes.put(story, String.join("\n", lines)));
    }

    private static void say(Map<Story.Id, List<String>> said, Story.Id story, String text) {
        if (!text.isBlank()) {
            said.computeIfAbsent(story, s -> new ArrayList<>()).add(text);
        }
    }

    static Teamwork all(Reading reading) {
        return new Teamwork(null, Codings.all(reading), Signals.all(reading), Notes.list(reading));
    }

    static Teamwork of(Reading reading, Set<Story.Id> stories) {
        return new Teamwork(
                Set.copyOf(stories),
                stories.stream().flatMap(s -> Codings.of(reading, s).stream()).toList(),
                stories.stream().flatMap(s -> Signals.of(reading, s).stream()).toList(),
                Notes.list(reading));
    }

    boolean knows(Story.Id story) {
        return stories == null || stories.contains(story);
    }

    Marks marks(Story.Id story) {
        return marks.getOrDefault(story, Marks.NONE);
    }

    String notes(Story.Id story) {
        return notes.getOrDefault(story, "");
    }
}
