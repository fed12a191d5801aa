package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kenning.model.Direction;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Indicator;
import kenning.model.Original;
import kenning.model.Refusal;
import kenning.model.SignUse;
import kenning.model.Story;
import kenning.model.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Leading indicators keep their first words, their order and their signs.
class IndicatorsTest {
    @TempDir Path folder;
    private Project project;
    private Indicator.Id ask;
    private Indicator.Id back;

    @BeforeEach
    void make() throws Exception {
        project = Project.create(folder.resolve("indicators.kenning"));
        ask = add("They ask what I can manage today");
        back = add("They come back and tell us");
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

    private Indicator.Id add(String wording) throws Exception {
        return edit(tx ->
                Indicators.add(
                        tx,
                        wording,
                        "parents",
                        "practitioners",
                        Indicator.Kind.BEHAVIOUR,
                        "listened to",
                        "the list comes filled in"));
    }

    private Indicator indicator(Indicator.Id id) throws Exception {
        return ask(Indicators::list).stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

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

    private void refused(Edit<?> edit, String key) {
        assertThatThrownBy(() -> edit(edit))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private Story.Id story(boolean onHold) throws Exception {
        return edit(tx -> {
            var bytes = "She came back.".getBytes(StandardCharsets.UTF_8);
            var city = Places.add(tx, "Tarrenholm " + onHold, null, "", "", "");
            var row = Places.add(tx, "Harbour Row " + onHold, city, "", "", "");
            return Stories.add(
                    tx,
                    new IncomingStory(
                            "A story",
                            new Original("a.txt", "txt", "UTF-8", bytes),
                            List.of(new IncomingTurn(null, null, "She came back.")),
                            0),
                    new StoryFacts(
                            Tellers.add(tx, null, null, null),
                            row,
                            null,
                            null,
                            "",
                            "",
                            "",
                            Set.of(),
                            onHold));
        });
    }

    private void sign(Story.Id story, Indicator.Id indicator, Direction direction)
            throws Exception {
        edit(tx -> Signals.add(tx, NewSignal.of(story, new TextRange(0, 3), indicator, direction)));
    }

    @Test
    void everyFieldIsSavedButTheWordingStays() throws Exception {
        undoable(tx -> {
            Indicators.save(
                    tx,
                    new Indicator(
                            ask,
                            "other words",
                            "other words",
                            "parents, Glenmorrin",
                            "everyone",
                            Indicator.Kind.LANGUAGE,
                            "valued",
                            "they talk over me",
                            null,
                            "a question first",
                            LocalDate.of(2024, 2, 1),
                            7));
            return true;
        });
        assertThat(indicator(ask))
                .isEqualTo(
                        new Indicator(
                                ask,
                                "They ask what I can manage today",
                                "They ask what I can manage today",
                                "parents, Glenmorrin",
                                "everyone",
                                Indicator.Kind.LANGUAGE,
                                "valued",
                                "they talk over me",
                                null,
                                "a question first",
                                LocalDate.of(2024, 2, 1),
                                0));
    }

    @Test
    void aRewordingKeepsTheFirstWordsAndTheReason() throws Exception {
        undoable(tx -> {
            Indicators.reword(tx, ask, "They ask what I can manage", "shorter");
            return true;
        });
        assertThat(indicator(ask).firstWording()).isEqualTo("They ask what I can manage today");
        assertThat(all(r -> Indicators.rewordings(r, ask)))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.was()).isEqualTo("They ask what I can manage today");
                    assertThat(r.because()).isEqualTo("shorter");
                });
        refused(
                tx -> {
                    Indicators.reword(tx, ask, "They ask what I can manage", "again");
                    return true;
                },
                "indicator.sameWording");
        refused(
                tx -> {
                    Indicators.reword(tx, ask, "They ask", " ");
                    return true;
                },
                "indicator.noReason");
    }

    @Test
    void theOrderIsTheGroups() throws Exception {
        var third = add("I only have to tell it once");
        undoable(tx -> {
            Indicators.move(tx, third, 0);
            return true;
        });
        assertThat(all(Indicators::list))
                .extracting(Indicator::id)
                .containsExactly(third, ask, back);
    }

    @Test
    void aRetiredOneKeepsItsSignsAndCanBeWatchedAgain() throws Exception {
        sign(story(false), ask, Direction.AWAY);
        undoable(tx -> {
            Indicators.retire(tx, ask, LocalDate.of(2025, 1, 1));
            return true;
        });
        assertThat(all(r -> Signals.of(r, ask))).hasSize(1);
        undoable(tx -> {
            Indicators.retire(tx, ask, null);
            return true;
        });
        assertThat(indicator(ask).retired()).isNull();
    }

    @Test
    void oneWithSignsGoesOnlyWhenTheirNumberWasSaid() throws Exception {
        sign(story(false), ask, Direction.TOWARD);
        sign(story(true), ask, Direction.WAITING);
        SignUse use = ask(r -> Indicators.use(r, ask));
        assertThat(use).isEqualTo(new SignUse(2, 2, 1));
        refused(
                tx -> {
                    Indicators.remove(tx, ask, 0);
                    return true;
                },
                "indicator.hasSigns");
        undoable(tx -> {
            Indicators.remove(tx, ask, 2);
            return true;
        });
        undoable(tx -> {
            Indicators.remove(tx, back, 0);
            return true;
        });
        assertThat(all(Indicators::list)).isEmpty();
    }

    @Test
    void aSignSaysInWhichAreaItsStoryIs() throws Exception {
        sign(story(false), ask, Direction.TOWARD);
        sign(story(true), ask, Direction.TOWARD);
        assertThat(all(r -> Signals.of(r, ask)))
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.from().place()).isEqualTo("Harbour Row false");
                    assertThat(passage.from().area()).isEqualTo("Tarrenholm false");
                    assertThat(passage.sign().range()).isEqualTo(new TextRange(0, 3));
                });
    }
}
