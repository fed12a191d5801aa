package kenning.ui.project;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kenning.model.Period;
import kenning.model.Refusal;
import kenning.store.Periods;
import kenning.store.Reading;
import kenning.store.Tx;

/// Named spans of time. A new one follows the one that begins last, and lasts a year.
final class PeriodShelf implements Shelf<Period> {
    @Override
    public Section section() {
        return Section.PERIODS;
    }

    @Override
    public List<Period> all(ProjectFacts facts) {
        return facts.periods();
    }

    @Override
    public long key(Period thing) {
        return thing.id().value();
    }

    @Override
    public String name(Period thing) {
        return thing.name();
    }

    @Override
    public long add(Tx tx, String name) throws Refusal {
        var all = Periods.list(tx);
        var first =
                all.isEmpty()
                        ? LocalDate.now(ZoneId.systemDefault()).withDayOfYear(1)
                        : all.getLast().last().plusDays(1);
        return Periods.add(tx, name, first, first.plusYears(1).minusDays(1)).value();
    }

    @Override
    public Optional<Period> find(Reading reading, long key) {
        return Periods.find(reading, new Period.Id(key));
    }

    @Override
    public void save(Tx tx, Period thing) throws Refusal {
        Periods.save(tx, thing);
    }

    @Override
    public void remove(Tx tx, long key) {
        Periods.remove(tx, new Period.Id(key));
    }
}
