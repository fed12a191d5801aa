package kenning.store;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kenning.model.Permission;
import kenning.model.Use;
import kenning.model.Wording;

/// The ledger as a small text beside the backups of its project: a line for each thing, which
/// begins with what is said of it and its guid.
final class RestrictionsFile {
    private static final String FILE = "restrictions";

    private static final List<String> KINDS = List.of("reach", "story", "teller");

    private RestrictionsFile() {}

    static Path in(Path folder) {
        return folder.resolve(FILE);
    }

    static void write(Path folder, Restrictions ledger) throws IOException {
        Disk.write(in(folder), text(ledger));
    }

    private static String text(Restrictions ledger) {
        var lines = new StringBuilder();
        lines.append("session %s %d\n".formatted(ledger.session(), ledger.generation()));
        ledger.erased()
                .forEach((guid, mark) ->
                        lines.append("erased ")
                                .append(guid)
                                .append(' ')
                                .append(oneWord(mark.kind()))
                                .append(' ')
                                .append(oneWord(mark.on()))
                                .append(' ')
                                .append(oneWord(mark.level()))
                                .append('\n'));
        ledger.held().forEach(guid -> lines.append("held ").append(guid).append('\n'));
        append(lines, "reach", ledger.effective());
        append(lines, "story", ledger.ofStories());
        append(lines, "teller", ledger.byTellers());
        return lines.toString();
    }

    /// Also of several words, or of none.
    private static String oneWord(String text) {
        return "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String ofOneWord(String word) {
        return URLDecoder.decode(word.substring(1), StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder lines, String kind, Map<String, Permission> all) {
        all.forEach((guid, permission) ->
                lines.append(kind)
                        .append(' ')
                        .append(guid)
                        .append(' ')
                        .append(permission.wording().code())
                        .append(
                                permission.uses().stream()
                                        .sorted()
                                        .map(use -> " " + use.code())
                                        .collect(Collectors.joining()))
                        .append('\n'));
    }

    /// The ledger of a folder; an empty one where there is none.
    ///
    /// @throws IOException when there is one that cannot be read: what it forbids must not be
    ///   forgotten
    static Restrictions read(Path folder) throws IOException {
        var session = "";
        long generation = 0;
        var erased = new TreeMap<String, Erasures.Mark>();
        var held = new TreeSet<String>();
        var all = new HashMap<String, Map<String, Permission>>();
        for (var kind : KINDS) {
            all.put(kind, new TreeMap<>());
        }
        var lines = Files.exists(in(folder)) ? Files.readAllLines(in(folder)) : List.<String>of();
        for (var line : lines) {
            var words = line.split(" ");
            var kind = all.get(words[0]);
            if (words[0].equals("session") && words.length == 3) {
                session = words[1];
                generation = number(words[2]);
            } else if (words[0].equals("erased") && words.length == 5) {
                erased.put(
                        words[1],
                        new Erasures.Mark(
                                ofOneWord(words[2]), ofOneWord(words[3]), ofOneWord(words[4])));
            } else if (words[0].equals("held") && words.length == 2) {
                held.add(words[1]);
            } else if (kind != null && words.length > 2) {
                kind.put(words[1], permission(words));
            } else {
                throw new IOException(in(folder) + ": " + words[0]);
            }
        }
        return new Restrictions(
                session,
                generation,
                erased,
                held,
                all.getOrDefault("reach", Map.of()),
                all.getOrDefault("story", Map.of()),
                all.getOrDefault("teller", Map.of()));
    }

    private static long number(String word) throws IOException {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private static Permission permission(String[] words) throws IOException {
        try {
            var uses = EnumSet.noneOf(Use.class);
            for (int i = 3; i < words.length; i++) {
                uses.add(Use.valueOf(words[i].toUpperCase(Locale.ROOT)));
            }
            return new Permission(uses, Wording.valueOf(words[2].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }
}
