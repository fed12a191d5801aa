package kenning.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import kenning.model.Refusal;

/// Every sentence and word that people read, by key, from `messages.properties` in British English.
///
/// Numbers choose their form with a choice format in the message itself. Arguments are shown as
/// plain text: a number without digit grouping, anything else by its `toString`. May be called from
/// any thread.
public final class Messages {
    private static final Properties TEXTS = load();

    private Messages() {}

    private static Properties load() {
        var texts = new Properties();
        try (var in = Messages.class.getResourceAsStream("/kenning/messages.properties")) {
            if (in == null) {
                throw new IllegalStateException("messages.properties is missing from the program");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /// The message at a key, filled in.
    ///
    /// @throws IllegalArgumentException when there is no such key
    public static String get(String key, Object... arguments) {
        var pattern = TEXTS.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return arguments.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0
                ? pattern
                : new MessageFormat(pattern, Locale.UK).format(plain(arguments));
    }

    /// The sentence of a refusal.
    public static String sentence(Refusal refusal) {
        return get(refusal.key(), refusal.arguments().toArray());
    }

    public static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    private static Object[] plain(Object[] arguments) {
        var plain = arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            if (!(plain[i] instanceof Number)) {
                plain[i] = String.valueOf(plain[i]);
            }
        }
        return plain;
    }
}
