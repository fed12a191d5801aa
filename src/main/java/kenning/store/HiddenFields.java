package kenning.store;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kenning.model.OptionalField;

/// The optional fields that this project does not show. What stands in them stays.
public final class HiddenFields {
    private HiddenFields() {}

    public static Set<OptionalField> list(Reading reading) {
        var hidden = EnumSet.noneOf(OptionalField.class);
        hidden.addAll(
                reading.list(
                        "SELECT field FROM hidden_field",
                        row -> row.word("field", OptionalField.class)));
        return hidden;
    }

    /// Shows or hides one.
    public static void set(Tx tx, OptionalField field, boolean hidden) {
        if (hidden) {
            tx.update(
                    "INSERT INTO hidden_field(guid, field) VALUES(?, ?) ON CONFLICT(field) DO NOTHING",
                    Tx.guid(),
                    field.code());
        } else {
            tx.update("DELETE FROM hidden_field WHERE field = ?", field.code());
        }
    }

    /// In how many rows something stands in each field.
    public static Map<OptionalField, Integer> filled(Reading reading) {
        var filled = new EnumMap<OptionalField, Integer>(OptionalField.class);
        for (var field : OptionalField.values()) {
            filled.put(field, (int) reading.number("SELECT count(*) FROM " + rows(field)));
        }
        return filled;
    }

    private static String rows(OptionalField field) {
        return switch (field) {
            case PROGRAMME_VALUES -> "programme WHERE values_line <> ''";
            case PROGRAMME_ENDS -> "programme WHERE ends IS NOT NULL";
            case PLACE_KIND -> "place WHERE kind <> ''";
            case PLACE_APPROACH -> "place WHERE approach <> ''";
            case PLACE_ENTRY_POINT -> "place WHERE entry_point <> ''";
            case PLACE_DAYS -> "place WHERE first_day IS NOT NULL OR last_day IS NOT NULL";
            case PERIOD_KIND -> "period WHERE kind <> ''";
            case MEMBER_ROLE -> "member WHERE role <> ''";
            case MEMBER_ORGANISATION -> "member WHERE organisation <> ''";
            case MEMBER_DAYS -> "member WHERE first_day IS NOT NULL OR last_day IS NOT NULL";
            case OBJECTIVE_DETAIL -> "objective WHERE detail <> ''";
            case GROUP_PLACE -> "people_group WHERE place_id IS NOT NULL";
            case GROUP_FAMILY -> "people_group WHERE family IS NOT NULL";
            case GROUP_DETAIL -> "people_group WHERE detail <> ''";
            case FUNDER_DETAIL -> "funder WHERE detail <> ''";
            case FUNDER_DAYS -> "funder WHERE first_day IS NOT NULL OR last_day IS NOT NULL";
            case CROWD_AS_OF -> "crowd WHERE as_of IS NOT NULL";
            case CROWD_SOURCE -> "crowd WHERE source <> ''";
        };
    }
}
