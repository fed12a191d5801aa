package kenning.app;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kenning.importing.Outcome;
import kenning.importing.ReadOptions;
import kenning.importing.Readers;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Insight;
import kenning.model.Original;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StoryText;
import kenning.model.TextRange;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.model.Wording;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Consents;
import kenning.store.Edit;
import kenning.store.Insights;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.store.StoryFacts;
import kenning.store.Tellers;
import kenning.store.Tx;
import kenning.store.Voices;
import kenning.task.Progress;
import kenning.text.Messages;

/// A project with more of everything than anybody would wish for: 500 stories made of the example's
/// words, hundreds of codes, names that do not end, and stories in Arabic and Gaelic. The same
/// every time.
final class TourCrowd {
    private static final int STORIES = 500;
    private static final int CODES = 240;
    private static final int NOTICINGS = 200;
    private static final int INSIGHTS = 60;
    private static final int PLACES = 24;
    private static final int MARKS_A_STORY = 4;
    private static final int MARKS_IN_THE_FULL_ONE = 160;
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#a3589a", "#b58900", "#3f6fb5", "#c0392b");

    private static final List<VoiceFamily> FAMILIES = List.of(VoiceFamily.values());
    private static final List<CodeKind> KINDS = List.of(CodeKind.values());
    private static final List<Insight.Status> STATUSES =
            List.of(Insight.Status.HUNCH, Insight.Status.EMERGING, Insight.Status.AGREED);

    private final List<StoryText> texts;
    private final Random random = new Random(7);
    private final List<Place.Id> places = new ArrayList<>();
    private final List<Voice.Id> voices = new ArrayList<>();
    private final List<Code.Id> codes = new ArrayList<>();
    private final List<Story.Id> stories = new ArrayList<>();

    /// @param texts whose turns are used again and again
    TourCrowd(List<StoryText> texts) {
        this.texts = List.copyOf(texts);
    }

    /// @param files real ones; those that need it are read as Arabic
    void fill(Project project, List<Path> files) throws Refusal {
        edit(project, this::people);
        edit(project, this::codebook);
        edit(project, this::stories);
        edit(project, tx -> scripts(tx, files));
        edit(project, this::marks);
        edit(project, this::notes);
    }

    private static void edit(Project project, Edit<Boolean> edit) throws Refusal {
        Project.await(project.edit(Label.of(Messages.get("tour.crowd")), edit));
    }

    private boolean people(Tx tx) throws Refusal {
        for (int i = 0; i < 12; i++) {
            voices.add(
                    Voices.add(
                            tx,
                            Messages.get(i == 5 ? "tour.long.voice" : "tour.crowd.voice", i + 1),
                            FAMILIES.get(i % FAMILIES.size())));
        }
        for (int i = 0; i < PLACES; i++) {
            var parent = i < 4 ? null : places.get(i % 4);
            places.add(
                    Places.add(
                            tx,
                            Messages.get(i == 6 ? "tour.long.place" : "tour.crowd.place", i + 1),
                            parent,
                            "",
                            "",
                            ""));
        }
        return true;
    }

    private boolean codebook(Tx tx) throws Refusal {
        for (int i = 0; i < CODES; i++) {
            boolean below = i % 3 != 0;
            codes.add(
                    Codes.add(
                            tx,
                            below ? codes.get(i - i % 3) : null,
                            KINDS.get((i / 3) % KINDS.size()),
                            Messages.get(i == 3 ? "tour.long.code" : "tour.crowd.code", i + 1),
                            Messages.get("tour.long.text"),
                            "",
                            "",
                            COLOURS.get(i % COLOURS.size())));
        }
        return true;
    }

    private boolean stories(Tx tx) {
        for (int i = 0; i < STORIES; i++) {
            var title = Messages.get(i == 1 ? "tour.long.title" : "tour.crowd.title", i + 1);
            stories.add(add(tx, incoming(title, texts.get(i % texts.size())), i));
        }
        return true;
    }

    private static IncomingStory incoming(String title, StoryText text) {
        var turns =
                text.turns().stream()
                        .map(t -> new IncomingTurn(t.speaker(), t.at(), t.text()))
                        .toList();
        var bytes = text.text().getBytes(StandardCharsets.UTF_8);
        return new IncomingStory(title, new Original(title, "txt", "UTF-8", bytes), turns, 0);
    }

    /// The stories in other scripts, to be looked at.
    List<Story.Id> scripts() {
        return List.copyOf(stories.subList(STORIES, stories.size()));
    }

    /// The story with more marks than lanes.
    Story.Id full() {
        return stories.getFirst();
    }

    private Story.Id add(Tx tx, IncomingStory incoming, int number) {
        var place = places.get(random.nextInt(places.size()));
        var teller = Tellers.add(tx, null, voices.get(random.nextInt(voices.size())), place);
        var told = new VagueDate("%d-%02d".formatted(2021 + number % 5, 1 + number % 12));
        var story =
                Stories.add(
                        tx,
                        incoming,
                        new StoryFacts(teller, place, told, null, "", "", "", Set.of(), false));
        // One in five has said nothing yet.
        if (number % 5 != 0) {
            var audience = number % 5 == 1 ? Audience.ROOM : Audience.PUBLIC;
            var agreed = Permission.of(audience.asFarAs(), Wording.AS_IS);
            Consents.add(tx, story, agreed, told, Messages.get("tour.crowd.agreed"));
        }
        return story;
    }

    private boolean scripts(Tx tx, List<Path> files) {
        for (var outcome : Readers.readAll(files, new ReadOptions(ARABIC), Progress.NONE)) {
            if (outcome instanceof Outcome.Read read) {
                stories.add(add(tx, read.story(), stories.size()));
            }
        }
        return true;
    }

    private boolean marks(Tx tx) throws Refusal {
        for (int i = 0; i < stories.size(); i += 2) {
            var length = Stories.text(tx, stories.get(i)).text().length();
            int marks = i == 0 ? MARKS_IN_THE_FULL_ONE : MARKS_A_STORY;
            for (int k = 0; k < marks; k++) {
                int start = random.nextInt(Math.max(1, length - 60));
                var range =
                        new TextRange(start, Math.min(length, start + 20 + random.nextInt(160)));
                Codings.add(tx, stories.get(i), range, codes.get((i + k * 7) % CODES), "", "");
            }
        }
        return true;
    }

    private boolean notes(Tx tx) throws Refusal {
        for (int i = 0; i < NOTICINGS; i++) {
            var on = new VagueDate("2026-%02d-%02d".formatted(1 + i % 11, 1 + i % 28));
            var line = i == 4 ? "tour.long.text" : "tour.crowd.noticing";
            Noticings.add(tx, Messages.get(line, i + 1), "", "", on);
        }
        for (int i = 0; i < INSIGHTS; i++) {
            var claim = i == 2 ? "tour.long.text" : "tour.crowd.insight";
            var insight =
                    Insights.add(
                            tx, Messages.get(claim, i + 1), "", STATUSES.get(i % STATUSES.size()));
            for (int k = 0; k < i % 9; k++) {
                Insights.weigh(tx, insight, stories.get((i * 11 + k) % stories.size()), k % 4 != 3);
            }
        }
        return true;
    }
}
