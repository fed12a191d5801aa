package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenning.model.CodeKind;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Permission;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.Teller;
import kenning.model.TextRange;
import kenning.model.Use;
import kenning.model.VagueDate;
import kenning.model.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a step keeps, and where undo stops.
class StepsTest {
    private static final Permission ALL = new Permission(EnumSet.allOf(Use.class), Wording.AS_IS);
    private static final Permission ROOM =
            new Permission(Set.of(Use.COUNTED, Use.ROOM), Wording.AS_IS);

    @TempDir Path folder;
    private Path file;
    private Project project;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("steps.kenning");
        project = Project.create(file);
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    @Test
    void labelMemberTimeAndPlaceOutliveUndoRedoAndReopening() throws Exception {
        var member = edit("member", tx -> Members.add(tx, "LP-A", "", true));
        project.actAs(member);
        Project.await(
                project.edit(
                        new Label("Notice something", "noticing/1"),
                        tx -> Noticings.add(tx, "a line", "", "", null)));
        var made = Project.await(project.history(1)).getFirst();
        assertThat(made.label()).isEqualTo("Notice something");
        assertThat(made.place()).isEqualTo("noticing/1");
        assertThat(made.member()).isEqualTo(member);
        for (int i = 0; i < 3; i++) {
            assertThat(undo()).isEqualTo("Notice something");
            reopen();
            assertSame(Project.await(project.history(1)).getFirst(), made, Step.State.UNDONE);
            Project.await(project.redo());
            reopen();
            assertSame(Project.await(project.history(1)).getFirst(), made, Step.State.DONE);
        }
    }

    private static void assertSame(Step step, Step made, Step.State state) {
        assertThat(step)
                .isEqualTo(
                        new Step(
                                made.id(),
                                made.label(),
                                made.place(),
                                made.member(),
                                made.made(),
                                state,
                                false));
    }

    @Test
    void aBulkEditIsOneStep() throws Exception {
        var first = State.of(project);
        edit(
                "many",
                tx -> {
                    for (int i = 0; i < 500; i++) {
                        Codes.add(tx, "theme " + i);
                    }
                    return true;
                });
        assertThat(Project.await(project.history(10))).hasSize(1);
        undo();
        assertThat(State.of(project)).isEqualTo(first);
    }

    @Test
    void anIdIsNeverUsedForTwoThings() throws Exception {
        var undone = edit("one", tx -> Codes.add(tx, "one"));
        undo();
        reopen();
        var other = edit("two", tx -> Codes.add(tx, "two"));
        assertThat(other.value()).isGreaterThan(undone.value());
        undo();
        Project.await(project.redo());
        assertThat(Project.await(project.read(Codes::list)))
                .extracting(c -> c.id())
                .containsExactly(other);
        undo();
        reopen();
        var third = edit("three", tx -> Codes.add(tx, "three"));
        assertThat(third.value()).isGreaterThan(other.value());
    }

    @Test
    void whatWasErasedDoesNotComeBackByUndo() throws Exception {
        var story = addStory(null);
        edit("keep", tx -> Codes.add(tx, "kept"));
        edit(
                "erase",
                tx -> {
                    var guid =
                            tx.first(
                                            "SELECT guid FROM story WHERE id = ?",
                                            row -> row.text("guid"),
                                            story.value())
                                    .orElseThrow();
                    Erasures.mark(
                            tx, UUID.fromString(guid), "story", new VagueDate("2026"), "erased");
                    Stories.remove(tx, story);
                    return true;
                });
        assertThat(undo()).isEqualTo("keep");
        assertThat(find(story)).isEmpty();
        reopen();
        assertThat(undo()).isEqualTo("add story");
        Project.await(project.redo());
        assertThat(find(story)).isEmpty();
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        assertThat(Project.await(project.read(Erasures::count))).isEqualTo(1);
    }

    @Test
    void anOriginalGoesWhenItsStoryCanNoLongerBeRedone() throws Exception {
        addStory(null);
        undo();
        assertThat(originals()).isEqualTo(1);
        Project.await(project.redo());
        undo();
        edit("another", tx -> Codes.add(tx, "another"));
        assertThat(originals()).isZero();
    }

    @Test
    void anOriginalStaysWhileItsStorysRemovalCanBeUndone() throws Exception {
        var story = addStory(null);
        edit("remove", remove(story));
        edit("another", tx -> Codes.add(tx, "another"));
        undo();
        edit("yet another", tx -> Codes.add(tx, "yet another"));
        undo();
        undo();
        assertThat(find(story)).isPresent();
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
    }

    private static Edit<Boolean> remove(Story.Id story) {
        return tx -> {
            Stories.remove(tx, story);
            return true;
        };
    }

    private long originals() throws Exception {
        return Project.await(project.read(r -> r.number("SELECT count(*) FROM original")));
    }

    @Test
    void narrowingTheConsentOfAHeldStoryStays() throws Exception {
        var story = addStory(ALL);
        edit("hold", hold(story, true));
        edit("narrow", allow(story, ROOM));
        assertThat(undo()).as("both steps narrowed").isEqualTo("add story");
        Project.await(project.redo());
        edit("lift", hold(story, false));
        assertThat(State.permissions(project)).containsEntry(story, ROOM);
    }

