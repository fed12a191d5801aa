package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kenning.store.Damage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happened to a project, the window keeps a copy of it as it was found before anything
/// else, shows the ways to go on, and changes neither a byte nor the time of the file (reliability
/// R20).
@Tag("ui")
class KindsOfDamageTest {
    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.atStart(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_damaged_project_is_kept_and_left_as_it_is() throws Exception {
        openEach(
                EnumSet.of(
                        Damage.EMPTY,
                        Damage.ONE_BYTE,
                        Damage.FIRST_PAGE_ZEROED,
                        Damage.PAGES_OF_NOISE,
                        Damage.JOURNAL_OF_SOMEBODY_ELSE));
    }

    @Tag("proof")
    @Test
    void whatever_happened_to_it_a_damaged_project_is_left_as_it_is() throws Exception {
        openEach(EnumSet.allOf(Damage.class));
    }

    private void openEach(Set<Damage> damages) throws Exception {
        var whole = window.copyOfExample();
        for (var damage : damages) {
            var file = Files.copy(whole, window.folder.resolve(damage + ".kenning"));
            damage.strike(file);
            var before = asFound(damage);
            int earlier = kept().size();
            open(file);
            assertThat(asFound(damage)).isEqualTo(before);
            if (damage == Damage.ONE_BYTE) {
                assertThat(window.notice()).contains("is not a Kenning project");
                continue;
            }
            assertThat(window.shows("recovery-rescue")).as("%s", damage).isTrue();
            var copies = kept().stream().filter(f -> isOf(damage, f)).toList();
            assertThat(copies).hasSize(before.size());
            assertThat(kept()).hasSize(earlier + copies.size());
            for (var copy : copies) {
                assertThat(copy)
                        .hasBinaryContent(
                                Files.readAllBytes(file.resolveSibling(copy.getFileName())));
            }
            window.click("recovery-leave");
        }
        int all = kept().size();
        open(window.folder.resolve(Damage.PAGES_OF_NOISE + ".kenning"));
        assertThat(kept()).as("the same damage is kept once").hasSize(all);
        System.out.printf(
                "R20: %d kinds of damage in the window, 0 bytes and 0 times changed%n",
                damages.size());
    }

    private void open(Path file) throws Exception {
        window.answers.project = Optional.of(file);
        window.click("start-open");
        window.settle();
    }

    private static boolean isOf(Damage damage, Path file) {
        return file.getFileName().toString().startsWith(damage + ".kenning");
    }

    private List<Path> kept() throws Exception {
        var damaged = window.settings.path().resolveSibling("data").resolve("damaged");
        if (!Files.exists(damaged)) {
            return List.of();
        }
        try (var files = Files.walk(damaged)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /// The file and what lies beside it, with their bytes and times.
    private Map<String, String> asFound(Damage damage) throws Exception {
        var all = new HashMap<String, String>();
        try (var files = Files.list(window.folder)) {
            for (var one : files.filter(f -> isOf(damage, f)).toList()) {
                all.put(
                        String.valueOf(one.getFileName()),
                        Arrays.hashCode(Files.readAllBytes(one))
                                + " "
                                + Files.getLastModifiedTime(one));
            }
        }
        return all;
    }
}
