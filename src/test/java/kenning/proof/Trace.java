package kenning.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The system calls of a child and of all its threads, as `strace -f -y -xx` wrote them down: in
/// the order in which they ended.
public final class Trace {
    private static final Pattern LINE = Pattern.compile("^(\\d+)\\s+(.*)$");
    private static final Pattern RESUMED = Pattern.compile("^<\\.\\.\\. (\\w+) resumed>(.*)$");
    private static final Pattern CALL = Pattern.compile("^(\\w+)\\((.*)\\)\\s+= (-?\\d+|\\?).*$");
    private static final Pattern OPEN_FILE = Pattern.compile("^(-?\\d+|AT_FDCWD)<([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"(\\.\\.\\.)?");
    private static final String UNFINISHED = " <unfinished ...>";

    private Trace() {}

    /// The options of a tracer that writes such a file.
    ///
    /// @param calls as `-e trace=` wants them
    public static List<String> into(Path file, String calls) {
        return into(file, calls, 100_000);
    }

    /// @param longest so many bytes of what is read and written
    public static List<String> into(Path file, String calls, int longest) {
        return List.of(
                "strace",
                "-f",
                "-qq",
                "-y",
                "-xx",
                "-s",
                Integer.toString(longest),
                "--seccomp-bpf",
                "-e",
                "signal=none",
                "-e",
                "trace=" + calls,
                "-o",
                file.toString());
    }

    /// One call.
    ///
    /// @param thread that made it
    /// @param arguments as they stand in the trace
    /// @param result what it gave; negative for a failure
    public record Call(long thread, String name, String arguments, long result) {
        /// The path of the open file that is its first argument.
        public Optional<String> openFile() {
            var found = OPEN_FILE.matcher(arguments);
            return found.find() ? Optional.of(plain(found.group(2))) : Optional.empty();
        }

        /// The texts among its arguments, in their order: paths, or what is written.
        public List<byte[]> texts() {
            var texts = new ArrayList<byte[]>();
            var found = TEXT.matcher(arguments);
            while (found.find()) {
                if (found.group(2) != null) {
                    throw new IllegalStateException("a text was cut short: " + name);
                }
                texts.add(bytes(found.group(1)));
            }
            return texts;
        }

        /// The texts among its arguments that are paths, whatever was cut short.
        public List<String> paths() {
            var paths = new ArrayList<String>();
            var found = TEXT.matcher(arguments);
            while (found.find()) {
                paths.add(new String(bytes(found.group(1)), StandardCharsets.UTF_8));
            }
            return paths;
        }

        public String path(int index) {
            return new String(texts().get(index), StandardCharsets.UTF_8);
        }

        /// The last argument, a number.
        public long lastNumber() {
            return Long.parseLong(arguments.substring(arguments.lastIndexOf(' ') + 1).trim());
        }

        /// Whether some flag stands among its arguments.
        public boolean has(String flag) {
            return arguments.contains(flag);
        }
    }

    private static String plain(String path) {
        return path.startsWith("\\x") ? new String(bytes(path), StandardCharsets.UTF_8) : path;
    }

    private static byte[] bytes(String escaped) {
        return HexFormat.of().parseHex(escaped.replace("\\x", ""));
    }

    /// Reads such a file line by line.
    public static void read(Path file, Consumer<Call> reader) throws IOException {
        Map<String, String> begun = new HashMap<>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = LINE.matcher(line);
                if (!parts.matches()) {
                    continue;
                }
                var thread = parts.group(1);
                var rest = parts.group(2);
                if (rest.endsWith(UNFINISHED)) {
                    begun.put(thread, rest.substring(0, rest.length() - UNFINISHED.length()));
                    continue;
                }
                var resumed = RESUMED.matcher(rest);
                if (resumed.matches()) {
                    rest = begun.getOrDefault(thread, "") + resumed.group(2);
                    begun.remove(thread);
                }
                call(Long.parseLong(thread), rest, reader);
            }
        }
    }

    private static void call(long thread, String text, Consumer<Call> reader) {
        var call = CALL.matcher(text);
        if (call.matches()) {
            var result = call.group(3).equals("?") ? -1 : Long.parseLong(call.group(3));
            reader.accept(new Call(thread, call.group(1), call.group(2), result));
        }
    }
}
