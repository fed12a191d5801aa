package kenning.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A Java of its own that runs a class of the tests, with its own temporary folder.
///
/// @param before what stands before `java` on the command line: a tracer and its options
/// @param options of Java
/// @param environment beside that of this process
public record Child(List<String> before, List<String> options, Map<String, String> environment) {
    public static final Child PLAIN = new Child(List.of(), List.of(), Map.of());

    public Child {
        before = List.copyOf(before);
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    public Child traced(List<String> tracer) {
        return new Child(tracer, options, environment);
    }

    public Child with(String... more) {
        var all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Child(before, all, environment);
    }

    public Child in(Map<String, String> more) {
        var all = new java.util.HashMap<>(environment);
        all.putAll(more);
        return new Child(before, options, all);
    }

    /// @param work gets what it says as `NAME.out`, and its temporary folder
    public Process start(Path work, String main, String... arguments) throws Exception {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dkenning.sqlite=" + System.getProperty("kenning.sqlite", ""),
                        "-Djava.io.tmpdir=" + Files.createDirectories(temporary(work))));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TMPDIR", temporary(work).toString());
        builder.environment().putAll(environment);
        return builder.redirectOutput(said(work, main).toFile()).start();
    }

    /// Runs it to its end and gives what it said.
    ///
    /// @throws AssertionError when it did not end well
    public String run(Path work, int seconds, String main, String... arguments) throws Exception {
        var process = start(work, main, arguments);
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        var said = Files.readString(said(work, main));
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(
                    main
                            + (ended ? " ended with " + process.exitValue() : " did not end")
                            + ":\n"
                            + said);
        }
        return said;
    }

    public static Path temporary(Path work) {
        return work.resolve("tmp");
    }

    private static Path said(Path work, String main) {
        return work.resolve(main.substring(main.lastIndexOf('.') + 1) + ".out");
    }
}
