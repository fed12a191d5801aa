package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.task.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A damaged project is never made worse: whatever happened to it, opening it changes neither a
/// byte nor the time at which it was last changed, and what is rescued of it needs no second rescue
/// (reliability R20).
class DamageTest {
    private static final Salvage.Words WORDS =
            new Salvage.Words("Story %d", "Theme %d", "Indicator %d", "[missing]");

    /// A tenth of so small a file is hardly more than its description.
    private static final Set<Damage> NOTHING_LEFT =
            EnumSet.of(Damage.EMPTY, Damage.ONE_BYTE, Damage.ALL_ZEROS, Damage.CUT_TO_A_TENTH);

    @TempDir static Path made;
    private static Path whole;
    private static Salvaged all;

    @TempDir Path folder;
    @TempDir Path data;

    @BeforeAll
    static void make() throws Exception {
        whole = made.resolve("whole.kenning");
        try (var fixture = DamageTest.class.getResourceAsStream("/projects/version-1002.db")) {
            Files.write(whole, fixture.readAllBytes());
        }
        Project.open(whole, Access.WRITE).close();
        all = Salvage.rescue(whole, made.resolve("all.kenning"), WORDS, Progress.NONE);
        assertThat(all).matches(Salvaged::whole);
    }

    @ParameterizedTest
    @EnumSource
    void itIsKeptAsItIsAndARescueOfItIsWhole(Damage damage) throws Exception {
        var file = Files.copy(whole, folder.resolve("a.kenning"));
        damage.strike(file);
        var found = asFound();
        for (var access : Access.values()) {
            assertThatThrownBy(() -> Project.open(file, access))
                    .as("%s %s", damage, access)
                    .isInstanceOf(Refusal.class);
            assertThat(asFound()).as("%s %s", damage, access).isEqualTo(found);
        }
        var kept = DamagedCopies.keep(file, data.resolve("damaged"));
        assertThat(DamagedCopies.keep(file, data.resolve("damaged"))).isEqualTo(kept);
        for (var name : found.keySet()) {
            assertThat(kept.resolveSibling(name))
                    .hasBinaryContent(Files.readAllBytes(folder.resolve(name)));
        }
        rescueTwice(kept, damage);
        assertThat(asFound()).isEqualTo(found);
    }

    private void rescueTwice(Path kept, Damage damage) throws Exception {
        var once = data.resolve("once.kenning");
        Salvaged first;
        try {
            first = Salvage.rescue(kept, once, WORDS, Progress.NONE);
        } catch (Refusal e) {
            assertThat(e.kind()).as("%s", damage).isEqualTo(Kind.DAMAGED);
            assertThat(NOTHING_LEFT).contains(damage);
            assertThat(once).doesNotExist();
            return;
        }
        System.out.printf(
                "rescue: %s: %d rows read, %d lost%n", damage, first.read(), first.lost());
        assertThat(first.read()).as("%s", damage).isGreaterThan(20);
        assertThat(first.lost() + first.droppedMarks())
                .as("%s: what is missing is listed", damage)
                .isGreaterThanOrEqualTo(all.read() - first.read());
        assertThat(first.left()).as("%s", damage).isEmpty();
        var second = Salvage.rescue(once, data.resolve("twice.kenning"), WORDS, Progress.NONE);
        assertThat(second).as("%s", damage).matches(Salvaged::whole);
        try (var project = Project.open(once, Access.WRITE)) {
            assertThat(Project.await(project.read(Checkup::run))).as("%s", damage).isEmpty();
        }
    }

    /// Every file with its bytes and its time.
    private Map<String, String> asFound() throws Exception {
        var all = new HashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                all.put(
                        String.valueOf(file.getFileName()),
                        Digests.sha256(Files.readAllBytes(file))
                                + " "
                                + Files.getLastModifiedTime(file));
            }
        }
        return all;
    }
}
