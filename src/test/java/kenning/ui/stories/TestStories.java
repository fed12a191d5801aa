package kenning.ui.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.paint.Color;
import kenning.model.Direction;
import kenning.model.StoryText;
import kenning.model.TextRange;
import kenning.model.Turn;

/// Stories to look at and to measure with. Nobody said any of this.
final class TestStories {
    static final String ARABIC =
            "هو قال لي إن الانتظار جزء من العلاج، وأنا ضحكت لأن أمي كانت تقول الشيء نفسه في المطبخ كل صباح"
                    + " قبل أن نذهب إلى المدرسة مع إخوتي الصغار.";
    static final String HEBREW =
            "In Hebrew my grandfather said ״הכל יהיה בסדר״ every single morning, and then he went"
                    + " out (really!) and shouted שלום at the tram driver.";
    static final String ACCENTS =
            "Can I add something? My form says nai\u0308ve cafe\u0301 manager, A\u030angstro\u0308m,"
                    + " and the machine rejects half the letters. 👩🏽‍⚕️ helped once; 🇵🇹 flags in a"
                    + " text message got through when words did not.\nAstral letters too: 𝔘𝔫𝔦𝔠𝔬𝔡𝔢, and"
                    + " a smile 😄 at the end of it.";

    private static final String[] COLOURS = {
        "#0072b2", "#d55e00", "#009e73", "#a3589a", "#b58900", "#3f6fb5", "#c0392b"
    };
    private static final String[] WORDS =
            ("I you we they it was is had been the the a of of to and and in that but so because"
                            + " when then there with for on at my our house mother nurse doctor work"
                            + " night week time people street school children waiting phone letter"
                            + " bus kitchen really maybe always never sometimes honestly suddenly"
                            + " together again afterwards felt thought said told asked went came"
                            + " stayed remembered wanted needed helped listened laughed understood"
                            + " difficult easy long short good hard strange small important quiet")
                    .split(" ");

    private TestStories() {}

    record Shown(StoryText text, List<Mark> marks) {
        TextRange range(String words) {
            int at = text.text().indexOf(words);
            return new TextRange(at, at + words.length());
        }
    }

    /// One page with everything difficult on it.
    static Shown everything() {
        var text =
                story(
                        "Interviewer",
                        "What changed for you after the first few weeks with the group?",
                        "Shona",
                        "Honestly? Somebody remembered what I’d said. I told the health visitor"
                                + " once that mornings were the worst, and the next time she came"
                                + " at two in the afternoon and asked me what I needed from her"
                                + " that day. Nobody had asked me that. They’d told me plenty.",
                        "Interviewer",
                        "And what did you say?",
                        "Shona",
                        "I said I needed to get to the shop without it being a battle. That was"
                                + " all. So we walked to the shop. The week after I walked to the"
                                + " group on my own, and it’s a daft wee thing, but I hadn’t been"
                                + " out the door by myself since the wean.",
                        "Interviewer",
                        "Do you think they would do that for everybody?",
                        "Shona",
                        "No. Because before, it was forms. She put the forms away and said we’d do"
                                + " them together when I was ready, and I believed her because"
                                + " she’d done the other thing.",
                        "Joseph",
                        ACCENTS,
                        "Amina, community researcher",
                        ARABIC,
                        "Joseph",
                        HEBREW,
                        null,
                        "A pause, and somebody laughs.");
        var marks = new ArrayList<Mark>();
        theme(marks, text, "Being listened to", 0, "Somebody remembered", "that day.");
        sign(
                marks,
                text,
                "“They ask what I can manage today”",
                Direction.TOWARD,
                "the next time she came",
                "that day.");
        theme(marks, text, "Asked repeatedly", 5, "health visitor once", "the worst");
        theme(marks, text, "Mornings", 4, "once that mornings", "at two in");
        theme(marks, text, "Trust", 3, "mornings were", "Nobody had asked me that.");
        theme(marks, text, "Being told, not asked", 6, "what I needed", "told me plenty.");
        theme(marks, text, "Small steps", 2, "So we walked", "on my own");
        sign(
                marks,
                text,
                "“They come back and tell us what happened”",
                Direction.MIXED,
                "The week after",
                "since the wean.");
        theme(marks, text, "Being listened to", 0, "No. Because", "it was forms.");
        sign(
                marks,
                text,
                "“They use my words, or plain ones”",
                Direction.AWAY,
                "it was forms.",
                "it was forms.");
        theme(marks, text, "Trust", 3, "I believed her", "the other thing.");
        theme(marks, text, "Places and spaces", 4, "nai\u0308ve", "got through");
        sign(marks, text, "“Somebody rings back”", Direction.WAITING, "👩🏽‍⚕️ helped", "once");
        theme(marks, text, "Waiting", 6, "الانتظار جزء", "في المطبخ");
        theme(marks, text, "Faith", 2, "״הכל יהיה בסדר״", "tram driver");
        return new Shown(text, marks);
    }

