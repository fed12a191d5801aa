package kenning.ui.codebook;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kenning.model.Indicator;
import kenning.model.Signal;
import kenning.store.Indicators;
import kenning.store.Signals;
import kenning.text.Messages;
import kenning.ui.kit.CodebookPlace;

/// What can be done to leading indicators. On the FX thread.
final class IndicatorEdits {
    private final Steps steps;
    private final CodebookModel model;

    IndicatorEdits(Steps steps, CodebookModel model) {
        this.steps = steps;
        this.model = model;
    }

    private static CodebookPlace place(Indicator indicator) {
        return new CodebookPlace.OfIndicator(indicator.id());
    }

    /// Makes an indicator and turns to it.
    void create(String wording, String group) {
        steps.make(
                new CodebookPlace.Whole(),
                Messages.get("edit.newIndicator", wording.strip()),
                tx ->
                        Indicators.add(
                                tx,
                                wording.strip(),
                                group.strip(),
                                "",
                                Indicator.Kind.BEHAVIOUR,
                                "",
                                ""),
                id -> model.chosen().set(new Entry.OfIndicator(id)));
    }

    /// Saves all fields but the wording.
    void save(Indicator indicator) {
        steps.edit(
                place(indicator),
                Messages.get("edit.saveIndicator", indicator.wording()),
                tx -> Indicators.save(tx, indicator));
    }

    void reword(Indicator indicator, String wording, String because) {
        steps.edit(
                place(indicator),
                Messages.get("edit.reword", wording.strip()),
                tx -> Indicators.reword(tx, indicator.id(), wording.strip(), because.strip()));
    }

    /// No longer watched from today, or watched again.
    void setWatched(Indicator indicator, boolean watched) {
        steps.edit(
                place(indicator),
                Messages.get(watched ? "edit.watch" : "edit.retire", indicator.wording()),
                tx ->
                        Indicators.retire(
                                tx,
                                indicator.id(),
                                watched ? null : LocalDate.now(ZoneId.systemDefault())));
    }

    /// Moves an indicator one place up or down, if there is one.
    void step(Indicator indicator, boolean up) {
        var all = model.catalogue().get().indicators();
        int to = all.indexOf(indicator) + (up ? -1 : 1);
        if (to >= 0 && to < all.size()) {
            move(indicator, to);
        }
    }

    /// @param index among the others
    void move(Indicator indicator, int index) {
        steps.edit(
                place(indicator),
                Messages.get("edit.moveIndicator", indicator.wording()),
                tx -> Indicators.move(tx, indicator.id(), index));
    }

    /// Removes an indicator, after saying how many signs would go with it.
    void delete(Indicator indicator) {
        steps.read(
                reading -> Indicators.use(reading, indicator.id()),
                use -> {
                    var text =
                            use.signs() == 0
                                    ? Messages.get("codebook.deleteIndicator.unused")
                                    : Messages.get(
                                            "codebook.deleteIndicator.figures",
                                            use.signs(),
                                            use.stories());
                    var held =
                            use.held() == 0
                                    ? ""
                                    : " " + Messages.get("codebook.use.held", use.held());
                    if (steps.agreed(
                            Messages.get("codebook.deleteIndicator.title", indicator.wording()),
                            text + held,
                            "codebook.delete.do")) {
                        steps.edit(
                                place(indicator),
                                Messages.get("edit.deleteIndicator", indicator.wording()),
                                tx -> Indicators.remove(tx, indicator.id(), use.signs()));
                    }
                });
    }

    /// Takes chosen signs off their passages, after asking.
    void takeOff(Indicator indicator, List<Signal> signs) {
        if (signs.isEmpty()) {
            return;
        }
        int stories = (int) signs.stream().map(Signal::story).distinct().count();
        if (steps.agreed(
                Messages.get("codebook.takeOffSigns.title", signs.size()),
                Messages.get("codebook.takeOffSigns.figures", signs.size(), stories),
                "codebook.takeOff.do")) {
            steps.edit(
                    place(indicator),
                    Messages.get("edit.takeOffSigns", signs.size(), indicator.wording()),
                    tx -> signs.forEach(sign -> Signals.remove(tx, sign.id())));
        }
    }
}
