package kenning.ui.insights;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kenning.model.Insight;
import kenning.model.VoiceFamily;
import org.jspecify.annotations.Nullable;

/// Which insights a list shows, and in which order.
///
/// @param status only those; none for every status but overtaken
/// @param noCommunity only those that nobody from the community bears out
/// @param overtaken those that were overtaken too
record Sifting(
        Insight.@Nullable Status status, boolean noCommunity, boolean overtaken, Order order) {
    static final Sifting FIRST = new Sifting(null, false, false, Order.NEWEST);

    /// In which order.
    enum Order {
        NEWEST,
        SETTLED,
        COMMUNITY,
        CLAIM;

        private Comparator<Known> comparator() {
            return switch (this) {
                case NEWEST -> Comparator.comparingLong((Known one) -> one.id().value()).reversed();
                case SETTLED -> Comparator.comparingInt(one -> settled(one.insight().status()));
                case COMMUNITY ->
                        Comparator.comparingInt((Known one) -> one.know().of(VoiceFamily.COMMUNITY))
                                .reversed();
                case CLAIM ->
                        Comparator.comparing(one -> one.insight().claim().toLowerCase(Locale.UK));
            };
        }

        private static int settled(Insight.Status status) {
            return switch (status) {
                case AGREED -> 0;
                case EMERGING -> 1;
                case HUNCH -> 2;
                case OVERTAKEN -> 3;
            };
        }
    }

    List<Known> of(List<Known> all) {
        return all.stream().filter(this::keeps).sorted(order.comparator()).toList();
    }

    private boolean keeps(Known one) {
        var now = one.insight().status();
        boolean asked =
                status == null ? overtaken || now != Insight.Status.OVERTAKEN : now == status;
        return asked && (!noCommunity || one.know().wantsCommunity());
    }
}
