package kenning.store;

import java.util.List;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Palette;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// The codebook.
public final class Codes {
    private Codes() {}

    /// Adds a theme with nothing but a name, in the next colour.
    public static Code.Id add(Tx tx, String name) throws Refusal {
        return add(
                tx,
                null,
                CodeKind.THEME,
                name,
                "",
                "",
                "",
                Palette.nth((int) tx.number("SELECT count(*) FROM code")));
    }

    /// Adds a code.
    ///
    /// @throws Refusal when it has no name, or there is one of that name already
    public static Code.Id add(
            Tx tx,
            Code.@Nullable Id parent,
            CodeKind kind,
            String name,
            String definition,
            String whenToUse,
            String whenNot,
            String colour)
            throws Refusal {
        return new Code.Id(
                tx.insert(
                        "INSERT INTO code(guid, parent_id, kind, name, definition, when_to_use, when_not, colour) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        parent == null ? null : parent.value(),
                        kind.code(),
                        free(tx, name, -1),
                        definition,
                        whenToUse,
                        whenNot,
                        colour));
    }

    private static String free(Tx tx, String name, long but) throws Refusal {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw Refusal.of("code.noName");
        }
        if (tx.number(
                        "SELECT count(*) FROM code WHERE lower(name) = lower(?) AND id <> ?",
                        stripped,
                        but)
                > 0) {
            throw Refusal.of("code.nameTaken", stripped);
        }
        return stripped;
    }

    public static List<Code> list(Reading reading) {
        return reading.list(
                "SELECT * FROM code ORDER BY id",
                row -> {
                    var parent = row.numberOrNull("parent_id");
                    return new Code(
                            new Code.Id(row.number("id")),
                            parent == null ? null : new Code.Id(parent),
                            row.word("kind", CodeKind.class),
                            row.text("name"),
                            row.text("definition"),
                            row.text("when_to_use"),
                            row.text("when_not"),
                            row.text("colour"));
                });
    }

    /// @throws Refusal when there is no such code, with the codes that there are
    public static Code named(Reading reading, String name) throws Refusal {
        return Names.one(list(reading), Code::name, name, "code.none", "code.several");
    }

    /// Saves everything about a code but its key.
    ///
    /// @throws Refusal when it has no name, or the name is taken, or it would lie inside itself
    public static void save(Tx tx, Code code) throws Refusal {
        var parent = code.parent();
        if (parent != null && liesWithin(tx, parent.value(), code.id().value())) {
            throw Refusal.of("code.insideItself", code.name());
        }
        tx.update(
                "UPDATE code SET parent_id = ?, kind = ?, name = ?, definition = ?, when_to_use = ?, when_not = ?, colour = ? WHERE id = ?",
                parent == null ? null : parent.value(),
                code.kind().code(),
                free(tx, code.name(), code.id().value()),
                code.definition(),
                code.whenToUse(),
                code.whenNot(),
                code.colour(),
                code.id().value());
    }

    private static boolean liesWithin(Reading reading, long inner, long outer) {
        return reading.number(
                        "WITH RECURSIVE up(id) AS (SELECT ? UNION SELECT c.parent_id FROM code c JOIN up ON c.id = up.id)"
                                + " SELECT count(*) FROM up WHERE id = ?",
                        inner,
                        outer)
                > 0;
    }

    /// Removes a code with everything coded with it and every code inside it.
    public static void remove(Tx tx, Code.Id code) {
        tx.update("DELETE FROM code WHERE id = ?", code.value());
    }
}
