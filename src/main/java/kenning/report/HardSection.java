package kenning.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kenning.analysis.Count;
import kenning.model.Direction;
import kenning.release.ClearedInsight;
import kenning.release.ClearedReport;
import kenning.release.ClearedSign;
import kenning.report.Block.Heading;
import kenning.report.Block.Quoted;
import kenning.report.Block.Style;
import kenning.report.Block.Words;
import kenning.text.Messages;

/// What did not work, or not yet: signs that point away, both ways or nowhere yet, and the stories
/// that do not fit what we are coming to see.
final class HardSection {
    private final ClearedReport report;
    private final List<ClearedInsight> insights;
    private final QuoteChoice spread;

    HardSection(ClearedReport report, List<ClearedInsight> insights, QuoteChoice spread) {
        this.report = report;
        this.insights = insights;
        this.spread = spread;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var directions = new EnumMap<Direction, List<ClearedSign>>(Direction.class);
        report.hard()
                .forEach(s ->
                        directions.computeIfAbsent(s.direction(), d -> new ArrayList<>()).add(s));
        directions.forEach((direction, signs) -> add(direction, signs, blocks));
        var unfitting = insights.stream().filter(i -> !i.notFitting().isEmpty()).toList();
        if (!unfitting.isEmpty()) {
            blocks.add(new Heading(2, Messages.get("report.hard.unfitting")));
            unfitting.forEach(insight -> add(insight, blocks));
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(Words.leading(Style.NORMAL, Messages.get("report.hard.text")));
        }
        return blocks;
    }

    private void add(Direction direction, List<ClearedSign> signs, List<Block> blocks) {
        blocks.add(
                new Heading(
                        2,
                        direction.mark()
                                + " "
                                + Messages.get("report.hard." + direction.code(), signs.size())));
        Map<String, List<ClearedSign>> byIndicator = new LinkedHashMap<>();
        inOrder(signs)
                .forEach(s ->
                        byIndicator
                                .computeIfAbsent(s.indicator().text(), k -> new ArrayList<>())
                                .add(s));
        byIndicator.forEach((wording, of) -> {
            var pool = of.stream().map(ClearedSign::quote).flatMap(Optional::stream).toList();
            var quotes = spread.next(pool);
            var name =
                    wording.isEmpty()
                            ? Messages.get("report.signs.free")
                            : Messages.get("report.hard.indicator", wording);
            int hidden = of.size() - pool.size();
            var sentence = Messages.get("report.hard.signs", name, of.size());
            blocks.add(
                    new Words(
                            Style.BULLET,
                            hidden == 0
                                    ? sentence
                                    : sentence + " " + Messages.get("report.hard.hidden", hidden),
                            !quotes.isEmpty()));
            quotes.forEach(quote -> blocks.add(new Quoted(quote)));
        });
    }

    /// In the order of the table above, the free ones last.
    private Stream<ClearedSign> inOrder(List<ClearedSign> signs) {
        var listed =
                report.indicators().stream()
                        .flatMap(
                                i -> signs.stream().filter(s -> s.indicator().equals(i.wording())));
        return Stream.concat(listed, signs.stream().filter(s -> s.indicator().isEmpty()));
    }

    private void add(ClearedInsight insight, List<Block> blocks) {
        int stories = Count.of(insight.notFitting()).stories();
        int hidden = stories - insight.shownNotFitting().size();
        var quotes = spread.next(insight.against(), 1);
        var sentence =
                Messages.get("report.hard.insight", insight.claim().text(), stories)
                        + (hidden > 0
                                ? " " + Messages.get("report.hard.hiddenStories", hidden)
                                : "");
        blocks.add(new Words(Style.BULLET, sentence, !quotes.isEmpty()));
        quotes.forEach(quote -> blocks.add(new Quoted(quote)));
    }
}
