package kenning.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A program that a proof needs, and what is printed where a machine does not have it.
public final class Tool {
    private Tool() {}

    /// Whether all of these are there, and work here; says which promise is not shown if not.
    public static boolean allHere(String promise, String... programs) {
        for (var program : programs) {
            if (find(program).isEmpty()) {
                notShown(promise, "no " + program);
                return false;
            }
        }
        return true;
    }

    public static void notShown(String promise, String why) {
        System.out.println("not shown here: " + promise + " (" + why + ")");
    }

    private static Optional<Path> find(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            var there = Path.of(folder, program);
            if (!folder.isEmpty() && Files.isExecutable(there)) {
                return Optional.of(there);
            }
        }
        return Optional.empty();
    }

    /// Whether system calls of children may be traced here.
    public static boolean traces(String promise, Path folder) throws Exception {
        if (!allHere(promise, "strace")) {
            return false;
        }
        var out = folder.resolve("strace-works");
        if (run("strace", "-f", "-o", out.toString(), "true") != 0) {
            notShown(promise, "strace may not trace");
            return false;
        }
        Files.deleteIfExists(out);
        return true;
    }

    /// Runs a program to its end, a minute at most.
    public static int run(String... command) throws Exception {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return -1;
        }
        return process.exitValue();
    }
}
