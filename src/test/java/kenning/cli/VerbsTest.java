package kenning.cli;

import static kenning.cli.Spoken.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Place;
import kenning.store.Access;
import kenning.store.Label;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each verb as a person or a script uses it: what it answers, in which words, with which code.
class VerbsTest {
    private static final String ISA =
            "I: What helped?\nIsa: She came back and told me. She came back twice.\n"
                    + "I: And then?\nIsa: Didnae matter after that. I was heard.\n";

    @TempDir Path folder;
    private String file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("a.kenning").toString();
        assertDone(say("new", file, "--name", "Alongside"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new",
                "import",
                "stories",
                "show",
                "set",
                "code",
                "uncode",
                "signal",
                "codes",
                "undo",
                "redo",
                "history",
                "check",
                "backup",
                "backups",
                "restore",
                "example",
                "tour",
                "correct",
                "project",
                "insights",
                "noticings"
            })
    void everyVerbHelpsWithAnExample(String verb) {
        var help = say(verb, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("kenning " + verb).contains("Example").contains("--help");
        if (!verb.equals("tour")) {
            assertThat(help.out()).contains("FILE").contains("--json");
        }
    }

    @Test
    void theFirstPageNamesEveryVerbAndExitCode() {
        var help = say("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("import", "uncode", "history", "the project file is damaged");
    }

    @Test
    void aSlipIsCorrectedAndTheCodingGoesAlong() throws Exception {
        assertDone(say("import", file, isa().toString()));
        assertDone(say("codes", file, "--new", "Heard"));
        var quote = "Didnae matter after that. I was heard.";
        assertDone(say("code", file, "--story", "isa", "--quote", quote, "--code", "Heard"));
        var told =
                say(
                        "correct", file, "--story", "isa", "--quote", "Didnae", "--to", "Didna",
                        "--json");
        assertThat(told.code()).isZero();
        assertThat(told.json().get("was").asText()).isEqualTo("Didnae");
        var shown = say("show", file, "isa", "--json");
        assertThat(shown.out()).contains("Didna matter after that. I was heard.");
        assertDone(say("check", file));
        var twice = say("correct", file, "--story", "isa", "--quote", "She came", "--to", "x");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.isOneSentence()).as(twice.err()).isTrue();
    }

    @Test
    void aNewProjectIsNeverMadeOverAnother() {
        var again = say("new", file);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.isOneSentence()).as(again.err()).isTrue();
        assertThat(say("new", folder.resolve("no/a.kenning").toString()).code()).isEqualTo(3);
    }

    @Test
    void importSaysForEachFileWhatBecameOfIt() throws Exception {
        var stories = Files.createDirectory(folder.resolve("stories"));
        write(stories.resolve("isa.txt"), ISA);
        write(stories.resolve("empty.txt"), "");
        write(stories.resolve("odd.bin"), "\0\1\2\3");
        var told =
                say(
                        "import",
                        file,
                        stories.toString(),
                        folder.resolve("gone.txt").toString(),
                        "--json",
                        "--place",
                        "Tarrenholm",
                        "--voice",
                        "parent",
                        "--told",
                        "2024-03",
                        "--audience",
                        "funder");
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.json().isArray()).isTrue();
        assertThat(told.json()).hasSize(4);
        for (var outcome : told.json()) {
            assertThat(fields(outcome)).contains("path", "outcome", "reason", "story");
            boolean read = outcome.get("outcome").asText().equals("read");
            assertThat(outcome.get("story").isIntegralNumber()).isEqualTo(read);
            assertThat(outcome.get("reason").isNull()).isEqualTo(read);
            if (!read) {
                assertThat(outcome.get("outcome").asText()).isEqualTo("refused");
                assertThat(outcome.get("reason").asText()).endsWith(".");
            }
        }
        var story = say("stories", file, "--json").json();
        assertThat(story).hasSize(1);
        assertThat(story.get(0).get("id").isIntegralNumber()).isTrue();
        assertThat(story.get(0).get("title").asText()).isEqualTo("isa");
        assertThat(story.get(0).get("voice").asText()).isEqualTo("Parent or carer");
        assertThat(story.get(0).get("place").asText()).isEqualTo("Tarrenholm");
        assertThat(story.get(0).get("told").asText()).isEqualTo("2024-03");
        assertThat(story.get(0).get("uses").asText()).isEqualTo("counted room internal funder");
        assertThat(say("stories", file, "--place", "Tarrenholm").out()).contains("isa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "room", "funder", "public"})
    void theAudienceIsAShorthandForUses(String audience) throws Exception {
        assertDone(say("import", file, isa().toString(), "--audience", audience));
        var uses = say("stories", file, "--json").json().get(0).get("uses").asText();
        assertThat(uses)
                .isEqualTo(
                        switch (audience) {
                            case "team" -> "team";
                            case "room" -> "counted room";
                            case "funder" -> "counted room internal funder";
                            default -> "counted room internal funder public";
                        });
    }

    @Test
    void oldEncodingsAreReadOnlyWhenNamed() throws Exception {
        var old = folder.resolve("old.txt");
        Files.write(
                old, "Isa: It’s “fine”, naïve café.\n".getBytes(Charset.forName("windows-1252")));
        var unsure = say("import", file, old.toString(), "--json");
        assertThat(unsure.code()).isEqualTo(1);
        assertThat(unsure.json().get(0).get("reason").asText()).contains("windows-1252");
        assertDone(say("import", file, old.toString(), "--encoding", "windows-1252"));
        assertThat(say("show", file, "old").out()).contains("It’s “fine”, naïve café.");
        var unknown = say("import", file, old.toString(), "--encoding", "klingon");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.isOneSentence()).as(unknown.err()).isTrue();
    }