    @Test
    void whatATellerWithoutStoriesNarrowedStays() throws Exception {
        var teller = edit("teller", tx -> Tellers.add(tx, null, null, null));
        edit("all", allow(teller, ALL));
        edit("narrow", allow(teller, ROOM));
        assertThat(undo()).isEqualTo("all");
        Project.await(project.redo());
        var story = addStory(teller, null);
        assertThat(State.permissions(project)).containsEntry(story, ROOM);
    }

    @Test
    void aRefusalStaysEvenWhereNothingWasAllowedBefore() throws Exception {
        var teller = edit("teller", tx -> Tellers.add(tx, null, null, null));
        edit("refuse", allow(teller, Permission.TEAM_ONLY));
        edit("theme", tx -> Codes.add(tx, "theme"));
        assertThat(undo()).isEqualTo("theme");
        assertThat(undo()).as("the refusal is passed over").isEqualTo("teller");
        Project.await(project.redo());
        var story = addStory(teller, ALL);
        assertThat(State.permissions(project)).containsEntry(story, Permission.TEAM_ONLY);
    }

    @Test
    void aWrongGrantCanBeUndone() throws Exception {
        var story = addStory(null);
        edit("grant", allow(story, ALL));
        assertThat(undo()).isEqualTo("grant");
        assertThat(State.permissions(project)).containsEntry(story, Permission.TEAM_ONLY);
    }

    @Test
    void bringingStoriesInForTheTeamAloneCanBeUndone() throws Exception {
        addStory(Permission.TEAM_ONLY);
        assertThat(undo()).isEqualTo("add story");
    }

    @Test
    void aStepThatContradictsOneThatStayedIsPassedOver() throws Exception {
        var story = addStory(ALL);
        var code =
                edit(
                        "code",
                        tx -> Codes.add(tx, null, CodeKind.THEME, "theme", "", "", "", "#0072b2"));
        var coding =
                edit("coding", tx -> Codings.add(tx, story, new TextRange(0, 5), code, "", ""));
        edit(
                "uncode",
                tx -> {
                    Codings.remove(tx, coding);
                    return true;
                });
        edit(
                "hold and tidy",
                tx -> {
                    Stories.setHeld(tx, story, true);
                    Codes.remove(tx, code);
                    return true;
                });
        assertThat(undo()).as("a coding without its code cannot be").isEqualTo("coding");
        assertThat(undo()).isEqualTo("code");
        reopen();
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
    }

    @Test
    void aNoteOnAPassageOfAHeldStoryIsNotListed() throws Exception {
        var story = addStory(ALL);
        edit(
                "note",
                tx -> {
                    var code = Codes.add(tx, "theme");
                    var coding = Codings.add(tx, story, new TextRange(0, 5), code, "", "");
                    return Notes.add(
                            tx, new kenning.model.Note.About.OfCoding(coding), "what she said");
                });
        assertThat(Project.await(project.read(Notes::list))).hasSize(1);
        edit("hold", hold(story, true));
        assertThat(Project.await(project.read(Notes::list))).isEmpty();
    }

    private static Edit<Boolean> hold(Story.Id story, boolean held) {
        return tx -> {
            Stories.setHeld(tx, story, held);
            return true;
        };
    }

    private static Edit<Boolean> allow(Story.Id story, Permission permission) {
        return tx -> {
            Consents.add(tx, story, permission, null, "");
            return true;
        };
    }

    private static Edit<Boolean> allow(Teller.Id teller, Permission permission) {
        return tx -> {
            Consents.add(tx, teller, permission, null, "");
            return true;
        };
    }

    private Story.Id addStory(Permission permission) throws Exception {
        return addStory(null, permission);
    }

    private Story.Id addStory(Teller.Id teller, Permission permission) throws Exception {
        var bytes = "She came back.".getBytes(StandardCharsets.UTF_8);
        var incoming =
                new IncomingStory(
                        "a story",
                        new Original("a.txt", "txt", "UTF-8", bytes),
                        List.of(new IncomingTurn(null, null, "She came back.")),
                        0);
        return edit(
                "add story",
                tx -> {
                    var by = teller == null ? Tellers.add(tx, null, null, null) : teller;
                    var story = Stories.add(tx, incoming, StoryFacts.of(by, null, null));
                    if (permission != null) {
                        Consents.add(tx, story, permission, null, "");
                    }
                    return story;
                });
    }

    private <T> T edit(String label, Edit<T> edit) throws Exception {
        return Project.await(project.edit(Label.of(label), edit));
    }

    private Optional<StorySummary> find(Story.Id story) throws Exception {
        return Project.await(project.read(r -> Stories.find(r, story)));
    }

    private String undo() throws Exception {
        return Project.await(project.undo()).map(Step::label).orElse("nothing");
    }

    private void reopen() throws Exception {
        project.close();
        project = Project.open(file, Access.WRITE);
    }
}
