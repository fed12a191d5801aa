package kenning.ui.stories;

import java.util.ArrayList;
import java.util.List;
import kenning.model.StoryText;

/// Cuts a story into blocks.
final class Blocks {
    /// Paragraphs longer than this many code units are cut: a hit test in a paragraph of 600,000
    /// takes 30 ms, in one of 8,000 none that can be felt.
    static final int GIANT = 8_000;

    /// Finds where to cut a giant paragraph.
    interface Cutter {
        /// The starts of the slices in code units of the paragraph, rising, the first 0.
        int[] cuts(String paragraph, boolean rightToLeft);
    }

    private Blocks() {}

    static List<Block> of(StoryText story, Cutter cutter) {
        var blocks = new ArrayList<Block>();
        var text = story.text();
        for (int turn = 0; turn < story.turns().size(); turn++) {
            var range = story.rangeOf(turn);
            int from = range.start();
            while (true) {
                int feed = text.indexOf('\n', from);
                boolean last = feed < 0 || feed >= range.end();
                addParagraph(
                        blocks,
                        text,
                        new Block(
                                turn,
                                from,
                                last ? range.end() : feed,
                                from == range.start(),
                                last ? Block.Ending.TURN : Block.Ending.PARAGRAPH,
                                false),
                        cutter);
                if (last) {
                    break;
                }
                from = feed + 1;
            }
        }
        return blocks;
    }

    private static void addParagraph(List<Block> to, String text, Block whole, Cutter cutter) {
        boolean rightToLeft = DisplayRuns.rightToLeft(text, whole.start(), whole.end());
        int[] cuts = {0};
        if (whole.length() > GIANT) {
            cuts = cutter.cuts(text.substring(whole.start(), whole.end()), rightToLeft);
        }
        for (int i = 0; i < cuts.length; i++) {
            boolean last = i == cuts.length - 1;
            to.add(
                    new Block(
                            whole.turn(),
                            whole.start() + cuts[i],
                            last ? whole.end() : whole.start() + cuts[i + 1],
                            whole.opensTurn() && i == 0,
                            last ? whole.ending() : Block.Ending.SLICE,
                            rightToLeft));
        }
    }

    /// Cuts at a blank about every so many code units: for a paragraph whose lines are not known.
    static int[] atBlanks(String paragraph, int every) {
        var cuts = new ArrayList<Integer>();
        cuts.add(0);
        int from = every;
        while (from < paragraph.length()) {
            int blank = paragraph.indexOf(' ', from);
            int cut = blank < 0 || blank - from > every ? from : blank + 1;
            if (cut >= paragraph.length()) {
                break;
            }
            if (Character.isLowSurrogate(paragraph.charAt(cut))) {
                cut--;
            }
            cuts.add(cut);
            from = cut + every;
        }
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }
}
