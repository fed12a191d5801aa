package kenning.report;

import java.util.List;
import java.util.Map;
import kenning.model.Direction;
import kenning.release.ClearedQuote;
import kenning.text.Quotation;

/// One piece of a report, in the order in which it is read; its words are those that stand in the
/// document.
public sealed interface Block {
    /// What a paragraph is, by which it gets its look.
    enum Style {
        TITLE("Title"),
        SUBTITLE("Subtitle"),
        PURPOSE("Purpose"),
        FACT("Fact"),
        NORMAL("Normal"),
        CLAIM("Claim"),
        BULLET("ListBullet"),
        HOW_WE_KNOW("HowWeKnow"),
        BALANCE("BalanceLine"),
        SMALL_PRINT("SmallPrint");

        private final String id;

        Style(String id) {
            this.id = id;
        }

        /// In the template.
        String id() {
            return id;
        }
    }

    /// A heading inside a section.
    ///
    /// @param level 2 or 3
    record Heading(int level, String text) implements Block {}

    /// @param leads whether it stays on the page of what follows
    record Words(Style style, String text, boolean leads) implements Block {
        static Words of(Style style, String text) {
            return new Words(style, text, false);
        }

        static Words leading(Style style, String text) {
            return new Words(style, text, true);
        }
    }

    /// Somebody's own words.
    record Quoted(ClearedQuote quote) implements Block {
        /// One paragraph of it.
        ///
        /// @param asked whether whoever gathered the story says it
        public record Line(String text, boolean asked) {}

        public List<Line> lines() {
            return quote.lines().stream()
                    .map(line -> {
                        var words = line.words().text();
                        return line.asked()
                                ? new Line(
                                        kenning.text.Messages.get("report.quote.asked", words),
                                        true)
                                : new Line(Quotation.of(words), false);
                    })
                    .toList();
        }

        /// Under what it is shown.
        public String label() {
            var label = LabelWords.of(quote.label());
            return quote.relayed()
                    ? kenning.text.Messages.get("report.quote.relayed", label)
                    : label;
        }
    }

    /// A table whose first row is its heading.
    ///
    /// @param description for those who do not see it
    /// @param widths of the columns, as shares of the whole
    /// @param rows the first cell of each is text, whose first line is what the row is called; the
    ///   others are figures
    /// @param total whether the last row sums up the others
    record Table(
            String caption,
            String description,
            List<Integer> widths,
            List<List<String>> rows,
            boolean total)
            implements Block {
        public Table {
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }
    }

    /// A chart of signs by direction, one bar for each indicator.
    ///
    /// @param description for those who do not see it, with every figure
    record Bars(String caption, String description, List<Bar> bars) implements Block {
        /// @param signs how many of each direction
        public record Bar(String name, Map<Direction, Integer> signs) {}

        public Bars {
            bars = List.copyOf(bars);
        }
    }
}
