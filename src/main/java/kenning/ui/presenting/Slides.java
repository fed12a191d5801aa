package kenning.ui.presenting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.analysis.VoiceMix;
import kenning.model.Countable;
import kenning.model.Dimension;
import kenning.model.Direction;
import kenning.model.VoiceFamily;
import kenning.release.ClearedDeck;
import kenning.release.ScreenIndicator;
import kenning.release.ScreenQuote;
import kenning.release.ScreenTheme;
import kenning.release.StoryLabel;
import kenning.text.Messages;
import kenning.text.Quotation;
import kenning.ui.presenting.Block.Words;
import kenning.ui.presenting.Slide.Step;

/// Makes slides of what was cleared. Each theme is revealed step by step: its name, quote by quote,
/// the voices that it was heard from, the question for the room. What still fits stays on the
/// picture while the next step comes to it. They are made in small steps, since each measures what
/// it places: a large deck takes a while.
final class Slides {
    /// So much of the picture a name may take and still stand over what comes after it.
    private static final double HEAD = 0.3;

    private final ClearedDeck deck;
    private final Picture picture;
    private final Measure measure;
    private final Map<Block, Double> heights = new HashMap<>();
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final List<Slide> slides = new ArrayList<>();
    private int done;
    private int part;
    private String about = "";
    private String key = "";

    /// What stands over everything of the theme in hand.
    private List<Block> head = List.of();

    /// What the last slide of a quote of it shows.
    private List<Block> shown = List.of();

    /// Nothing is made yet.
    Slides(ClearedDeck deck, Picture picture, Measure measure) {
        this.deck = deck;
        this.picture = picture;
        this.measure = measure;
        deck.themes().forEach(this::plan);
        deck.indicators().forEach(indicator -> steps.add(() -> indicator(indicator)));
    }

    private void plan(ScreenTheme theme) {
        steps.add(() -> begin(theme));
        theme.quotes().forEach(quote -> steps.add(() -> shown = quote(quote)));
        steps.add(() -> end(theme));
    }

    boolean areMade() {
        return steps.isEmpty();
    }

    /// How many steps are done.
    int done() {
        return done;
    }

    /// How many steps there are in all.
    int total() {
        return done + steps.size();
    }

    /// Does the next step. On the thread that may measure.
    void step() {
        steps.remove().run();
        done++;
    }

    /// Those that are made.
    List<Slide> made() {
        return List.copyOf(slides);
    }

    private void begin(ScreenTheme theme) {
        about = theme.name().text();
        key = "theme-" + theme.code().value();
        paged(Step.THEME, "", List.of(), Face.HEADING, about);
        head = head(new Words(Face.HEADING, about));
        shown = head;
    }

    private void end(ScreenTheme theme) {
        counts(theme.passages());
        question();
        part++;
    }

    /// What stands over everything of a theme: its name, when that leaves room, if need be as small
    /// as a label.
    private List<Block> head(Words name) {
        for (var face : List.of(name.face(), Face.LABEL)) {
            var head = new Words(face, name.text());
            if (height(head) <= HEAD * picture.height()) {
                return List.of(head);
            }
        }
        return List.of();
    }

    /// @return what the last of its slides shows
    private List<Block> quote(ScreenQuote quote) {
        var words = Quotation.of(quote.told());
        var label = label(quote);
        // The label of a page is never longer than this.
        var longest = new Words(Face.LABEL, Messages.get("present.page", label, 99, 99));
        var pages = Pages.of(words, text -> fits(with(head, new Words(Face.QUOTE, text), longest)));
        var last = head;
        for (int i = 0; i < pages.size(); i++) {
            var under =
                    pages.size() == 1
                            ? label
                            : Messages.get("present.page", label, i + 1, pages.size());
            last = with(head, new Words(Face.QUOTE, pages.get(i)), new Words(Face.LABEL, under));
            add(Step.QUOTE, "quote-" + quote.coding().value() + "-" + i, last);
        }
        return last;
    }

    private static String marked(String wording) {
        return "“" + wording + "”";
    }

    private static String label(ScreenQuote quote) {
        var words = words(quote.label());
        return quote.relayed() ? Messages.get("present.relayed", words) : words;
    }

    /// Such as "Parent or carer, Tarrenholm"; screens give no year.
    static String words(StoryLabel label) {
        var standing = Messages.get("label." + label.standing().code());
        var place = label.place();
        return place == null ? standing : standing + ", " + place;
    }

    private void counts(List<Countable> passages) {
        if (passages.isEmpty()) {
            return;
        }
        var figure = new ArrayList<Block>();
        figure.add(new Words(Face.CAPTION, Messages.get("present.counts")));
        figure.addAll(bars(VoiceMix.of(passages)));
        figure(figure);
    }

