package kenning.sync;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kenning.sync.Surroundings.Registry;

/// The registry as the system's own `reg query` tells it; what it cannot tell is not there.
final class WindowsRegistry implements Registry {
    private static final String USER = "HKEY_CURRENT_USER\\";
    private static final long PATIENCE_SECONDS = 5;

    /// ` UserFolder REG_SZ C:\Users\anna\OneDrive`.
    private static final Pattern VALUE = Pattern.compile("^ {4}(.+?) {4}(REG_\\w+) {4}(.*)$");

    @Override
    public List<String> below(String key) {
        return keysIn(query(key), key);
    }

    @Override
    public Optional<String> value(String key, String name) {
        return valueIn(query(key), name);
    }

    static List<String> keysIn(String answer, String key) {
        var above = USER + key + "\\";
        return answer.lines()
                .filter(line -> line.regionMatches(true, 0, above, 0, above.length()))
                .map(line -> line.substring(above.length()).strip())
                .filter(name -> !name.isEmpty() && !name.contains("\\"))
                .toList();
    }

    static Optional<String> valueIn(String answer, String name) {
        return answer.lines()
                .map(VALUE::matcher)
                .filter(line -> line.matches() && line.group(1).equalsIgnoreCase(name))
                .map(line -> line.group(3).strip())
                .findFirst();
    }

    private static String query(String key) {
        try {
            var process =
                    new ProcessBuilder("reg", "query", USER + key)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            var answer =
                    new String(
                            process.getInputStream().readAllBytes(),
                            Charset.forName(
                                    System.getProperty(
                                            "stdout.encoding", Charset.defaultCharset().name())));
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? answer : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
