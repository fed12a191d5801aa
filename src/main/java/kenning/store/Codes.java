package kenning.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.CodeUse;
import kenning.model.Palette;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// The codebook: a tree for each kind, in which no two codes beside each other have the same name.
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

    /// Adds a code, after those that are there.
    ///
    /// @throws Refusal when it has no name, or there is one of that name beside it already
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
        var above = parent == null ? null : parent.value();
        return new Code.Id(
                tx.insert(
                        "INSERT INTO code(guid, parent_id, kind, name, definition, when_to_use, when_not, colour, position)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        above,
                        kind.code(),
                        free(tx, name, above, Set.of()),
                        definition,
                        whenToUse,
                        whenNot,
                        colour,
                        tx.number(
                                "SELECT coalesce(max(position), -1) + 1 FROM code WHERE parent_id IS ?",
                                above)));
    }

    /// The name without blanks around it, if no code but those may have it under that parent.
    static String free(Reading reading, String name, @Nullable Long parent, Set<Long> but)
            throws Refusal {
        var stripped = Names.line(name);
        if (stripped.isEmpty()) {
            throw Refusal.of("code.noName");
        }
        var wanted = stripped.toLowerCase(Locale.UK);
        boolean taken =
                reading.list(
                                "SELECT id, name FROM code WHERE parent_id IS ?",
                                row ->
                                        !but.contains(row.number("id"))
                                                && row.text("name")
                                                        .toLowerCase(Locale.UK)
                                                        .equals(wanted),
                                parent)
                        .contains(true);
        if (taken) {
            throw Refusal.of("code.nameTaken", stripped);
        }
        return stripped;
    }

    /// Every code in the order of the codebook: kind by kind, each followed by those inside it.
    public static List<Code> list(Reading reading) {
        return CodeTree.inOrder(
                reading.list("SELECT * FROM code ORDER BY position, id", Codes::code));
    }

    private static Code code(Row row) throws SQLException {
        var parent = row.numberOrNull("parent_id");
        return new Code(
                new Code.Id(row.number("id")),
                parent == null ? null : new Code.Id(parent),
                row.word("kind", CodeKind.class),
                row.text("name"),
                row.text("definition"),
                row.text("when_to_use"),
                row.text("when_not"),
                row.text("colour"),
                row.small("position"));
    }

    /// @throws Refusal when there is no such code, with the codes that there are
    public static Code named(Reading reading, String name) throws Refusal {
        return Names.one(list(reading), Code::name, name, "code.none", "code.several");
    }

    /// @throws Refusal when it is no longer there
    static Code there(Reading reading, Code.Id code) throws Refusal {
        return reading.first("SELECT * FROM code WHERE id = ?", Codes::code, code.value())
                .orElseThrow(() -> Refusal.of("code.gone"));
    }

    /// What hangs on a code, held stories among it.
    public static CodeUse use(Reading reading, Code.Id code) {
        long id = code.value();
        return new CodeUse(
                (int) reading.number("SELECT count(*) FROM coding WHERE code_id = ?", id),
                (int)
                        reading.number(
                                "SELECT count(DISTINCT story_id) FROM coding WHERE code_id = ?",
                                id),
                (int)
                        reading.number(
                                "SELECT count(*) FROM coding c JOIN story s ON s.id = c.story_id WHERE s.held = 1 AND c.code_id = ?",
                                id),
                (int)
                        reading.number(
                                "SELECT count(*) FROM note WHERE code_id = ?1 OR coding_id IN (SELECT id FROM coding WHERE code_id = ?1)",
                                id),
                (int) reading.number("SELECT count(*) FROM code WHERE parent_id = ?", id));
    }

    /// @throws Refusal when there is no name in it, or one beside it has that name
    public static void rename(Tx tx, Code.Id code, String name) throws Refusal {
        var parent = there(tx, code).parent();
        tx.update(
                "UPDATE code SET name = ? WHERE id = ?",
                free(tx, name, parent == null ? null : parent.value(), Set.of(code.value())),
                code.value());
    }

    /// @param colour as `#rrggbb`
    /// @throws Refusal when that is no colour
    public static void recolour(Tx tx, Code.Id code, String colour) throws Refusal {
        var written = colour.strip().toLowerCase(Locale.ROOT);
        if (!written.matches("#[0-9a-f]{6}")) {
            throw Refusal.of("code.noColour", colour.strip());
        }
        tx.update("UPDATE code SET colour = ? WHERE id = ?", written, code.value());
    }

    /// Says what a code means, when to use it and when not.
    public static void define(
            Tx tx, Code.Id code, String definition, String whenToUse, String whenNot) {
        tx.update(
                "UPDATE code SET definition = ?, when_to_use = ?, when_not = ? WHERE id = ?",
                definition,
                whenToUse,
                whenNot,
                code.value());
    }

    /// Makes a code, and all inside it, one of another kind. It leaves a parent that is of another
    /// kind and goes to the top, after those that are there.
    ///
    /// @throws Refusal when one at the top has its name
    public static void setKind(Tx tx, Code.Id code, CodeKind kind) throws Refusal {
        var it = there(tx, code);
        var parent = it.parent();
        if (parent != null && there(tx, parent).kind() != kind) {
            CodeTree.put(tx, List.of(code), null, Integer.MAX_VALUE, Set.of());
        }
        CodeTree.setKind(tx, code, kind);
    }

    /// Puts a code, with all inside it, somewhere else. Under another code it takes on the kind of
    /// that one.
    ///
    /// @param parent none for the top
    /// @param index among the codes that are there without it; beyond the last is the end
    /// @throws Refusal when it would lie inside itself, or one there has its name
    public static void move(Tx tx, Code.Id code, Code.@Nullable Id parent, int index)
            throws Refusal {
        var it = there(tx, code);
        if (parent != null && CodeTree.liesWithin(tx, parent, code)) {
            throw Refusal.of("code.insideItself", it.name());
        }
        CodeTree.put(tx, List.of(code), parent, index, Set.of());
    }

    /// Makes one code of two. Passages, notes and the codes inside go over to the second; where
    /// both stand on the same passage from the same member one coding remains, with the notes of
    /// both. What the second does not say of its meaning it takes from the first. One that lies
    /// inside the first takes its place.
    ///
    /// @throws Refusal when both are the same, or codes inside them have the same name
    public static Recoded merge(Tx tx, Code.Id from, Code.Id into) throws Refusal {
        var first = there(tx, from);
        var second = there(tx, into);
        if (from.equals(into)) {
            throw Refusal.of("code.withItself", first.name());
        }
        if (CodeTree.liesWithin(tx, into, from)) {
            CodeTree.put(
                    tx,
                    List.of(into),
                    first.parent(),
                    CodeTree.index(tx, first),
                    Set.of(from.value()));
        }
        CodeTree.put(tx, CodeTree.inside(tx, from), into, Integer.MAX_VALUE, Set.of(from.value()));
        define(
                tx,
                into,
                orElse(second.definition(), first.definition()),
                orElse(second.whenToUse(), first.whenToUse()),
                orElse(second.whenNot(), first.whenNot()));
        return takeOver(tx, from, into);
    }

    private static String orElse(String own, String other) {
        return own.isBlank() ? other : own;
    }

    /// Removes a code with every passage coded with it and the notes about it. The codes inside it
    /// take its place.
    ///
    /// @throws Refusal when one of those has the name of one beside it
    public static void remove(Tx tx, Code.Id code) throws Refusal {
        CodeTree.raise(tx, there(tx, code));
        tx.update("DELETE FROM code WHERE id = ?", code.value());
    }

    /// Removes a code whose passages and notes go over to another one. The codes inside it take its
    /// place.
    ///
    /// @throws Refusal when both are the same, or one inside it has the name of one beside it
    public static Recoded remove(Tx tx, Code.Id code, Code.Id passagesTo) throws Refusal {
        var it = there(tx, code);
        there(tx, passagesTo);
        if (code.equals(passagesTo)) {
            throw Refusal.of("code.withItself", it.name());
        }
        CodeTree.raise(tx, it);
        return takeOver(tx, code, passagesTo);
    }

    private static Recoded takeOver(Tx tx, Code.Id from, Code.Id into) throws Refusal {
        var recoded = Recoded.all(tx, from, into);
        tx.update("UPDATE note SET code_id = ? WHERE code_id = ?", into.value(), from.value());
        tx.update("DELETE FROM code WHERE id = ?", from.value());
        return recoded;
    }
}
