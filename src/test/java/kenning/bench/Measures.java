package kenning.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Takes times and keeps them: wall time, of which the half and nineteen in twenty are shorter, and
/// processor time of all threads of this process, on average.
final class Measures {
    private static final Path FILE =
            Path.of(System.getProperty("kenning.basedir", "."), "target", "bench.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// By "bench size".
    private final Map<String, Map<String, Object>> taken = new TreeMap<>();

    interface Work {
        @Nullable Object run() throws Exception;
    }

    Measures() throws IOException {
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        Files.writeString(FILE, "");
    }

    /// Does something a few times unmeasured, and then often enough.
    void time(String bench, Size size, int warm, int times, Work work) throws Exception {
        for (int i = 0; i < warm; i++) {
            work.run();
        }
        var wall = new double[times];
        long cpu = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            wall[i] = (System.nanoTime() - begun) / 1e6;
        }
        keep(bench, size, wall, (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / times);
    }

    /// What all threads of this process have worked so far, in milliseconds.
    static double cpu() {
        return SYSTEM.getProcessCpuTime() / 1e6;
    }

    /// Keeps what was timed elsewhere, in milliseconds.
    void keep(String bench, Size size, double[] wall, double cpu) {
        var sorted = wall.clone();
        Arrays.sort(sorted);
        var line = line(bench, size);
        line.put("p50_ms", rounded(sorted[(sorted.length - 1) / 2]));
        line.put("p95_ms", rounded(sorted[(int) Math.ceil(sorted.length * 0.95) - 1]));
        line.put("cpu_ms", rounded(cpu));
        line.put("n", wall.length);
        write(line);
    }

    void keepMegabytes(String bench, Size size, double megabytes) {
        var line = line(bench, size);
        line.put("mb", rounded(megabytes));
        write(line);
    }

    private Map<String, Object> line(String bench, Size size) {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", bench);
        line.put("size", size.name());
        taken.put(bench + " " + size, line);
        return line;
    }

    /// The middle of a measure, in milliseconds or megabytes, if it was taken.
    @Nullable Double middle(String bench, Size size) {
        var line = taken.get(bench + " " + size);
        return line == null
                ? null
                : ((Number) line.getOrDefault("p50_ms", line.getOrDefault("mb", 0))).doubleValue();
    }

    private static void write(Map<String, Object> line) {
        try {
            var json = JSON.writeValueAsString(line);
            System.out.println(json);
            Files.writeString(FILE, json + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
