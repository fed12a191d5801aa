package kenning.example;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Indicator;
import kenning.model.Member;
import kenning.model.Note.About;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.store.Access;
import kenning.store.Codes;
import kenning.store.Edit;
import kenning.store.Erasures;
import kenning.store.Indicators;
import kenning.store.Label;
import kenning.store.Members;
import kenning.store.Notes;
import kenning.store.Project;
import kenning.store.Tellers;
import kenning.store.Tx;
import kenning.store.Voices;
import kenning.task.Progress;
import kenning.text.Messages;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Builds "Alongside, example project" from its sources, a few steps of history long. Waits for
/// each step; not for the FX thread.
public final class ExampleProject {
    private static final int STEPS = 8;

    private final Project project;
    private final Progress progress;
    private final Map<String, Member.Id> members = new HashMap<>();
    private final Map<String, Voice.Id> voices = new HashMap<>();
    private final Map<String, Place.Id> places = new HashMap<>();
    private final Map<String, Teller.Id> tellers = new HashMap<>();
    private final Map<String, Code.Id> codes = new HashMap<>();
    private final Map<String, Indicator.Id> indicators = new HashMap<>();
    private int step;

    private ExampleProject(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    /// Makes the example at a place where nothing is yet, and leaves it open. It has its name only
    /// once it is whole; a failure leaves nothing behind.
    ///
    /// @throws Refusal when the file cannot be made there
    public static Project build(Path file, Progress progress) throws Refusal {
        try (var partial = Partial.beside(file)) {
            try (var project = Project.create(partial.project())) {
                new ExampleProject(project, progress).fill(partial.folder());
            }
            partial.finish();
        }
        return Project.open(file, Access.WRITE);
    }

    /// @param texts a folder in which the stories' files can be laid out
    private void fill(Path texts) throws Refusal {
        step("example.step.programme", this::programme);
        step("example.step.people", this::people);
        step("example.step.codebook", this::codebook);
        var arrivals = ExampleStories.read(texts);
        Map<String, Story.Id> stories =
                step(
                        "example.step.stories",
                        tx -> ExampleStories.add(tx, arrivals, tellers, places));
        var marks = new ExampleMarks(stories, codes, indicators);
        for (var member : members.entrySet()) {
            if (marks.hasAny(member.getKey())) {
                project.actAs(member.getValue());
                edit("example.step.coding", tx -> marks.add(tx, member.getKey()));
            }
        }
        project.actAs(members.get("LP-A"));
        step("example.step.insights", tx -> ExampleInsights.add(tx, stories));
        project.actAs(null);
        step("example.step.notes", tx -> notes(tx, stories));
    }

    private <T> T step(String key, Edit<T> edit) throws Refusal {
        progress.checkCancelled();
        progress.report(step++, STEPS, Messages.get(key));
        return edit(key, edit);
    }

    private <T> T edit(String key, Edit<T> edit) throws Refusal {
        return Project.await(project.edit(Label.of(Messages.get(key)), edit));
    }

    private boolean programme(Tx tx) throws Refusal {
        places.putAll(ExampleProgramme.add(tx));
        for (var row : Sources.table("erased")) {
            Erasures.mark(
                    tx,
                    UUID.randomUUID(),
                    row.get("kind"),
                    VagueDate.parse(row.get("date")),
                    row.get("level"));
        }
        return true;
    }

    private boolean people(Tx tx) throws Refusal {
        for (var row : Sources.table("members")) {
            members.put(row.get("label"), member(tx, row));
        }
        for (var row : Sources.table("voices")) {
            voices.put(
                    row.get("name"),
                    Voices.add(tx, row.get("name"), word(VoiceFamily.class, row.get("family"))));
        }
        for (var row : Sources.table("tellers")) {
            var teller =
                    Tellers.add(
                            tx,
                            row.get("pseudonym").isEmpty() ? null : row.get("pseudonym"),
                            voices.get(row.get("voice")),
                            places.get(row.get("place")));
            Tellers.setToldRole(tx, teller, row.get("told_role"));
            tellers.put(row.get("ref"), teller);
        }
        return true;
    }

    private static Member.Id member(Tx tx, CSVRecord row) throws Refusal {
        var member =
                Members.add(
                        tx,
                        row.get("label"),
                        row.get("organisation"),
                        row.get("active").equals("yes"));
        Members.save(
                tx,
                Members.find(tx, member)
                        .orElseThrow()
                        .withRole(row.get("role"))
                        .withColour(row.get("colour"))
                        .withDays(
                                ExampleProgramme.day(row, "first"),
                                ExampleProgramme.day(row, "last")));
        return member;
    }

    private boolean codebook(Tx tx) throws Refusal {
        for (var row : Sources.table("codes")) {
            codes.put(row.get("ref"), code(tx, row));
        }
        for (var row : Sources.table("indicators")) {
            indicators.put(
                    row.get("ref"),
                    Indicators.add(
                            tx,
                            row.get("wording"),
                            row.get("group"),
                            row.get("about"),
                            word(Indicator.Kind.class, row.get("kind")),
                            row.get("felt_as"),
                            row.get("counter_sign")));
        }
        return true;
    }

    private Code.Id code(Tx tx, CSVRecord row) throws Refusal {
        return Codes.add(
                tx,
                row.get("parent_ref").isEmpty() ? null : codes.get(row.get("parent_ref")),
                word(CodeKind.class, row.get("kind")),
                row.get("name"),
                row.get("definition"),
                row.get("when"),
                row.get("when_not"),
                row.get("colour"));
    }

    private boolean notes(Tx tx, Map<String, Story.Id> stories) throws Refusal {
        ExampleInsights.addNoticings(tx);
        for (var row : Sources.table("notes")) {
            Notes.add(tx, about(row.get("about"), stories), row.get("text"));
        }
        return true;
    }

    private About about(String ref, Map<String, Story.Id> stories) {
        if (ref.equals("project")) {
            return new About.TheProject();
        }
        return stories.containsKey(ref)
                ? new About.OfStory(known(stories, ref))
                : new About.OfCode(known(codes, ref));
    }

    static List<String> refs(String list) {
        return List.of(list.split(";")).stream()
                .map(String::strip)
                .filter(r -> !r.isEmpty())
                .toList();
    }

    static @Nullable VagueDate date(String text) throws Refusal {
        return text.isEmpty() ? null : VagueDate.parse(text);
    }

    static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    static <E extends Enum<E>> @Nullable E wordOrNull(Class<E> type, String word) {
        return word.isEmpty() ? null : word(type, word);
    }

    /// What a reference in the example's tables stands for; a dangling one is a fault of the
    /// tables.
    static <T> T known(Map<String, T> all, String ref) {
        var found = all.get(ref);
        if (found == null) {
            throw new IllegalStateException(
                    "the example names " + ref + ", which it does not define");
        }
        return found;
    }
}
