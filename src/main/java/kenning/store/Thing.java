package kenning.store;

import kenning.model.Code;
import kenning.model.Indicator;
import kenning.model.Insight;

/// Something whose wording matters enough that every earlier one can be read.
///
/// @param table CODE, INDICATOR or INSIGHT
/// @param id its key
public record Thing(Table table, long id) {
    public static Thing of(Code.Id code) {
        return new Thing(Table.CODE, code.value());
    }

    public static Thing of(Indicator.Id indicator) {
        return new Thing(Table.INDICATOR, indicator.value());
    }

    public static Thing of(Insight.Id insight) {
        return new Thing(Table.INSIGHT, insight.value());
    }

    /// Its name, claim or wording today; empty when it is gone.
    public String name(Reading reading) {
        return reading.first(
                        "SELECT %s AS name FROM %s WHERE id = ?"
                                .formatted(Touched.nameColumn(table), table.sql()),
                        row -> row.text("name"),
                        id)
                .orElse("");
    }
}
