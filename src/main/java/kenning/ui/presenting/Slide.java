package kenning.ui.presenting;

import java.util.List;
import java.util.stream.Collectors;

/// One picture of the show.
///
/// @param part which theme or indicator it belongs to, from 0
/// @param step what is new on it
/// @param about the name of its theme or indicator
/// @param key finds it again when the slides are made anew
record Slide(int part, Step step, String about, String key, List<Block> blocks) {
    /// The steps in which a theme is revealed, in their order.
    enum Step {
        THEME,
        INDICATOR,
        QUOTE,
        COUNTS,
        QUESTION
    }

    Slide {
        blocks = List.copyOf(blocks);
    }

    /// Everything that can be read on it.
    String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /// What a list of slides says of it: what it is about, or the words that are new on it.
    String brief() {
        var newest =
                switch (step) {
                    case THEME -> Face.HEADING;
                    case INDICATOR -> Face.WORDING;
                    case QUOTE -> Face.QUOTE;
                    case COUNTS -> Face.CAPTION;
                    case QUESTION -> Face.QUESTION;
                };
        for (var block : blocks) {
            if (block instanceof Block.Words(var face, var text) && face == newest) {
                return text.replaceAll("\\s+", " ");
            }
        }
        return about;
    }
}
