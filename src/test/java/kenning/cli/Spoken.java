package kenning.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the command line answered.
record Spoken(int code, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Says it to the command line itself, with both outputs caught.
    static Spoken say(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code =
                Kenning.run(
                        arguments,
                        (folder, answers) -> answers.println("tour to " + folder),
                        (deck, wish) -> List.of(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Spoken(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// A command that starts the command line in a process of its own.
    static List<String> command(Object... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dkenning.sqlite=" + System.getProperty("kenning.sqlite", ""),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "kenning.Main"));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(out, e);
        }
    }

    /// Whether it was refused as it should be: no answer, and one sentence that ends like one.
    boolean isOneSentence() {
        return out.isEmpty() && err.lines().count() == 1 && err.strip().endsWith(".");
    }
}
