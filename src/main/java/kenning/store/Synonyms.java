package kenning.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import kenning.model.Refusal;
import kenning.model.SynonymSet;

/// The words that this project takes for the same in a search, where that is asked for.
public final class Synonyms {
    /// What a new project begins with.
    private static final List<List<String>> USUAL =
            List.of(
                    List.of("bairn", "wean", "child", "kid"),
                    List.of("wee", "small", "little"),
                    List.of("ken", "know"),
                    List.of("maw", "mam", "mum"),
                    List.of("health visitor", "HV"),
                    List.of("social work", "SW"),
                    List.of("community learning and development", "CLD"),
                    List.of("child and adolescent mental health services", "CAMHS"),
                    List.of("came back", "got back to us", "followed up"));

    private Synonyms() {}

    /// In the order in which they were added.
    public static List<SynonymSet> list(Reading reading) {
        return reading.list("SELECT * FROM synonyms ORDER BY id", Synonyms::set);
    }

    /// @throws Refusal when there are fewer than two different words
    public static SynonymSet.Id add(Tx tx, List<String> words) throws Refusal {
        return new SynonymSet.Id(
                tx.insert(
                        "INSERT INTO synonyms(guid, words) VALUES(?, ?)",
                        Tx.guid(),
                        joined(words)));
    }

    /// Adds those that programmes like this one usually need.
    public static void addUsual(Tx tx) throws Refusal {
        for (var words : USUAL) {
            add(tx, words);
        }
    }

    /// @throws Refusal when there are fewer than two different words
    public static void save(Tx tx, SynonymSet set) throws Refusal {
        tx.update(
                "UPDATE synonyms SET words = ? WHERE id = ?",
                joined(set.words()),
                set.id().value());
    }

    public static void remove(Tx tx, SynonymSet.Id set) {
        tx.update("DELETE FROM synonyms WHERE id = ?", set.value());
    }

    /// One on each line, as the file keeps them.
    private static String joined(List<String> words) throws Refusal {
        var each = new LinkedHashMap<String, String>();
        for (var word : words) {
            var plain = word.strip().replaceAll("\\s+", " ");
            if (!plain.isEmpty()) {
                each.putIfAbsent(plain.toLowerCase(Locale.UK), plain);
            }
        }
        if (each.size() < 2) {
            throw Refusal.of("synonyms.few");
        }
        return String.join("\n", each.values());
    }

    private static SynonymSet set(Row row) throws SQLException {
        return new SynonymSet(
                new SynonymSet.Id(row.number("id")), row.text("words").lines().toList());
    }
}
