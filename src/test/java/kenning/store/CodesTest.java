package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.CodeUse;
import kenning.model.Coding;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Member;
import kenning.model.Note;
import kenning.model.Original;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.model.VoiceFamily;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The codebook as a tree: every edit is one step, and one undo brings back exactly what was there.
class CodesTest {
    private static final TextRange FIRST = new TextRange(0, 3);
    private static final TextRange SECOND = new TextRange(4, 8);

    @TempDir Path folder;
    private Project project;
    private Code.Id trust;
    private Code.Id door;
    private Code.Id held;

    @BeforeEach
    void make() throws Exception {
        project = Project.create(folder.resolve("codes.kenning"));
        trust = add("Trust");
        door = add("The open door");
        held = add("Held");
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private <T> T edit(Edit<T> edit) throws Exception {
        return Project.await(project.edit(Label.of("edit"), edit));
    }

    private <T> List<T> all(Query<List<T>> query) throws Exception {
        return Project.await(project.read(query));
    }

    private <T> T ask(Query<T> query) throws Exception {
        return Project.await(project.read(query));
    }

    private Code.Id add(String name) throws Exception {
        return edit(tx -> Codes.add(tx, name));
    }

    private Code.Id inside(Code.Id parent, String name) throws Exception {
        return edit(tx -> Codes.add(tx, parent, CodeKind.THEME, name, "", "", "", "#0072b2"));
    }

    private void move(Code.Id code, Code.Id parent, int index) throws Exception {
        edit(tx -> {
            Codes.move(tx, code, parent, index);
            return true;
        });
    }

    /// The names in the order of the codebook, each with a stroke for every code that it lies in.
    private String tree() throws Exception {
        var all = ask(Codes::list);
        var byId = all.stream().collect(Collectors.toMap(Code::id, code -> code));
        return all.stream()
                .map(code -> {
                    int depth = 0;
                    for (var up = code.parent(); up != null; up = byId.get(up).parent()) {
                        depth++;
                    }
                    return "-".repeat(depth) + code.name();
                })
                .collect(Collectors.joining(" "));
    }

    private Code code(Code.Id id) throws Exception {
        return ask(Codes::list).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private Story.Id story(VoiceFamily family, boolean onHold) throws Exception {
        return edit(tx -> {
            var voice = Voices.add(tx, family.code(), family);
            var bytes = "She came back.".getBytes(StandardCharsets.UTF_8);
            return Stories.add(
                    tx,
                    new IncomingStory(
                            "A story",
                            new Original("a.txt", "txt", "UTF-8", bytes),
                            List.of(new IncomingTurn(null, null, "She came back.")),
                            0),
                    new StoryFacts(
                            Tellers.add(tx, null, voice, null),
                            null,
                            null,
                            null,
                            "",
                            "",
                            "",
                            Set.of(),
                            onHold));
        });
    }

    private Coding.Id code(Story.Id story, TextRange range, Code.Id code, String note)
            throws Exception {
        return edit(tx -> Codings.add(tx, story, range, code, note, ""));
    }

    /// Makes an edit and sees that one undo brings back what was there, and one redo what it made.
    private void undoable(Edit<?> edit) throws Exception {
        var before = State.of(project);
        edit(edit);
        var after = State.of(project);
        assertThat(after).isNotEqualTo(before);
        assertThat(Project.await(project.undo())).isPresent();
        assertThat(State.of(project)).isEqualTo(before);
        assertThat(Project.await(project.redo())).isPresent();
        assertThat(State.of(project)).isEqualTo(after);
        assertThat(all(Checkup::run)).isEmpty();
    }

    private static String key(Throwable refused) {
        return ((Refusal) refused).key();
    }

    private void refused(Edit<?> edit, String key) throws Exception {
        var before = State.of(project);
        assertThatThrownBy(() -> edit(edit))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(key(refusal)).isEqualTo(key));
        assertThat(State.of(project)).isEqualTo(before);
    }

    @Test
    void newCodesStandAfterThoseThatAreThere() throws Exception {
        assertThat(tree()).isEqualTo("Trust The open door Held");
        inside(trust, "Remembered");
        inside(trust, "Asked");
        assertThat(tree()).isEqualTo("Trust -Remembered -Asked The open door Held");
    }

    @Test
    void codesStandKindByKindHoweverTheyWereAdded() throws Exception {
        edit(tx -> Codes.add(tx, null, CodeKind.BARRIER, "Rules", "", "", "", "#0072b2"));
        edit(tx -> Codes.add(tx, null, CodeKind.MECHANISM, "Time", "", "", "", "#0072b2"));
        add("Hope");
        assertThat(tree()).isEqualTo("Trust The open door Held Hope Time Rules");
    }

    @Test
    void aCodeMovesAmongItsSiblingsAndUnderAnother() throws Exception {
        undoable(tx -> {
            Codes.move(tx, held, null, 0);
            return true;
        });
        assertThat(tree()).isEqualTo("Held Trust The open door");
        undoable(tx -> {
            Codes.move(tx, trust, door, 9);
            return true;
        });
        assertThat(tree()).isEqualTo("Held The open door -Trust");
        move(trust, null, 1);
        assertThat(tree()).isEqualTo("Held Trust The open door");
    }

    @Test
    void aCodeCannotLieInsideItself() throws Exception {
        move(door, trust, 0);
        move(held, door, 0);
        refused(
                tx -> {
                    Codes.move(tx, trust, held, 0);
                    return true;
                },
                "code.insideItself");
        refused(
                tx -> {
                    Codes.move(tx, trust, trust, 0);
                    return true;
                },
                "code.insideItself");
    }

    @Test
    void aNameStandsOnceBesideTheOthersButMayStandElsewhere() throws Exception {
        refused(tx -> Codes.add(tx, " the OPEN door "), "code.nameTaken");
        refused(
                tx -> {
                    Codes.rename(tx, held, "trust");
                    return true;
                },
                "code.nameTaken");
        var inner = inside(trust, "The open door");
        refused(
                tx -> {
                    Codes.move(tx, inner, null, 0);
                    return true;
                },
                "code.nameTaken");
        undoable(tx -> {
            Codes.rename(tx, inner, "  ÀIRIGH ");
            return true;
        });
        assertThat(code(inner).name()).isEqualTo("ÀIRIGH");
        refused(
                tx -> Codes.add(tx, trust, CodeKind.THEME, "àirigh", "", "", "", "#0072b2"),
                "code.nameTaken");
    }

    @Test
    void colourAndMeaningChangeInOneStepEach() throws Exception {
        undoable(tx -> {
            Codes.recolour(tx, trust, " #ABCDEF ");
            return true;
        });
        assertThat(code(trust).colour()).isEqualTo("#abcdef");
        refused(
                tx -> {
                    Codes.recolour(tx, trust, "red");
                    return true;
                },
                "code.noColour");
        undoable(tx -> {
            Codes.define(tx, trust, "what", "when", "when not");
            return true;
        });
        assertThat(code(trust).whenNot()).isEqualTo("when not");
    }

    @Test
    void anotherKindTakesAllInsideAlongAndLeavesTheParent() throws Exception {
        move(door, trust, 0);
        move(held, door, 0);
        undoable(tx -> {
            Codes.setKind(tx, door, CodeKind.BARRIER);
            return true;
        });
        assertThat(tree()).isEqualTo("Trust The open door -Held");
        assertThat(code(held).kind()).isEqualTo(CodeKind.BARRIER);
        assertThat(code(door).parent()).isNull();
        move(door, trust, 0);
        assertThat(code(held).kind()).isEqualTo(CodeKind.THEME);
    }

    @Test
    void mergingJoinsWhatTheSameMemberPutOnTheSamePassage() throws Exception {
        var story = story(VoiceFamily.COMMUNITY, false);
        var onHold = story(VoiceFamily.PRACTICE, true);
        var kept = code(story, FIRST, door, "one");
        var gone = code(story, FIRST, trust, "two");
        var moved = code(story, SECOND, trust, "");
        var hidden = code(onHold, FIRST, trust, "");
        edit(tx -> {
            Codings.setExample(tx, gone, true);
            Notes.add(tx, new Note.About.OfCoding(gone), "on the passage");
            return Notes.add(tx, new Note.About.OfCode(trust), "on the code");
        });
        var inner = inside(trust, "Remembered");
        edit(tx -> {
            Codes.define(tx, trust, "trusting", "when it is told", "");
            Codes.define(tx, door, "", "always", "");
            return true;
        });
        CodeUse use = ask(r -> Codes.use(r, trust));
        assertThat(use).isEqualTo(new CodeUse(3, 2, 1, 2, 1));
        undoable(tx -> Codes.merge(tx, trust, door));
        assertThat(tree()).isEqualTo("The open door -Remembered Held");
        var codings = all(r -> Codings.of(r, story));
        assertThat(codings).extracting(Coding::id).containsExactly(kept, moved);
        assertThat(codings).extracting(Coding::code).containsOnly(door);
        assertThat(codings.getFirst().note()).isEqualTo("one\ntwo");
        assertThat(codings.getFirst().example()).isTrue();
        assertThat(all(r -> Codings.of(r, onHold))).extracting(Coding::id).containsExactly(hidden);
        assertThat(all(Notes::list))
                .extracting(Note::about)
                .containsExactlyInAnyOrder(
                        new Note.About.OfCoding(kept), new Note.About.OfCode(door));
        assertThat(code(door).definition()).isEqualTo("trusting");
        assertThat(code(door).whenToUse()).isEqualTo("always");
        assertThat(code(inner).parent()).isEqualTo(door);
    }

    @Test
    void whatTwoMembersPutOnTheSamePassageStaysBoth() throws Exception {
        var story = story(VoiceFamily.COMMUNITY, false);
        code(story, FIRST, trust, "");
        Member.Id other = edit(tx -> Members.add(tx, "LP-B", "", true));
        project.actAs(other);
        code(story, FIRST, door, "");
        Recoded recoded = edit(tx -> Codes.merge(tx, trust, door));
        assertThat(recoded).isEqualTo(new Recoded(1, 0));
        assertThat(all(r -> Codings.of(r, story))).hasSize(2);
    }

    @Test
    void oneMergedIntoWhatLiesInsideItGivesItsPlaceAway() throws Exception {
        var middle = inside(trust, "Middle");
        var inner = inside(middle, "Inner");
        inside(trust, "Beside");
        undoable(tx -> Codes.merge(tx, trust, inner));
        assertThat(tree()).isEqualTo("Inner -Middle -Beside The open door Held");
        refused(tx -> Codes.merge(tx, inner, inner), "code.withItself");
    }

    @Test
    void mergingIsRefusedWhereNamesInsideWouldMeet() throws Exception {
        inside(trust, "Remembered");
        inside(door, "remembered");
        refused(tx -> Codes.merge(tx, trust, door), "code.nameTaken");
    }

    @Test
    void deletingTakesThePassagesAlongOrGivesThemToAnother() throws Exception {
        var story = story(VoiceFamily.COMMUNITY, false);
        code(story, FIRST, door, "");
        code(story, FIRST, trust, "");
        code(story, SECOND, trust, "");
        inside(door, "Inner");
        undoable(tx -> {
            Codes.remove(tx, door);
            return true;
        });
        assertThat(tree()).isEqualTo("Trust Inner Held");
        assertThat(all(r -> Codings.of(r, story))).hasSize(2);
        undoable(tx -> Codes.remove(tx, trust, held));
        assertThat(tree()).isEqualTo("Inner Held");
        assertThat(all(r -> Codings.of(r, story))).extracting(Coding::code).containsOnly(held);
        refused(tx -> Codes.remove(tx, held, held), "code.withItself");
        refused(tx -> Codes.remove(tx, held, trust), "code.gone");
    }

    @Test
    void whatIsInsideADeletedCodeMayHaveItsName() throws Exception {
        inside(trust, "Trust");
        edit(tx -> {
            Codes.remove(tx, trust);
            return true;
        });
        assertThat(tree()).isEqualTo("Trust The open door Held");
    }

    @Test
    void chosenPassagesGetAnotherCode() throws Exception {
        var story = story(VoiceFamily.COMMUNITY, false);
        var one = code(story, FIRST, trust, "");
        var two = code(story, SECOND, trust, "");
        var three = code(story, FIRST, door, "");
        undoable(tx -> Codings.recode(tx, List.of(two), held));
        Recoded recoded = edit(tx -> Codings.recode(tx, List.of(one, three), held));
        assertThat(recoded).isEqualTo(new Recoded(1, 1));
        assertThat(all(r -> Codings.of(r, held)))
                .extracting(passage -> passage.coding().id())
                .containsExactly(one, two);
    }

    @Test
    void passagesAreCountedByFamilyAndHeldStoriesAreNot() throws Exception {
        var story = story(VoiceFamily.COMMUNITY, false);
        code(story, FIRST, trust, "");
        code(story, SECOND, trust, "");
        code(story(VoiceFamily.LEADERSHIP, false), FIRST, trust, "");
        code(story(VoiceFamily.FUNDER, true), FIRST, trust, "");
        assertThat(ask(Codings::countsByFamily).get(trust))
                .containsExactlyInAnyOrder(
                        new kenning.model.FamilyCount(VoiceFamily.COMMUNITY, 1, 1, 2),
                        new kenning.model.FamilyCount(VoiceFamily.LEADERSHIP, 1, 1, 1));
        assertThat(all(r -> Codings.of(r, trust)))
                .extracting(passage -> passage.from().voice().family())
                .containsExactly(
                        VoiceFamily.COMMUNITY, VoiceFamily.COMMUNITY, VoiceFamily.LEADERSHIP);
    }
}
