package kenning.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.model.Place;
import kenning.search.Facet;
import kenning.search.Hits;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.PressRow;

/// How many of the stories found have what, counted over all of them: pressing a line narrows the
/// search to it. Families of voices come first, and of those the community.
final class FacetPane extends VBox {
    private static final int SHOWN = 7;

    private record Count(Narrowing to, int stories) {}

    private final SearchModel model;

    /// Those of which all lines are shown.
    private final Set<Facet> whole = EnumSet.noneOf(Facet.class);

    FacetPane(SearchModel model) {
        this.model = model;
        setId("search-facets");
        getStyleClass().add("facets");
        model.answer().addListener((o, was, now) -> show());
        model.terms().watch(now -> show());
    }

    private void show() {
        getChildren().clear();
        Optional<Hits> hits = model.answer().get().map(SearchModel.Answered::hits);
        hits.ifPresent(this::show);
    }

    private void show(Hits hits) {
        var facets = hits.facets();
        var families = new ArrayList<Count>();
        hits.byFamily().forEach((family, n) -> families.add(new Count(Narrowing.to(family), n)));
        section(Facet.FAMILY, families.stream().filter(c -> c.stories() > 0).toList());
        section(Facet.VOICE, counts(Facet.VOICE, facets.voices(), v -> v.value()));
        section(Facet.PLACE, counts(Facet.PLACE, nested(facets.places()), p -> p.value()));
        section(
                Facet.YEAR,
                counts(Facet.YEAR, facets.years(), y -> y).stream()
                        .sorted(Comparator.comparingLong((Count c) -> c.to().what()))
                        .toList());
        section(Facet.CODE, counts(Facet.CODE, facets.codes(), c -> c.value()));
        section(
                Facet.DIRECTION,
                counts(Facet.DIRECTION, facets.directions(), d -> Narrowing.to(d).what()).stream()
                        .sorted(Comparator.comparingLong((Count c) -> c.to().what()))
                        .toList());
    }

    /// A place counts the stories of the places in it too, as narrowing to it does.
    private Map<Place.Id, Integer> nested(Map<Place.Id, Integer> own) {
        var all = model.terms().get().places();
        var counts = new HashMap<Place.Id, Integer>();
        for (var place : all) {
            int stories =
                    Place.within(all, place.id()).stream()
                            .mapToInt(id -> own.getOrDefault(id, 0))
                            .sum();
            if (stories > 0) {
                counts.put(place.id(), stories);
            }
        }
        return counts;
    }

    /// The most first; among equals in the order of their names.
    private <K> List<Count> counts(Facet facet, Map<K, Integer> all, ToLongFunction<K> what) {
        return all.entrySet().stream()
                .map(e ->
                        new Count(new Narrowing(facet, what.applyAsLong(e.getKey())), e.getValue()))
                .filter(count -> !name(count).isEmpty())
                .sorted(
                        Comparator.comparingInt((Count count) -> -count.stories())
                                .thenComparing(this::name))
                .toList();
    }

    private String name(Count count) {
        return count.to().name(model.terms().get());
    }

    private void section(Facet facet, List<Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        var section = Nodes.styled(new VBox(), "facet");
        section.getChildren().add(Nodes.label(Messages.get("search.facet." + facet), "facet-name"));
        boolean all = counts.size() <= SHOWN + 1 || whole.contains(facet);
        counts.stream()
                .limit(all ? counts.size() : SHOWN)
                .forEach(count -> section.getChildren().add(row(count)));
        if (!all) {
            var more =
                    Nodes.styled(
                            Nodes.button(
                                    "facet-more-" + facet,
                                    "search.facet.more",
                                    () -> {
                                        whole.add(facet);
                                        show();
                                    }),
                            "flat");
            more.setText(Messages.get("search.facet.more", counts.size() - SHOWN));
            more.setAccessibleText(Messages.get("search.facet." + facet) + ": " + more.getText());
            section.getChildren().add(more);
        }
        getChildren().add(section);
    }

    private PressRow row(Count count) {
        var name = Nodes.paragraph(name(count));
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var number = new Label(Integer.toString(count.stories()));
        number.getStyleClass().add("count");
        number.setMinWidth(USE_PREF_SIZE);
        if (count.to().facet() == Facet.FAMILY) {
            name.getStyleClass().add(count.to().family().code());
        }
        boolean on = model.narrowings().contains(count.to());
        var row =
                new PressRow(
                        "facet-" + count.to().facet() + "-" + count.to().what(),
                        Messages.get(
                                on ? "search.facet.off" : "search.facet.on",
                                name(count),
                                count.stories()),
                        () -> press(count.to()),
                        name,
                        number);
        if (on) {
            row.getStyleClass().add("on");
        }
        return row;
    }

    private void press(Narrowing to) {
        if (model.narrowings().contains(to)) {
            model.widen(to);
        } else {
            model.narrow(to);
        }
    }
}
