package kenning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A question together with what a plain reader would make of it, word by word.
sealed interface Asked {
    /// As somebody would type it.
    String typed();

    boolean answers(Scanned story);

    /// A stretch of words, from the first to the last.
    record Stretch(int first, int last) {}

    /// What is found as a stretch of words.
    sealed interface Piece extends Asked {
        List<Stretch> in(Scanned story);

        @Override
        default boolean answers(Scanned story) {
            return !in(story).isEmpty();
        }
    }

    interface Test {
        boolean of(Scanned.Said said);
    }

    private static List<Stretch> each(Scanned story, Test test) {
        var found = new ArrayList<Stretch>();
        for (int i = 0; i < story.words().size(); i++) {
            if (test.of(story.words().get(i))) {
                found.add(new Stretch(i, i));
            }
        }
        return found;
    }

    record Word(String typed, String stem) implements Piece {
        @Override
        public List<Stretch> in(Scanned story) {
            return each(story, said -> said.stem().equals(stem) || said.word().equals(typed));
        }
    }

    record Exactly(List<String> words, boolean sign) implements Piece {
        @Override
        public String typed() {
            return sign ? "=" + words.getFirst() : '"' + String.join(" ", words) + '"';
        }

        @Override
        public List<Stretch> in(Scanned story) {
            var found = new ArrayList<Stretch>();
            for (int i = 0; i + words.size() <= story.words().size(); i++) {
                boolean same = true;
                for (int j = 0; same && j < words.size(); j++) {
                    same = story.words().get(i + j).word().equals(words.get(j));
                }
                if (same) {
                    found.add(new Stretch(i, i + words.size() - 1));
                }
            }
            return found;
        }
    }

    /// Beginnings and wildcards.
    record Open(String typed) implements Piece {
        @Override
        public List<Stretch> in(Scanned story) {
            var shape = new StringBuilder();
            typed.codePoints()
                    .forEach(c ->
                            shape.append(
                                    c == '*'
                                            ? ".*"
                                            : c == '?'
                                                    ? "."
                                                    : Pattern.quote(Character.toString(c))));
            var pattern = Pattern.compile(shape.toString(), Pattern.DOTALL);
            return each(story, said -> pattern.matcher(said.word()).matches());
        }
    }

    record Fuzzy(String word, int edits) implements Piece {
        @Override
        public String typed() {
            return word + "~" + edits;
        }

        @Override
        public List<Stretch> in(Scanned story) {
            return each(
                    story,
                    said ->
                            said.word().charAt(0) == word.charAt(0)
                                    && apart(said.word(), word) <= edits);
        }

        /// Changes, additions, omissions and swaps of neighbours, row by row.
        private static int apart(String a, String b) {
            int[] before = null;
            int[] last = new int[b.length() + 1];
            for (int j = 0; j <= b.length(); j++) {
                last[j] = j;
            }
            for (int i = 1; i <= a.length(); i++) {
                var row = new int[b.length() + 1];
                row[0] = i;
                for (int j = 1; j <= b.length(); j++) {
                    int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    row[j] = Math.min(last[j - 1] + cost, 1 + Math.min(last[j], row[j - 1]));
                    if (before != null
                            && j > 1
                            && a.charAt(i - 1) == b.charAt(j - 2)
                            && a.charAt(i - 2) == b.charAt(j - 1)) {
                        row[j] = Math.min(row[j], before[j - 2] + 1);
                    }
                }
                before = last;
                last = row;
            }
            return last[b.length()];
        }
    }

    /// A choice of pieces.
    record Either(List<Piece> pieces) implements Piece {
        @Override
        public String typed() {
            return "(" + String.join(" OR ", pieces.stream().map(Asked::typed).toList()) + ")";
        }

        @Override
        public List<Stretch> in(Scanned story) {
            return pieces.stream().flatMap(piece -> piece.in(story).stream()).toList();
        }
    }

    record Near(Piece one, Piece other, int between) implements Asked {
        @Override
        public String typed() {
            return one.typed() + " NEAR/" + between + " " + other.typed();
        }

        @Override
        public boolean answers(Scanned story) {
            var others = other.in(story);
            for (var a : one.in(story)) {
                for (var b : others) {
                    int gap = a.first() < b.first() ? b.first() - a.last() : a.first() - b.last();
                    if (gap > 0 && gap - 1 <= between) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /// Different words near each other, in any order.
    record Together(List<String> words, int between) implements Asked {
        @Override
        public String typed() {
            return '"' + String.join(" ", words) + "\"~" + between;
        }

        @Override
        public boolean answers(Scanned story) {
            int width = words.size() + between;
            for (int from = 0; from < story.words().size(); from++) {
                int to = Math.min(story.words().size(), from + width);
                var window =
                        story.words().subList(from, to).stream().map(Scanned.Said::word).toList();
                if (window.containsAll(words)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Expression(String pattern) implements Asked {
        @Override
        public String typed() {
            return "/" + pattern + "/";
        }

        @Override
        public boolean answers(Scanned story) {
            return Pattern.compile(
                            pattern,
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE)
                    .matcher(story.text())
                    .find();
        }
    }

    record Having(String typed, java.util.function.Predicate<Scanned.Facts> test) implements Asked {
        @Override
        public boolean answers(Scanned story) {
            return test.test(story.facts());
        }
    }

    record Not(Asked part) implements Asked {
        @Override
        public String typed() {
            return "NOT (" + part.typed() + ")";
        }

        @Override
        public boolean answers(Scanned story) {
            return !part.answers(story);
        }
    }

    record All(List<Asked> parts) implements Asked {
        @Override
        public String typed() {
            return String.join(" ", parts.stream().map(part -> "(" + part.typed() + ")").toList());
        }

        @Override
        public boolean answers(Scanned story) {
            return parts.stream().allMatch(part -> part.answers(story));
        }
    }

    record Any(List<Asked> parts) implements Asked {
        @Override
        public String typed() {
            return String.join(" OR ", parts.stream().map(Asked::typed).toList());
        }

        @Override
        public boolean answers(Scanned story) {
            return parts.stream().anyMatch(part -> part.answers(story));
        }
    }
}
