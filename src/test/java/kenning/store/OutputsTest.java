package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Output;
import kenning.model.Output.Item;
import kenning.model.SynonymSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {
    @TempDir Path folder;
    private Fresh fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new Fresh(folder);
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    @Test
    void whatWasChosenIsKeptInItsOrder() throws Exception {
        var trust = code("Trust");
        var time = code("Time");
        var chosen =
                Output.nothingChosen(Output.Kind.REPORT, Audience.FUNDER)
                        .withDays(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30))
                        .withItems(List.of(time, trust));
        var id = fresh.edit(tx -> Outputs.add(tx, chosen));
        var kept = latest();
        assertThat(kept.id()).isEqualTo(id);
        assertThat(kept.items()).containsExactly(time, trust);
        assertThat(kept.first()).isEqualTo(LocalDate.of(2025, 4, 1));

        var place = fresh.edit(tx -> Places.add(tx, "Tarrenholm", null, "", "", ""));
        fresh.change(tx ->
                Outputs.save(tx, kept.withItems(List.of(trust, time)).withPlaces(Set.of(place))));
        assertThat(latest().items()).containsExactly(trust, time);
        assertThat(latest().places()).containsExactly(place);
        fresh.change(tx -> Outputs.save(tx, latestIn(tx).withItems(List.of(time))));
        assertThat(latest().items()).containsExactly(time);
    }

    @Test
    void whatIsDeletedLeavesItAndComesBackWithItsUndo() throws Exception {
        var trust = code("Trust");
        var chosen =
                Output.nothingChosen(Output.Kind.SCREENS, Audience.ROOM).withItems(List.of(trust));
        fresh.edit(tx -> Outputs.add(tx, chosen));
        fresh.change(tx -> Codes.remove(tx, ((Item.OfCode) trust).code()));
        assertThat(fresh.ask(r -> Outputs.latest(r, Output.Kind.SCREENS)).orElseThrow().items())
                .isEmpty();
        Project.await(fresh.project.undo());
        assertThat(fresh.ask(r -> Outputs.latest(r, Output.Kind.SCREENS)).orElseThrow().items())
                .containsExactly(trust);
    }

    @Test
    void aLastDayBeforeTheFirstIsRefused() throws Exception {
        var wrong =
                Output.nothingChosen(Output.Kind.REPORT, Audience.FUNDER)
                        .withDays(LocalDate.of(2025, 4, 2), LocalDate.of(2025, 4, 1));
        fresh.refuses("date.backwards", tx -> Outputs.add(tx, wrong));
    }

    @Test
    void wordsThatMeanTheSameAreAtLeastTwo() throws Exception {
        fresh.refuses("synonyms.few", tx -> Synonyms.add(tx, List.of("bairn", " Bairn ", "")));
        var id = fresh.edit(tx -> Synonyms.add(tx, List.of("bairn", "wee  one", "Bairn")));
        assertThat(fresh.ask(Synonyms::list))
                .containsExactly(new SynonymSet(id, List.of("bairn", "wee one")));
        fresh.change(tx -> Synonyms.save(tx, new SynonymSet(id, List.of("bairn", "wean"))));
        assertThat(fresh.ask(Synonyms::list).getFirst().words()).containsExactly("bairn", "wean");
        fresh.change(tx -> Synonyms.remove(tx, id));
        assertThat(fresh.ask(Synonyms::list)).isEmpty();
        fresh.change(Synonyms::addUsual);
        assertThat(fresh.ask(Synonyms::list)).hasSize(9);
    }

    private Item code(String name) throws Exception {
        return new Item.OfCode(fresh.edit(tx -> Codes.add(tx, name)));
    }

    private Output latest() throws Exception {
        return fresh.ask(OutputsTest::latestIn);
    }

    private static Output latestIn(Reading reading) {
        return Outputs.latest(reading, Output.Kind.REPORT).orElseThrow();
    }
}
