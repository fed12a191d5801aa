package kenning.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// One page of a project's copy, as SQLite's file format lays it out: read without SQLite, because
/// the pages above it may be gone.
final class SickPage {
    static final int SIZE = 4096;
    static final int INTERIOR = 5;
    static final int LEAF = 13;

    private final ByteBuffer bytes;
    private final int header;

    /// @param number from 1; the first page begins with the file's own header
    SickPage(ByteBuffer file, int number) {
        bytes = file.slice((number - 1) * SIZE, SIZE);
        header = number == 1 ? 100 : 0;
    }

    int type() {
        return bytes.get(header) & 0xff;
    }

    boolean isEmpty() {
        return cells() == 0;
    }

    private int cells() {
        return bytes.getShort(header + 3) & 0xffff;
    }

    private int cell(int i, int headerSize) {
        return bytes.getShort(header + headerSize + 2 * i) & 0xffff;
    }

    /// The pages under an interior one, in order; none when it makes no sense.
    List<Integer> children(int pages) {
        int cells = cells();
        if (type() != INTERIOR || cells > SIZE / 6) {
            return List.of();
        }
        var children = new ArrayList<Integer>(cells + 1);
        for (int i = 0; i <= cells; i++) {
            int at = i == cells ? header + 8 : cell(i, 12);
            int child = at > SIZE - 4 ? 0 : bytes.getInt(at);
            if (child < 2 || child > pages) {
                return List.of();
            }
            children.add(child);
        }
        return children;
    }

    /// The rows on a leaf.
    ///
    /// @param fits whether a row's kinds of values are possible
    /// @return the first row's number and the last one's; empty when this is no whole leaf of that
    ///   table
    long[] rows(Shape fits) {
        int cells = cells();
        if (type() != LEAF || cells == 0 || cells > SIZE / 4) {
            return new long[0];
        }
        long first = 0;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < cells; i++) {
            int at = cell(i, 8);
            if (at < header + 8 + 2 * cells || at >= SIZE - 3) {
                return new long[0];
            }
            var reader = new Reader(at);
            long payload = reader.varint();
            long row = reader.varint();
            if (row <= last || payload < 2 || payload > 1L << 31 || !fits.fits(reader.kinds())) {
                return new long[0];
            }
            first = i == 0 ? row : first;
            last = row;
        }
        return new long[] {first, last};
    }

    /// What a table's rows look like.
    interface Shape {
        /// @param kinds SQLite's serial types, in the order of the columns
        boolean fits(List<Long> kinds);
    }

    /// Reads on from a place in the page; past its end everything is 0.
    private final class Reader {
        private int at;

        Reader(int at) {
            this.at = at;
        }

        private int next() {
            return at < SIZE ? bytes.get(at++) & 0xff : 0;
        }

        long varint() {
            long value = 0;
            for (int i = 0; i < 8; i++) {
                int next = next();
                value = (value << 7) | (next & 0x7f);
                if (next < 0x80) {
                    return value;
                }
            }
            return value << 8 | next();
        }

        List<Long> kinds() {
            int start = at;
            long size = varint();
            var kinds = new ArrayList<Long>();
            while (at < start + size && at < SIZE && kinds.size() < 100) {
                kinds.add(varint());
            }
            return at == start + size ? kinds : List.of();
        }
    }
}
