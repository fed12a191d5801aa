package kenning.ui.project;

import kenning.model.Funder;
import kenning.model.OptionalField;

/// Funders.
final class FundersLook implements Look<Funder> {
    @Override
    public Line line(ProjectFacts facts, Funder funder) {
        return Line.of(
                funder.name(),
                facts.shows(OptionalField.FUNDER_DAYS)
                        ? Days.between(funder.first(), funder.last())
                        : "");
    }

    @Override
    public void fill(ThingForm<Funder> form) {
        form.line("name", "about.field.name", Funder::name, Funder::withName);
        form.optional(
                OptionalField.FUNDER_DETAIL,
                form.lines(
                        "detail", "about.field.aboutFunder", Funder::detail, Funder::withDetail));
        form.optional(
                OptionalField.FUNDER_DAYS,
                form.day(
                        "first",
                        "about.field.paysFrom",
                        Funder::first,
                        (f, day) -> f.withDays(day, f.last())),
                form.day(
                        "last",
                        "about.field.paysTo",
                        Funder::last,
                        (f, day) -> f.withDays(f.first(), day)));
    }
}