    /// As `everything`, with nine marks over one another in one turn.
    static Shown crowded() {
        var shown = everything();
        var marks = new ArrayList<>(shown.marks());
        int from = shown.text().startOf(1);
        for (int i = 0; i < 9; i++) {
            marks.add(
                    mark(
                            100 + i,
                            "Crowded theme number " + (i + 1),
                            i,
                            new TextRange(from + 3 * i, from + 200 + 5 * i),
                            i % 3 == 0 ? Direction.AWAY : null));
        }
        return new Shown(shown.text(), marks);
    }

    /// Turns of made-up talk with marks strewn over them.
    static Shown talk(int words, int marks, long seed) {
        var random = new Random(seed);
        var parts = new ArrayList<String>();
        for (int left = words; left > 0; ) {
            boolean asks = parts.size() % 4 == 0;
            int length =
                    asks
                            ? 4 + random.nextInt(30)
                            : Math.clamp((int) Math.exp(4.1 + 0.9 * random.nextGaussian()), 3, 420);
            length = Math.min(length, left);
            parts.add(asks ? "Interviewer" : "Amina K.");
            parts.add(sentences(length, random));
            left -= length;
        }
        return strewn(story(parts.toArray(String[]::new)), marks, random);
    }

    /// One turn without a line feed.
    static Shown oneParagraph(int words, int marks) {
        var random = new Random(5);
        return strewn(story("Amina K.", sentences(words, random)), marks, random);
    }

    static Shown of(String... words) {
        var parts = new ArrayList<String>();
        for (var turn : words) {
            parts.add("Joseph");
            parts.add(turn);
        }
        return new Shown(story(parts.toArray(String[]::new)), List.of());
    }

    static Mark mark(long key, String name, int colour, TextRange range, Direction direction) {
        return new Mark(
                key,
                direction == null ? Mark.Kind.THEME : Mark.Kind.SIGN,
                name,
                Color.web(COLOURS[colour % COLOURS.length]),
                range,
                direction,
                "LP-A");
    }

    /// @param parts speaker and words by turns
    static StoryText story(String... parts) {
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < parts.length; i += 2) {
            turns.add(
                    new Turn(
                            new Turn.Id(1 + turns.size()),
                            turns.size(),
                            parts[i],
                            parts[i] == null ? null : Duration.ofSeconds(192 + 37L * turns.size()),
                            parts[i + 1]));
        }
        return new StoryText(turns);
    }

    private static void theme(
            List<Mark> to, StoryText text, String name, int colour, String from, String end) {
        to.add(mark(to.size() + 1, name, colour, range(text, from, end), null));
    }

    private static void sign(
            List<Mark> to, StoryText text, String name, Direction way, String from, String end) {
        to.add(mark(to.size() + 1, name, 1, range(text, from, end), way));
    }

    private static TextRange range(StoryText text, String from, String end) {
        int start = text.text().indexOf(from);
        int last = text.text().indexOf(end, start);
        if (start < 0 || last < 0) {
            throw new IllegalArgumentException(from + " … " + end);
        }
        return new TextRange(start, last + end.length());
    }

    private static Shown strewn(StoryText text, int count, Random random) {
        var marks = new ArrayList<Mark>();
        int length = text.text().length();
        for (int i = 0; i < count; i++) {
            int size = 20 + (int) Math.min(1500, Math.exp(4.6 + 0.9 * random.nextGaussian()));
            int from = random.nextInt(Math.max(1, length - size));
            var way = i % 5 == 0 ? Direction.values()[i / 5 % 4] : null;
            marks.add(
                    mark(
                            i + 1,
                            "Theme " + (i % 30),
                            i % 30,
                            new TextRange(from, Math.min(length, from + size)),
                            way));
        }
        return new Shown(text, marks);
    }

    private static String sentences(int words, Random random) {
        var out = new StringBuilder();
        int left = 0;
        for (int i = 0; i < words; i++) {
            var word = WORDS[random.nextInt(WORDS.length)];
            if (left == 0) {
                left = 6 + random.nextInt(12);
                word = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            }
            left--;
            out.append(word).append(i == words - 1 || left == 0 ? "." : "");
            out.append(i == words - 1 ? "" : " ");
        }
        return out.toString();
    }
}
