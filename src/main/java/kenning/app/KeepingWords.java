package kenning.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kenning.store.Edition;
import kenning.store.Table;
import kenning.sync.LivePlace;
import kenning.sync.Meeting;
import kenning.sync.Whereabouts;
import kenning.text.Messages;
import kenning.ui.kit.Question;
import org.jspecify.annotations.Nullable;

/// What is asked and said about projects that are kept elsewhere.
final class KeepingWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter IN_A_NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm", Locale.UK);

    /// What is told of a project, in this order.
    private static final List<Table> TOLD =
            List.of(Table.STORY, Table.CODING, Table.SIGNAL, Table.INSIGHT, Table.NOTICING);

    private KeepingWords() {}

    /// The place as people know it.
    static String place(Whereabouts.Kind kind, String name) {
        return switch (kind) {
            case HERE -> Messages.get("sync.place.other");
            case SYNCED -> name;
            case NETWORK -> Messages.get("sync.place.network", name);
            case REMOVABLE -> Messages.get("sync.place.removable", name);
        };
    }

    static String place(LivePlace live) {
        return place(live.kind(), live.where());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.kenning$", "");
    }

    /// Where a project shall be worked on.
    static Question where(Path file, Whereabouts where) {
        var place = place(where.kind(), where.name());
        var why =
                switch (where.kind()) {
                    case HERE, SYNCED -> Messages.get("sync.ask.synced", place);
                    case NETWORK -> Messages.get("sync.ask.network", place);
                    case REMOVABLE -> Messages.get("sync.ask.removable", place);
                };
        return new Question(
                Messages.get("sync.ask", name(file)),
                String.join(
                        "\n\n",
                        why,
                        Messages.get("sync.ask.here"),
                        Messages.get("sync.ask.there"),
                        Messages.get("sync.ask.once")),
                List.of(
                        Messages.get("sync.answer.workHere"),
                        Messages.get("sync.answer.workThere")));
    }

    /// With which of two projects to go on.
    ///
    /// @param names under which each would be kept
    static Question which(Meeting met, Names names) {
        var live = met.live();
        var place = live == null ? "" : place(live);
        var parts = new ArrayList<String>();
        parts.add(Messages.get("sync.which." + word(met.verdict()), place));
        var here = met.here();
        var there = met.there();
        if (here != null) {
            parts.add(Messages.get("sync.which.here", holds(here), last(here)));
        }
        if (there != null) {
            parts.add(Messages.get("sync.which.there", place, holds(there), last(there)));
        }
        if (here != null && there != null && met.verdict() != Meeting.Verdict.STRANGERS) {
            parts.add(difference(here, there, place));
        }
        var wrong = met.wrong();
        if (wrong != null) {
            parts.add(Messages.sentence(wrong));
        }
        parts.add(
                there == null
                        ? Messages.get("sync.which.keptUnreadable", names.there())
                        : Messages.get("sync.which.kept", names.here(), names.there()));
        if (there != null && met.verdict() != Meeting.Verdict.STRANGERS) {
            parts.add(Messages.get("sync.which.byHand"));
        }
        var answers = new ArrayList<String>();
        answers.add(Messages.get("sync.answer.here"));
        if (there != null) {
            answers.add(Messages.get("sync.answer.there", place));
        }
        return new Question(
                Messages.get("sync.which", name(met.shared())),
                String.join("\n\n", parts),
                answers);
    }

    private static String word(Meeting.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /// The names under which the two are kept beside the project: whose, and when.
    record Names(String here, String there) {
        static Names of(Meeting met) {
            var live = met.live();
            var place = live == null ? "" : place(live);
            return new Names(
                    kept(met, met.here(), Messages.get("sync.name.here")),
                    kept(met, met.there(), Messages.get("sync.name.there", place)));
        }

        private static String kept(Meeting met, @Nullable Edition edition, String otherwise) {
            var by = edition == null || edition.by().isBlank() ? otherwise : edition.by();
            var changed = edition == null ? null : edition.changed();
            var when = at(changed == null ? Instant.now() : changed, IN_A_NAME);
            return Messages.get("sync.name", name(met.shared()), plain(by), when) + ".kenning";
        }

        /// Without what no file name can have.
        private static String plain(String name) {
            return name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ").strip();
        }
    }

    private static String holds(Edition edition) {
        return Messages.get(
                "sync.holds",
                edition.count(Table.STORY),
                edition.count(Table.CODING),
                edition.count(Table.SIGNAL),
                edition.count(Table.INSIGHT),
                edition.count(Table.NOTICING));
    }

    private static String last(Edition edition) {
        var changed = edition.changed();
        if (changed == null) {
            return Messages.get("sync.last.never");
        }
        return edition.by().isBlank()
                ? Messages.get("sync.last", at(changed, DAY))
                : Messages.get("sync.last.by", at(changed, DAY), edition.by());
    }

    private static String difference(Edition here, Edition there, String place) {
        var more = new ArrayList<String>();
        var less = new ArrayList<String>();
        for (var table : TOLD) {
            long by = here.count(table) - there.count(table);
            if (by != 0) {
                (by > 0 ? more : less)
                        .add(
                                Messages.get(
                                        "sync.count." + table.name().toLowerCase(Locale.ROOT),
                                        Math.abs(by)));
            }
        }
        if (more.isEmpty() && less.isEmpty()) {
            return Messages.get("sync.differ.none");
        }
        var parts = new ArrayList<String>();
        if (!more.isEmpty()) {
            parts.add(Messages.get("sync.differ.here", String.join(", ", more)));
        }
        if (!less.isEmpty()) {
            parts.add(Messages.get("sync.differ.there", place, String.join(", ", less)));
        }
        return String.join(" ", parts);
    }

    /// Where the open project is kept, for the line below the screens.
    static String kept(LivePlace live, Instant now) {
        var last = live.last();
        if (last == null) {
            return Messages.get("sync.kept.never", place(live));
        }
        var zone = ZoneId.systemDefault();
        var today = now.atZone(zone).toLocalDate().equals(last.at().atZone(zone).toLocalDate());
        return Messages.get("sync.kept", place(live), at(last.at(), today ? CLOCK : DAY));
    }

    static String notKept(LivePlace live) {
        return Messages.get("sync.kept.not", place(live));
    }

    private static String at(Instant instant, DateTimeFormatter form) {
        return form.format(instant.atZone(ZoneId.systemDefault()));
    }
}
