package kenning.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kenning.model.Coding;
import kenning.model.Direction;
import kenning.model.Signal;
import kenning.model.TextRange;

/// What the team marked in one story: its coded passages and its signs, as numbers.
record Marks(List<Mark> codes, List<Mark> signs) {
    static final Marks NONE = new Marks(List.of(), List.of());
    private static final List<Direction> DIRECTIONS = List.of(Direction.values());
    private static final int BYTES = Long.BYTES + 2 * Integer.BYTES;

    /// @param what the id of a code, or a sign as [#sign] numbers it
    record Mark(long what, TextRange range) {}

    Marks {
        codes = List.copyOf(codes);
        signs = List.copyOf(signs);
    }

    static Marks of(List<Coding> codings, List<Signal> signals) {
        return new Marks(
                codings.stream()
                        .map(coding -> new Mark(coding.code().value(), coding.range()))
                        .toList(),
                signals.stream().map(signal -> new Mark(sign(signal), signal.range())).toList());
    }

    /// The indicator, 0 for a free sign, and the direction in one number.
    private static long sign(Signal signal) {
        var indicator = signal.indicator();
        return (indicator == null ? 0 : indicator.value()) * DIRECTIONS.size()
                + DIRECTIONS.indexOf(signal.direction());
    }

    static long indicator(long sign) {
        return sign / DIRECTIONS.size();
    }

    static Direction direction(long sign) {
        return DIRECTIONS.get(Math.toIntExact(sign % DIRECTIONS.size()));
    }

    static Set<Long> kinds(List<Mark> marks) {
        var kinds = new HashSet<Long>();
        marks.forEach(mark -> kinds.add(mark.what()));
        return kinds;
    }

    byte[] toBytes() {
        var bytes = ByteBuffer.allocate(Integer.BYTES + BYTES * (codes.size() + signs.size()));
        bytes.putInt(codes.size());
        for (var marks : List.of(codes, signs)) {
            for (var mark : marks) {
                bytes.putLong(mark.what());
                bytes.putInt(mark.range().start());
                bytes.putInt(mark.range().end());
            }
        }
        return bytes.array();
    }

    static Marks from(byte[] array, int offset, int length) {
        var bytes = ByteBuffer.wrap(array, offset, length);
        int coded = bytes.getInt();
        var all = new ArrayList<Mark>();
        while (bytes.hasRemaining()) {
            long what = bytes.getLong();
            int start = bytes.getInt();
            all.add(new Mark(what, new TextRange(start, bytes.getInt())));
        }
        return new Marks(all.subList(0, coded), all.subList(coded, all.size()));
    }
}
