package kenning.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every measure, printed and never asserted.
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BenchTest {
    @TempDir Path folder;

    private Measures measures;

    @BeforeAll
    void begin() throws Exception {
        measures = new Measures();
        for (var size : Size.asked()) {
            long begun = System.nanoTime();
            Made.project(size);
            System.out.printf(
                    "bench: %s ready after %d s%n",
                    size, (System.nanoTime() - begun) / 1_000_000_000);
        }
    }

    @AfterAll
    void compare() throws Exception {
        var table = Peers.table(measures);
        System.out.println(table);
        Files.writeString(Made.FOLDER.resolve("table.md"), table);
    }

    static java.util.List<Size> sizes() {
        return Size.asked();
    }

    static java.util.List<Size> many() {
        return Size.asked().stream().filter(size -> size != Size.LONG).toList();
    }

    @ParameterizedTest
    @MethodSource("many")
    void figures(Size size) throws Exception {
        new Rooms(measures, size).figures();
    }

    @ParameterizedTest
    @MethodSource("many")
    void search(Size size) throws Exception {
        new Rooms(measures, size).search();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void commits(Size size) throws Exception {
        new Rooms(measures, size).commits();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void window(Size size) throws Exception {
        new Windows(measures, size, folder).run();
    }

    @ParameterizedTest
    @MethodSource("many")
    void report(Size size) throws Exception {
        new Rooms(measures, size).report();
    }

    @Test
    void starts() throws Exception {
        new Starts(measures, folder).run(many());
    }

    @Test
    void imports() throws Exception {
        new Rooms(measures, Size.M).imports();
    }
}
