package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import kenning.model.Member;
import kenning.model.Palette;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembersTest {
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

    private Member.Id add(String label) throws Exception {
        return fresh.edit(tx -> Members.add(tx, label, "", true));
    }

    private Member member(Member.Id id) throws Exception {
        return fresh.ask(r -> Members.find(r, id)).orElseThrow();
    }

    @Test
    void a_member_keeps_everything_that_was_said_of_them() throws Exception {
        var id = add(" LP-A ");
        var said =
                member(id)
                        .withRole("Learning partner")
                        .withOrganisation("Tidewrack")
                        .withColour("#d55e00")
                        .withDays(LocalDate.of(2024, 1, 8), LocalDate.of(2025, 3, 31))
                        .withActive(false);
        fresh.change(tx -> Members.save(tx, said));
        assertThat(member(id)).isEqualTo(said);
        assertThat(said.label()).isEqualTo("LP-A");
    }

    @Test
    void a_label_is_neither_empty_nor_used_twice() throws Exception {
        add("LP-A");
        var other = add("LP-B");
        fresh.refuses("member.noLabel", tx -> Members.add(tx, "  ", "", true));
        fresh.refuses("member.labelTaken", tx -> Members.add(tx, "lp-a", "", true));
        var renamed = member(other).withLabel("LP-A ");
        fresh.refuses("member.labelTaken", tx -> Members.save(tx, renamed));
        fresh.refuses("member.noLabel", tx -> Members.save(tx, renamed.withLabel("")));
        fresh.change(tx -> Members.save(tx, renamed.withLabel("lp-b")));
    }

    @Test
    void the_label_of_one_who_has_left_stays_theirs() throws Exception {
        var leaver = add("AN-1");
        var left = member(leaver).withActive(false);
        fresh.change(tx -> Members.save(tx, left));
        fresh.refuses("member.labelTaken", tx -> Members.add(tx, "AN-1", "", true));
    }

    @Test
    void days_in_the_wrong_order_are_refused() throws Exception {
        var id = add("LP-A");
        var wrong = member(id).withDays(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 1, 31));
        fresh.refuses("date.backwards", tx -> Members.save(tx, wrong));
    }

    @Test
    void a_member_with_work_cannot_be_removed_and_one_without_can() throws Exception {
        var busy = add("LP-A");
        var idle = add("LP-B");
        fresh.project.actAs(busy);
        fresh.change(tx -> Noticings.add(tx, "Somebody came back.", "", "", null));
        fresh.project.actAs(null);
        fresh.refuses("member.hasWork", tx -> Members.remove(tx, busy));
        assertThat(fresh.ask(Members::work)).containsOnlyKeys(busy).containsEntry(busy, 1);
        fresh.change(tx -> Members.remove(tx, idle));
        assertThat(fresh.ask(Members::list)).extracting(Member::id).containsExactly(busy);
    }

    @Test
    void a_member_whose_work_is_only_in_the_history_cannot_be_removed_either() throws Exception {
        var id = add("PM-1");
        fresh.project.actAs(id);
        fresh.change(tx -> Places.add(tx, "Here", null, "", "", ""));
        fresh.refuses("member.hasWork", tx -> Members.remove(tx, id));
        fresh.project.undo().join();
        fresh.change(tx -> Members.remove(tx, id));
    }

    @Test
    void who_was_removed_while_working_makes_no_more_edits() throws Exception {
        var id = add("LP-A");
        fresh.project.actAs(id);
        fresh.project.undo().join();
        fresh.change(tx -> Noticings.add(tx, "Nobody’s line.", "", "", null));
        assertThat(fresh.project.history(1).join().getFirst().member()).isNull();
    }

    @Test
    void each_new_member_has_the_colour_that_the_fewest_have() throws Exception {
        for (int i = 0; i < Palette.colours().size() + 1; i++) {
            add("M-" + i);
        }
        var colours = fresh.ask(Members::list).stream().map(Member::colour).toList();
        assertThat(colours.subList(0, Palette.colours().size()))
                .containsExactlyElementsOf(Palette.colours());
        assertThat(colours.getLast()).isEqualTo(Palette.colours().getFirst());
    }
}
