package kenning.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Whole processes, through the launcher, before a display server of their own: until the window is
/// there, and what stays in memory after a search. Passed over, with a sentence, where Xvfb or
/// xdotool is missing.
final class Starts {
    private static final Path ROOT =
            Path.of(System.getProperty("kenning.basedir", ".")).toAbsolutePath().normalize();
    private static final String DISPLAY = ":93";
    private static final Pattern STATUS = Pattern.compile("(VmRSS|VmHWM):\\s+(\\d+) kB");
    private static final long LONGEST_S = 60;

    private final Measures measures;
    private final Path folder;

    Starts(Measures measures, Path folder) {
        this.measures = measures;
        this.folder = folder;
    }

    void run(List<Size> sizes) throws Exception {
        if (!there("Xvfb") || !there("xdotool")) {
            System.out.println("bench: no start is measured without Xvfb and xdotool");
            return;
        }
        var server =
                new ProcessBuilder("Xvfb", DISPLAY, "-screen", "0", "1440x900x24", "-r", "-noreset")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            waitFor(() -> say("xdotool", "getdisplaygeometry").startsWith("1440"));
            start("window", ROOT.resolve("kenning"));
            var image = ROOT.resolve("target/installers/kenning/bin/kenning");
            if (Files.isExecutable(image)) {
                start("window-image", image);
            }
            for (var size : sizes) {
                resident(size);
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /// Without a project: until the window is on the screen.
    private void start(String bench, Path program) throws Exception {
        int times = 7;
        var wall = new double[times];
        double cpu = 0;
        for (int i = -1; i < times; i++) {
            long begun = System.nanoTime();
            var process = begin(program, List.of());
            try {
                window();
                if (i >= 0) {
                    wall[i] = (System.nanoTime() - begun) / 1e6;
                    cpu += process.info().totalCpuDuration().orElseThrow().toMillis();
                }
            } finally {
                end(process);
            }
        }
        for (var size : List.of(Size.M, Size.L)) {
            measures.keep(bench, size, wall, cpu / times);
        }
    }

    /// With a project open and something searched for: what stays, and the most there was.
    private void resident(Size size) throws Exception {
        var file = Made.copy(size, "resident");
        var process = begin(ROOT.resolve("kenning"), List.of(file.toString()));
        try {
            var window = window();
            rest(process);
            say("xdotool", "windowfocus", "--sync", window);
            say("xdotool", "key", "ctrl+f");
            say("xdotool", "type", "--delay", "30", "neighbour");
            say("xdotool", "key", "Return");
            Thread.sleep(500);
            rest(process);
            var status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
            var found = STATUS.matcher(status);
            while (found.find()) {
                var bench = found.group(1).equals("VmRSS") ? "resident" : "resident-peak";
                measures.keepMegabytes(bench, size, Long.parseLong(found.group(2)) / 1024.0);
            }
            say(
                    "import",
                    "-window",
                    "root",
                    Made.FOLDER.resolve("searched-" + size + ".png").toString());
        } finally {
            end(process);
            Files.deleteIfExists(file);
        }
    }

    private Process begin(Path program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(Made.FOLDER.resolve("start.log").toFile());
        var surroundings = builder.environment();
        surroundings.put("DISPLAY", DISPLAY);
        surroundings.put("HOME", folder.toString());
        surroundings.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        surroundings.put("XDG_STATE_HOME", folder.resolve("state").toString());
        surroundings.put("KENNING_JDK", System.getProperty("java.home"));
        surroundings.remove("WAYLAND_DISPLAY");
        return builder.start();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static String window() throws Exception {
        var found = new String[1];
        waitFor(() -> {
            found[0] = say("xdotool", "search", "--onlyvisible", "--name", "Kenning").strip();
            return !found[0].isEmpty();
        });
        return found[0].lines().findFirst().orElseThrow();
    }

    /// Waits until the process has worked less than a twentieth of the time for a second and a
    /// half.
    private static void rest(Process process) throws Exception {
        int quiet = 0;
        long before = cpu(process);
        for (int i = 0; i < 4 * LONGEST_S && quiet < 6; i++) {
            Thread.sleep(250);
            long now = cpu(process);
            quiet = now - before < 13 ? quiet + 1 : 0;
            before = now;
        }
    }

    private static long cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    private interface Wanted {
        boolean there() throws Exception;
    }

    private static void waitFor(Wanted wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_S);
        while (!wanted.there()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("what was waited for never came");
            }
            Thread.sleep(10);
        }
    }

    private static boolean there(String program) throws Exception {
        return !say("which", program).isBlank();
    }

    private static String say(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", DISPLAY);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes());
            process.waitFor();
            return said;
        } catch (IOException e) {
            return "";
        }
    }
}
