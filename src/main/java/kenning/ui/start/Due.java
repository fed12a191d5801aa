package kenning.ui.start;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import kenning.model.Period;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.text.Messages;
import kenning.ui.kit.Screen;

/// Something that waits for somebody of the team.
///
/// @param id stays the same while its figure changes
/// @param text what it is, as a sentence
/// @param leads where it can be mended
record Due(String id, String text, Leads leads) {
    /// Where something can be mended.
    sealed interface Leads {
        record ToStory(Story.Id story) implements Leads {}

        record ToScreen(Screen screen) implements Leads {}

        record ToInsights() implements Leads {}

        record ToProject() implements Leads {}
    }

    /// So many days before a period ends, its report begins to be due.
    static final int PERIOD_DAYS = 42;

    /// So many days before the project ends, people should know how it will.
    static final int END_DAYS = 183;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /// What is due in a project on a day, what touches people’s consent first.
    static List<Due> in(HomeFacts facts, LocalDate today) {
        var due = new ArrayList<Due>();
        stories(due, "consent", facts, s -> facts.unconsented().contains(s.id()));
        stories(due, "voice", facts, s -> s.voice() == null);
        stories(due, "place", facts, s -> s.story().place() == null);
        stories(due, "told", facts, s -> s.story().told() == null);
        stories(due, "coding", facts, s -> s.codings() == 0);
        insights(due, facts);
        periods(due, facts, today);
        end(due, facts, today);
        return due;
    }

    private static void stories(
            List<Due> due, String id, HomeFacts facts, Predicate<StorySummary> wanting) {
        var found = facts.stories().stream().filter(wanting).toList();
        if (!found.isEmpty()) {
            due.add(
                    new Due(
                            id,
                            Messages.get("due." + id, found.size()),
                            new Leads.ToStory(found.getFirst().id())));
        }
    }

    private static void insights(List<Due> due, HomeFacts facts) {
        int without = facts.wantingCommunity().size();
        if (without > 0) {
            due.add(
                    new Due(
                            "insights",
                            Messages.get("due.insights", without),
                            new Leads.ToInsights()));
        }
    }

    private static void periods(List<Due> due, HomeFacts facts, LocalDate today) {
        for (Period period : facts.periods()) {
            long days = ChronoUnit.DAYS.between(today, period.last());
            if (days >= 0 && days <= PERIOD_DAYS) {
                due.add(
                        new Due(
                                "period-" + period.id().value(),
                                Messages.get(
                                        "due.period", period.name(), DAY.format(period.last())),
                                new Leads.ToScreen(Screen.REPORTS)));
            }
        }
    }

    private static void end(List<Due> due, HomeFacts facts, LocalDate today) {
        var ends = facts.programme().ends();
        if (ends == null) {
            due.add(new Due("end", Messages.get("due.end.none"), new Leads.ToProject()));
            return;
        }
        long days = ChronoUnit.DAYS.between(today, ends);
        if (days < 0) {
            due.add(
                    new Due(
                            "end",
                            Messages.get("due.end.past", DAY.format(ends)),
                            new Leads.ToProject()));
        } else if (days <= END_DAYS) {
            due.add(
                    new Due(
                            "end",
                            Messages.get("due.end.soon", DAY.format(ends), days),
                            new Leads.ToProject()));
        }
    }
}
