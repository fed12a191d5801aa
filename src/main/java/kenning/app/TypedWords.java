package kenning.app;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import kenning.model.Story;
import kenning.store.Drafts;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Stories;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import kenning.ui.shell.TypedWordsPane;

/// Offers what was being typed when the program ended without a word. On the FX thread.
final class TypedWords {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK)
                    .withZone(ZoneId.systemDefault());

    private final TypedWordsPane pane;
    private final Consumer<Throwable> failed;

    TypedWords(TypedWordsPane pane, Consumer<Throwable> failed) {
        this.pane = pane;
        this.failed = failed;
    }

    /// @param titles of the stories that may be shown
    private record Found(List<TypedPlace.Typed> typed, Map<Story.Id, String> titles) {
        static Found read(Reading reading) {
            var titles = new HashMap<Story.Id, String>();
            var typed = Drafts.list(reading).stream().map(TypedPlace.Typed::of).toList();
            if (!typed.isEmpty()) {
                Stories.list(reading).forEach(s -> titles.put(s.id(), s.title()));
            }
            return new Found(typed, titles);
        }
    }

    /// Looks whether there is something, and shows it. What was typed about a story that is on hold
    /// waits until it is not.
    void offer(Project project) {
        if (project.writable()) {
            Fx.then(project.read(Found::read), found -> show(project, found), failed);
        }
    }

    private void show(Project project, Found found) {
        var reader = project.actor().orElse(null);
        var offered =
                found.typed().stream()
                        .filter(typed -> typed.isFor(reader))
                        .filter(typed ->
                                typed.place().story() == null
                                        || found.titles().containsKey(typed.place().story()))
                        .map(typed ->
                                new TypedWordsPane.Typed(
                                        where(typed, found.titles()),
                                        typed.draft().text(),
                                        () -> discard(project, typed)))
                        .toList();
        if (!offered.isEmpty()) {
            pane.open(offered);
        }
    }

    private void discard(Project project, TypedPlace.Typed typed) {
        Fx.then(Drafts.drop(project, typed.draft().field()), done -> {}, failed);
    }

    private static String where(TypedPlace.Typed typed, Map<Story.Id, String> titles) {
        var screen = Messages.get("screen." + typed.place().screen().name());
        var title = titles.get(typed.place().story());
        return Messages.get(
                title == null ? "typed.where" : "typed.whereInStory",
                WHEN.format(typed.draft().made()),
                screen,
                typed.label(),
                title == null ? "" : title);
    }
}
