package kenning.ui.project;

import java.time.LocalDate;
import kenning.model.OptionalField;
import kenning.model.Period;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// Periods: named spans of time.
final class PeriodsLook implements Look<Period> {
    @Override
    public Line line(ProjectFacts facts, Period period) {
        return Line.of(
                period.name(),
                facts.shows(OptionalField.PERIOD_KIND) ? period.kind() : "",
                Days.between(period.first(), period.last()));
    }

    @Override
    public void fill(ThingForm<Period> form) {
        form.line("name", "about.field.name", Period::name, Period::withName);
        form.day(
                "first",
                "about.field.firstDay",
                Period::first,
                (p, day) -> p.withDays(some(day), p.last()));
        form.day(
                "last",
                "about.field.lastDay",
                Period::last,
                (p, day) -> p.withDays(p.first(), some(day)));
        form.optional(
                OptionalField.PERIOD_KIND,
                form.line("kind", "about.field.kindOfPeriod", Period::kind, Period::withKind));
    }

    private static LocalDate some(@Nullable LocalDate day) throws Refusal {
        if (day == null) {
            throw Refusal.of("period.noDay");
        }
        return day;
    }
}
