package kenning.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Dates;
import kenning.model.Indicator;
import kenning.model.Insight;
import kenning.model.Output;
import kenning.model.Output.Item;
import kenning.model.Place;
import kenning.model.Refusal;

/// What was chosen for reports and for the screens of events.
public final class Outputs {
    private Outputs() {}

    /// @throws Refusal when its last day lies before its first
    public static Output.Id add(Tx tx, Output output) throws Refusal {
        Dates.between(output.first(), output.last());
        var id =
                new Output.Id(
                        tx.insert(
                                "INSERT INTO output(guid, kind, audience, first_day, last_day,"
                                        + " says_empty, question) VALUES(?, ?, ?, ?, ?, ?, ?)",
                                Tx.guid(),
                                output.kind().code(),
                                output.audience().code(),
                                output.first(),
                                output.last(),
                                output.saysWhatIsEmpty(),
                                output.question()));
        addWhatIsNew(tx, id, output);
        return id;
    }

    /// The one of a kind that was added last.
    public static Optional<Output> latest(Reading reading, Output.Kind kind) {
        return reading.first(
                "SELECT * FROM output WHERE kind = ? ORDER BY id DESC LIMIT 1",
                row -> output(reading, row),
                kind.code());
    }

    /// Writes what differs; its kind stays. One that is gone stays gone.
    ///
    /// @throws Refusal when its last day lies before its first
    public static void save(Tx tx, Output output) throws Refusal {
        Dates.between(output.first(), output.last());
        int there =
                tx.update(
                        "UPDATE output SET audience = ?, first_day = ?, last_day = ?, says_empty = ?,"
                                + " question = ? WHERE id = ?",
                        output.audience().code(),
                        output.first(),
                        output.last(),
                        output.saysWhatIsEmpty(),
                        output.question(),
                        output.id().value());
        if (there > 0) {
            removeWhatIsNotChosen(tx, output);
            addWhatIsNew(tx, output.id(), output);
        }
    }

    public static void remove(Tx tx, Output.Id output) {
        tx.update("DELETE FROM output WHERE id = ?", output.value());
    }

    private record Kept(long id, int position, Item item) {}

    private static void removeWhatIsNotChosen(Tx tx, Output output) {
        for (var place : places(tx, output.id())) {
            if (!output.places().contains(place)) {
                tx.update(
                        "DELETE FROM output_place WHERE output_id = ? AND place_id = ?",
                        output.id().value(),
                        place.value());
            }
        }
        var chosen = new HashSet<>(output.items());
        for (var kept : kept(tx, output.id())) {
            if (!chosen.remove(kept.item())) {
                tx.update("DELETE FROM output_item WHERE id = ?", kept.id());
            }
        }
    }

    /// Each thing once, where it was chosen first.
    private static void addWhatIsNew(Tx tx, Output.Id id, Output output) {
        var places = new HashSet<>(places(tx, id));
        for (var place : output.places()) {
            if (places.add(place)) {
                tx.insert(
                        "INSERT INTO output_place(guid, output_id, place_id) VALUES(?, ?, ?)",
                        Tx.guid(),
                        id.value(),
                        place.value());
            }
        }
        var there = kept(tx, id);
        var items = output.items().stream().distinct().toList();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var same = there.stream().filter(kept -> kept.item().equals(item)).findFirst();
            if (same.isEmpty()) {
                insert(tx, id, i, item);
            } else if (same.get().position() != i) {
                tx.update("UPDATE output_item SET position = ? WHERE id = ?", i, same.get().id());
            }
        }
    }

    private static void insert(Tx tx, Output.Id id, int position, Item item) {
        var column =
                switch (item) {
                    case Item.OfInsight ignored -> "insight_id";
                    case Item.OfCode ignored -> "code_id";
                    case Item.OfIndicator ignored -> "indicator_id";
                    case Item.OfQuote ignored -> "coding_id";
                };
        long what =
                switch (item) {
                    case Item.OfInsight(var insight) -> insight.value();
                    case Item.OfCode(var code) -> code.value();
                    case Item.OfIndicator(var indicator) -> indicator.value();
                    case Item.OfQuote(var coding) -> coding.value();
                };
        tx.insert(
                "INSERT INTO output_item(guid, output_id, position, %s) VALUES(?, ?, ?, ?)"
                        .formatted(column),
                Tx.guid(),
                id.value(),
                position,
                what);
    }

    private static Output output(Reading reading, Row row) throws SQLException {
        var id = new Output.Id(row.number("id"));
        return new Output(
                id,
                row.word("kind", Output.Kind.class),
                row.word("audience", Audience.class),
                row.dayOrNull("first_day"),
                row.dayOrNull("last_day"),
                row.flag("says_empty"),
                row.text("question"),
                new HashSet<>(places(reading, id)),
                kept(reading, id).stream().map(Kept::item).toList());
    }

    private static List<Place.Id> places(Reading reading, Output.Id output) {
        return reading.list(
                "SELECT place_id FROM output_place WHERE output_id = ? ORDER BY id",
                row -> new Place.Id(row.number("place_id")),
                output.value());
    }

    private static List<Kept> kept(Reading reading, Output.Id output) {
        return reading.list(
                "SELECT * FROM output_item WHERE output_id = ? ORDER BY position, id",
                row -> new Kept(row.number("id"), row.small("position"), item(row)),
                output.value());
    }

    private static Item item(Row row) throws SQLException {
        var insight = row.numberOrNull("insight_id");
        var code = row.numberOrNull("code_id");
        var indicator = row.numberOrNull("indicator_id");
        if (insight != null) {
            return new Item.OfInsight(new Insight.Id(insight));
        } else if (code != null) {
            return new Item.OfCode(new Code.Id(code));
        } else if (indicator != null) {
            return new Item.OfIndicator(new Indicator.Id(indicator));
        }
        return new Item.OfQuote(new Coding.Id(row.number("coding_id")));
    }
}
