package kenning.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.text.Messages;

/// What the command palette offers for the letters typed so far. Knows no nodes.
///
/// Groups stand in the order of their best entry; in a group, what fits better comes first, and of
/// what fits equally well what was used last. With nothing typed, what was used last comes before
/// everything else.
final class PaletteModel {
    /// Of a group are shown.
    static final int GROUP_MOST = 8;

    private static final int RECENT_KEPT = 8;

    private static final List<PaletteEntry.Kind> THINGS =
            List.of(
                    PaletteEntry.Kind.STORY,
                    PaletteEntry.Kind.CODE,
                    PaletteEntry.Kind.INDICATOR,
                    PaletteEntry.Kind.INSIGHT,
                    PaletteEntry.Kind.NOTICING);

    /// A line of the palette.
    sealed interface Row {
        record Heading(String title) implements Row {}

        record Item(PaletteEntry entry) implements Row {}
    }

    private record Found(PaletteEntry entry, int fit, int recency) {}

    private final List<String> recent = new ArrayList<>();
    private final Map<String, TypeAhead.Name> names = new HashMap<>();
    private List<PaletteEntry> offered = List.of();

    /// What there is to choose from now.
    void offer(List<PaletteEntry> entries) {
        offered = List.copyOf(entries);
        names.clear();
    }

    /// Remembers that something was chosen.
    void used(PaletteEntry entry) {
        recent.remove(entry.id());
        recent.addFirst(entry.id());
        if (recent.size() > RECENT_KEPT) {
            recent.removeLast();
        }
    }

    /// Another project has other things in it; commands and screens stay the same.
    void forget() {
        recent.removeIf(id -> !id.startsWith("command/") && !id.startsWith("screen/"));
    }

    List<Row> rows(String typed) {
        var wanted = TypeAhead.Name.of(typed);
        return wanted.folded().isEmpty() ? unasked() : asked(wanted);
    }

    private List<Row> unasked() {
        var rows = new ArrayList<Row>();
        var used =
                offered.stream()
                        .filter(e -> recent.contains(e.id()))
                        .sorted(Comparator.comparingInt(e -> recent.indexOf(e.id())))
                        .toList();
        add(rows, Messages.get("commands.recent"), used);
        for (var kind : List.of(PaletteEntry.Kind.SCREEN, PaletteEntry.Kind.COMMAND)) {
            add(rows, kind.title(), offered.stream().filter(e -> e.kind() == kind).toList());
        }
        for (var kind : THINGS) {
            add(
                    rows,
                    kind.title(),
                    offered.stream().filter(e -> e.kind() == kind).limit(GROUP_MOST).toList());
        }
        return rows;
    }

    private List<Row> asked(TypeAhead.Name wanted) {
        var groups = new EnumMap<PaletteEntry.Kind, List<Found>>(PaletteEntry.Kind.class);
        for (var entry : offered) {
            int fit = fit(wanted, entry);
            if (fit > TypeAhead.NOT) {
                int at = recent.indexOf(entry.id());
                groups.computeIfAbsent(entry.kind(), k -> new ArrayList<>())
                        .add(new Found(entry, fit, at < 0 ? RECENT_KEPT : at));
            }
        }
        var better =
                Comparator.comparingInt(Found::fit).reversed().thenComparingInt(Found::recency);
        groups.values().forEach(group -> group.sort(better));
        var rows = new ArrayList<Row>();
        groups.values().stream()
                .sorted(Comparator.comparing(List::getFirst, better))
                .forEach(group ->
                        add(
                                rows,
                                group.getFirst().entry().kind().title(),
                                group.stream().limit(GROUP_MOST).map(Found::entry).toList()));
        return rows;
    }

    /// What stands beside a name finds it by whole beginnings of words only.
    private int fit(TypeAhead.Name wanted, PaletteEntry entry) {
        if (entry.kind() == PaletteEntry.Kind.SEARCH) {
            return TypeAhead.SLIPPED;
        }
        int fit = TypeAhead.fit(wanted, name(entry.text()));
        if (fit > TypeAhead.INSIDE || entry.detail().isEmpty()) {
            return fit;
        }
        boolean beside =
                TypeAhead.fit(wanted, name(entry.text() + " " + entry.detail())) >= TypeAhead.WORDS;
        return beside ? Math.max(fit, TypeAhead.INSIDE) : fit;
    }

    private TypeAhead.Name name(String text) {
        return names.computeIfAbsent(text, TypeAhead.Name::of);
    }

    private static void add(List<Row> rows, String title, List<PaletteEntry> entries) {
        if (!entries.isEmpty()) {
            rows.add(new Row.Heading(title));
            entries.forEach(e -> rows.add(new Row.Item(e)));
        }
    }
}