    private static List<Block> bars(VoiceMix mix) {
        int most = mix.unknown().stories();
        for (var family : VoiceFamily.values()) {
            most = Math.max(most, mix.of(family).stories());
        }
        var bars = new ArrayList<Block>();
        for (var family : VoiceFamily.values()) {
            int stories = mix.of(family).stories();
            if (stories > 0 || family != VoiceFamily.FUNDER) {
                bars.add(new Block.Bar(family, name(family), stories, most));
            }
        }
        if (mix.unknown().stories() > 0) {
            bars.add(
                    new Block.Bar(
                            null,
                            Messages.get("present.family.unknown"),
                            mix.unknown().stories(),
                            most));
        }
        return bars;
    }

    static String name(VoiceFamily family) {
        return Messages.get("present.family." + family.code());
    }

    private void indicator(ScreenIndicator indicator) {
        about = indicator.wording().text();
        key = "indicator-" + indicator.indicator().value();
        var group = new Words(Face.LABEL, Messages.get("present.group", indicator.group()));
        var last = paged(Step.INDICATOR, "", List.of(), Face.WORDING, marked(about));
        shown = with(last, group);
        if (fits(shown)) {
            replaceLast(shown);
        } else {
            paged(Step.INDICATOR, "group-", List.of(), Face.LABEL, group.text());
        }
        var figure = new ArrayList<Block>();
        figure.add(new Words(Face.CAPTION, Messages.get("present.signs")));
        var counts = new EnumMap<Direction, Integer>(Direction.class);
        indicator.signs().forEach(sign -> counts.merge(direction(sign), 1, Integer::sum));
        for (var direction : Direction.values()) {
            figure.add(
                    new Block.Sign(
                            direction,
                            Messages.get("present.direction." + direction.code()),
                            count(counts, direction)));
        }
        head = head(new Words(Face.WORDING, marked(about)));
        figure(figure);
        question();
        part++;
    }

    private static int count(Map<Direction, Integer> counts, Direction direction) {
        return counts.getOrDefault(direction, 0);
    }

    static Direction direction(Countable sign) {
        var key = sign.keys().get(Dimension.DIRECTION);
        for (var direction : Direction.values()) {
            if (key != null && direction.code().equals(key.name())) {
                return direction;
            }
        }
        throw new IllegalStateException("a sign without a direction");
    }

    /// A figure under what is shown already, or else under the name alone, or on pictures of its
    /// own.
    private void figure(List<Block> figure) {
        for (var before : List.of(shown, head)) {
            var together = new ArrayList<>(before);
            together.addAll(figure);
            if (fits(together)) {
                add(Step.COUNTS, Step.COUNTS.name(), together);
                return;
            }
        }
        int page = 0;
        var lines = new ArrayList<>(head);
        for (var block : figure) {
            if (lines.size() > head.size() && !fits(with(lines, block))) {
                add(Step.COUNTS, Step.COUNTS.name() + page++, lines);
                lines = new ArrayList<>(head);
            }
            lines.add(block);
        }
        add(Step.COUNTS, Step.COUNTS.name() + page, lines);
    }

    private void question() {
        var question = deck.question().text();
        if (question.isEmpty()) {
            return;
        }
        var asked = new Words(Face.QUESTION, question);
        var under = slides.isEmpty() ? List.<Block>of() : slides.getLast().blocks();
        if (fits(with(under, asked))) {
            add(Step.QUESTION, "question", with(under, asked));
        } else {
            var name = new Words(Face.HEADING, about);
            paged(Step.QUESTION, "question", head(name), Face.QUESTION, question);
        }
    }

    /// @return what the last of the slides shows
    private List<Block> paged(Step step, String more, List<Block> head, Face face, String text) {
        var pages = Pages.of(text, page -> fits(with(head, new Words(face, page))));
        List<Block> last = head;
        for (int i = 0; i < pages.size(); i++) {
            last = with(head, new Words(face, pages.get(i)));
            add(step, more + i, last);
        }
        return last;
    }

    private void add(Step step, String more, List<Block> blocks) {
        slides.add(new Slide(part, step, about, key + "/" + more, blocks));
    }

    private void replaceLast(List<Block> blocks) {
        var was = slides.removeLast();
        slides.add(new Slide(was.part(), was.step(), was.about(), was.key(), blocks));
    }

    private static List<Block> with(List<Block> before, Block... more) {
        var blocks = new ArrayList<>(before);
        blocks.addAll(List.of(more));
        return blocks;
    }

    private boolean fits(List<Block> blocks) {
        double taken = 0;
        for (int i = 0; i < blocks.size(); i++) {
            taken += height(blocks.get(i));
            if (i > 0) {
                taken += gap(blocks.get(i - 1), blocks.get(i), picture);
            }
        }
        return picture.room(taken) >= 0;
    }

    /// What stands over many slides is measured once.
    private double height(Block block) {
        return heights.computeIfAbsent(block, one -> measure.height(one, picture));
    }

    /// Between two blocks, one under the other: lines of a figure stand close, and so does what
    /// says what they are.
    static double gap(Block above, Block below, Picture picture) {
        if (below.isLine()) {
            return Math.round(picture.gap() * (above.isLine() ? 0.35 : 0.7));
        }
        return below instanceof Words(var face, var _) && face == Face.LABEL
                ? Math.round(picture.gap() * 0.7)
                : picture.gap();
    }
}