    @Test
    void anImportIsOneStepOfUndo() throws Exception {
        var stories = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 5; i++) {
            write(stories.resolve("s" + i + ".txt"), ISA);
        }
        assertDone(say("import", file, stories.toString(), "--place", "The Braes"));
        assertThat(say("undo", file).out()).isEqualTo("Undone: Import 5 stories\n");
        assertThat(say("stories", file, "--json").json()).isEmpty();
        assertThat(say("redo", file).out()).isEqualTo("Redone: Import 5 stories\n");
        assertThat(say("stories", file, "--json").json()).hasSize(5);
    }

    @Test
    void showGivesTheWordsAndWhatStandsOnThem() throws Exception {
        coded();
        var shown = say("show", file, "isa");
        assertThat(shown.out())
                .contains("Isa: Didnae matter after that.")
                .contains("[1] Being heard — “I was heard.”");
        var json = say("show", file, "1", "--json").json();
        assertThat(json.get("title").asText()).isEqualTo("isa");
        assertThat(json.get("turns").get(1).get("speaker").asText()).isEqualTo("Isa");
        var coding = json.get("codings").get(0);
        assertThat(coding.get("name").asText()).isEqualTo("Being heard");
        var text = json.get("text").asText();
        assertThat(text.substring(coding.get("start").asInt(), coding.get("end").asInt()))
                .isEqualTo("I was heard.");
    }

    @Test
    void anAmbiguousQuoteIsRefusedWithItsPlaces() throws Exception {
        coded();
        var refused =
                say("code", file, "--story", "isa", "--quote", "She came back", "--code", "Being");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.isOneSentence()).as(refused.err()).isTrue();
        assertThat(refused.err()).contains("2 places");
        var none = say("code", file, "--story", "isa", "--quote", "never said", "--code", "Being");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.isOneSentence()).isTrue();
    }

    @Test
    void aCodingKnowsWhoMadeIt() throws Exception {
        coded();
        var history = say("history", file, "--json").json();
        assertThat(history.get(0).get("name").asText()).isEqualTo("Code with Being heard");
        assertThat(history.get(0).get("member").asText()).isEqualTo("LP-A");
        assertThat(fields(history.get(0))).contains("id", "name", "made", "state", "kept");
        assertThat(say("history", file).out()).doesNotContain("false").contains("LP-A");
    }

    @Test
    void aCodingIsTakenOffByNumberOrByWords() throws Exception {
        coded();
        assertDone(say("uncode", file, "1"));
        assertDone(say("undo", file));
        assertDone(
                say(
                        "uncode",
                        file,
                        "--story",
                        "isa",
                        "--quote",
                        "I was heard.",
                        "--code",
                        "being"));
        assertThat(say("uncode", file, "1").isOneSentence()).isTrue();
        assertThat(say("uncode", file).code()).isEqualTo(2);
    }

    @Test
    void whereSeveralMembersCodedTheSameTheNumberIsAskedFor() throws Exception {
        coded();
        assertDone(code("I was heard.", "--as", "LP-B"));
        var refused =
                say("uncode", file, "--story", "isa", "--quote", "I was heard.", "--code", "being");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("1, 2");
        assertDone(say("uncode", file, "2"));
        assertThat(say("show", file, "isa", "--json").json().get("codings")).hasSize(1);
    }

    @Test
    void aSignPointsSomewhere() throws Exception {
        coded();
        assertDone(say("codes", file, "--new-indicator", "They come back", "--group", "parents"));
        var sign =
                say(
                        "signal",
                        file,
                        "--story",
                        "isa",
                        "--quote",
                        "told me",
                        "--indicator",
                        "They come",
                        "--direction",
                        "TOWARD",
                        "--json");
        assertDone(sign);
        assertThat(sign.json().get("direction").asText()).isEqualTo("toward");
        assertThat(say("show", file, "isa").out()).contains("▲ They come back (toward)");
        var nowhere =
                say(
                        "signal",
                        file,
                        "--story",
                        "isa",
                        "--quote",
                        "told me",
                        "--indicator",
                        "They come",
                        "--direction",
                        "up");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.out()).isEmpty();
        assertThat(nowhere.err().lines().count()).isEqualTo(1);
        assertThat(say("codes", file, "--new-indicator", "No group").isOneSentence()).isTrue();
    }

    @Test
    void codesListsWhatThereIsWithIdAndName() throws Exception {
        coded();
        var codes = say("codes", file, "--json").json();
        assertThat(codes.get(0).get("id").isIntegralNumber()).isTrue();
        assertThat(codes.get(0).get("name").asText()).isEqualTo("Being heard");
        assertThat(codes.get(0).get("passages").asInt()).isEqualTo(1);
        var taken = say("codes", file, "--new", "being HEARD");
        assertThat(taken.code()).isEqualTo(2);
        assertThat(taken.isOneSentence()).isTrue();
    }

    @Test
    void heldStoriesAreNowhereWithoutHeld() throws Exception {
        coded();
        try (var project = Project.open(Path.of(file), Access.WRITE)) {
            var story = Project.await(project.read(Stories::list)).getFirst().id();
            Project.await(
                    project.edit(
                            Label.of("Hold"),
                            tx -> {
                                Stories.setHeld(tx, story, true);
                                return true;
                            }));
        }
        assertThat(say("stories", file, "--json").json()).isEmpty();
        assertThat(say("show", file, "isa").code()).isEqualTo(2);
        assertThat(say("show", file, "1").code()).isEqualTo(2);
        assertThat(say("uncode", file, "1").code()).isEqualTo(2);
        assertThat(code("told me").code()).isEqualTo(2);
        assertThat(say("codes", file, "--json").json().get(0).get("passages").asInt()).isZero();
        assertThat(say("stories", file, "--held").out()).contains("isa");
        assertDone(say("show", file, "isa", "--held"));
        assertDone(say("uncode", file, "1", "--held"));
        var undone = say("undo", file, "--steps", "2");
        assertThat(undone.out()).doesNotContain("Hold");
        assertThat(undone.err()).contains("Passed over").contains("Hold");
        assertThat(say("stories", file, "--json").json()).isEmpty();
    }

    @Test
    void undoAndRedoSayWhatTheyDidAndWhenThereIsNothing() throws Exception {
        coded();
        var undone = say("undo", file, "--steps", "3", "--json");
        assertThat(undone.json()).hasSize(3);
        assertThat(undone.json().get(0).get("name").asText()).isEqualTo("Code with Being heard");
        assertDone(say("undo", file, "--steps", "99"));
        var nothing = say("undo", file);
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.isOneSentence()).isTrue();
        assertThat(say("undo", file, "--steps", "0").code()).isEqualTo(2);
        while (say("redo", file).code() == 0) {
            assertThat(say("check", file).code()).isZero();
        }
        assertThat(say("show", file, "isa").out()).contains("“I was heard.”");
    }

    @Test
    void theExampleIsBuiltAndChecked() {
        var example = folder.resolve("e.kenning").toString();
        assertDone(say("example", example));
        assertThat(say("check", example).out())
                .isEqualTo(
                        "Everything holds together.\nThere is no backup yet: make one with “backup”.\n");
        assertThat(say("check", example, "--json").json().get("whole").asBoolean()).isTrue();
        for (var verb : List.of("stories", "codes", "history")) {
            for (var row : say(verb, example, "--json").json()) {
                assertThat(row.has("id") && (row.has("title") || row.has("name"))).isTrue();
            }
            assertThat(say(verb, example).out().lines().map(String::length).max(Integer::compare))
                    .as(verb)
                    .hasValueSatisfying(w -> assertThat(w).isLessThanOrEqualTo(125));
        }
    }

    /// The project lies beside its transcripts: the usual case.
    @Test
    void importingTheFolderOfTheProjectLeavesTheProjectAlone() throws Exception {
        isa();
        assertDone(say("import", file, folder.toString()));
        assertThat(say("stories", file, "--json").json()).hasSize(1);
        assertThat(say("check", file).code()).isZero();
    }

    @Test
    void aTableKeepsTheEndOfALongPathAndTheWholeReason() throws Exception {
        var deep = Files.createDirectories(folder.resolve("a long name of a folder".repeat(3)));
        write(deep.resolve("nothing-in-it.txt"), "");
        var told = say("import", file, deep.toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.out()).contains("nothing-in-it.txt").contains("…");
        assertThat(told.out().lines().map(String::length).max(Integer::compare))
                .hasValueSatisfying(w -> assertThat(w).isLessThanOrEqualTo(100));
        var reason =
                say("import", file, deep.toString(), "--json").json().get(0).get("reason").asText();
        for (var word : reason.split(" ")) {
            assertThat(told.out()).contains(word);
        }
    }

    @Test
    void theTourIsHandedItsFolder() {
        var tour = say("tour", "--out", "somewhere");
        assertThat(tour.code()).isZero();
        assertThat(tour.out()).isEqualTo("tour to somewhere\n");
    }

    private Path isa() throws Exception {
        return write(folder.resolve("isa.txt"), ISA);
    }

    private void coded() throws Exception {
        assertDone(say("import", file, isa().toString()));
        assertDone(say("codes", file, "--new", "Being heard"));
        assertDone(code("I was heard.", "--as", "LP-A"));
    }

    private Spoken code(String quote, String... more) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "code", file, "--story", "isa", "--quote", quote, "--code",
                                "Being"));
        arguments.addAll(List.of(more));
        return say(arguments.toArray(String[]::new));
    }

    private static Path write(Path path, String text) throws Exception {
        return Files.writeString(path, text);
    }

    private static void assertDone(Spoken spoken) {
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).isNotEmpty();
    }

    private static List<String> fields(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theProjectTellsAllThatIsKnownOfIt() throws Exception {
        var example = folder.resolve("alongside.kenning").toString();
        assertDone(say("example", example));
        var told = say("project", example);
        assertDone(told);
        assertThat(told.out())
                .startsWith("Alongside, example project\nPurpose: Families and")
                .contains("Safeguarding route: 1. If somebody may be in danger now")
                .contains("Harbour Row", "Year 0", "Parent or carer", "Learning partner")
                .contains("Trust and working alongside", "Glenmorrin Enabling Board")
                .contains("Hearthlight Foundation")
                .containsPattern("AN-1 .* has left")
                .containsPattern("Health visitor +Tarrenholm +1 ")
                .containsPattern("Parent +Glenmorrin +many ");
    }

    @Test
    void theProjectAsJsonHoldsEveryFieldAlsoTheHiddenOnes() throws Exception {
        var example = folder.resolve("alongside.kenning").toString();
        assertDone(say("example", example));
        var told = say("project", example, "--json").json();
        assertThat(told.get("ends").asText()).isEqualTo("2026-12-31");
        assertThat(told.get("values").asText()).startsWith("We turn up");
        assertThat(told.get("places")).hasSize(6);
        assertThat(told.get("places").get(1).get("parent").asText()).isEqualTo("Tarrenholm");
        assertThat(told.get("places").get(0).get("entryPoint").asText()).startsWith("leaders");
        assertThat(told.get("members").get(6).get("active").asBoolean()).isFalse();
        assertThat(told.get("members").get(6).get("last").asText()).isEqualTo("2025-03-31");
        assertThat(told.get("members").get(0).get("work").asInt()).isPositive();
        assertThat(told.get("crowds")).hasSize(16);
        assertThat(told.get("crowds").get(0).has("source")).isTrue();
        assertThat(told.get("hidden")).isEmpty();
        for (var list : List.of("periods", "voices", "objectives", "groups", "funders")) {
            assertThat(told.get(list)).as(list).isNotEmpty();
        }
    }

    @Test
    void anEmptyProjectSaysWhatIsNotThereYet() {
        var told = say("project", file);
        assertDone(told);
        assertThat(told.out()).startsWith("Alongside\n").contains("Funders\nNone yet.");
    }

    @Test
    void aClosedPlaceTakesNoNewStories() throws Exception {
        try (var project = Project.open(folder.resolve("a.kenning"), Access.WRITE)) {
            Project.await(
                    project.edit(
                            Label.of("close"),
                            tx -> {
                                var place = Places.add(tx, "Shut", null, "", "", "");
                                Places.add(tx, "Inside", place, "", "", "");
                                Places.save(
                                        tx,
                                        Places.find(tx, place)
                                                .orElseThrow()
                                                .withStatus(Place.Status.CLOSED));
                                return true;
                            }));
        }
        var story = folder.resolve("isa.txt");
        write(story, ISA);
        for (var place : List.of("Shut", "inside")) {
            var told = say("import", file, story.toString(), "--place", place);
            assertThat(told.code()).isEqualTo(2);
            assertThat(told.err()).contains("is closed and takes no new stories");
            assertThat(told.isOneSentence()).as(told.err()).isTrue();
        }
        assertThat(say("stories", file, "--json").json()).isEmpty();
    }

    @Test
    void codesAreRenamedMovedMergedAndDeleted() throws Exception {
        var file = folder.resolve("book.kenning").toString();
        assertDone(say("example", file));
        int before = say("codes", file, "--json").json().size();
        assertDone(say("codes", file, "--rename", "Places", "--to", "Places to be"));
        assertDone(say("codes", file, "--move", "Places to be", "--under", "Belonging"));
        assertThat(row(file, "Places to be").get("inside").asText())
                .isEqualTo("Belonging and friendship");
        int community = row(file, "Places to be").get("community").asInt();
        assertThat(row(file, "Places to be").get("stories").asInt())
                .isGreaterThanOrEqualTo(community);
        assertThat(say("codes", file, "--merge", "Places to be", "--into", "Places to be").code())
                .isEqualTo(2);
        int passages = row(file, "Places to be").get("passages").asInt();
        int others = row(file, "Hope and purpose").get("passages").asInt();
        assertDone(say("codes", file, "--merge", "Places to be", "--into", "Hope"));
        assertThat(row(file, "Hope and purpose").get("passages").asInt())
                .isBetween(Math.max(passages, others), passages + others);
        var asked = say("codes", file, "--delete", "Rules");
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.isOneSentence()).isTrue();
        assertDone(say("codes", file, "--delete", "Rules", "--passages-to", "Too much"));
        assertDone(say("codes", file, "--delete", "Too much", "--with-passages"));
        assertThat(say("codes", file, "--json").json()).hasSize(before - 3);
        assertDone(say("undo", file, "--steps", "5"));
        assertThat(say("codes", file, "--json").json()).hasSize(before);
        assertThat(row(file, "Places and spaces").get("inside").asText()).isEmpty();
    }

    private static com.fasterxml.jackson.databind.JsonNode row(String file, String name)
            throws Exception {
        for (var row : say("codes", file, "--json").json()) {
            if (row.get("name").asText().equals(name)) {
                return row;
            }
        }
        throw new AssertionError(name);
    }
}
