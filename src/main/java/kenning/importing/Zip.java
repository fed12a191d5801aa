package kenning.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import kenning.model.Refusal;

/// The entries of a packed file, by name. Nothing is ever unpacked to the disk, and what an entry
/// says about its own size is not believed: every limit is checked while reading.
///
/// Reads the central directory, which is what other programs go by, and not the entries one after
/// the other, where a hostile file can keep a second set.
final class Zip {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private record Entry(int at, long packed, int method, long crc) {}

    /// Deflated bytes without the header that zlib puts before them.
    private static final class RawInflaterStream extends InflaterInputStream {
        RawInflaterStream(InputStream in) {
            super(in, new Inflater(true), 8192);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new HashMap<>();
    private long unpacked;

    Zip(byte[] bytes) throws Refusal {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            readDirectory(findEnd());
        } catch (IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    Set<String> names() {
        return entries.keySet();
    }

    byte[] bytes(String name) throws Refusal {
        try (var in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw refusalIn(e);
        }
    }

    /// An entry, unpacked as it is read. Reading past a limit, or to the end of an entry whose
    /// checksum does not hold, throws an IOException whose cause is a Refusal.
    InputStream open(String name) throws Refusal {
        var entry = entries.get(name);
        if (entry == null) {
            throw Limits.refusal("import.damaged");
        }
        try {
            if (bytes.getInt(entry.at) != LOCAL) {
                throw damaged(null);
            }
            int from =
                    entry.at
                            + 30
                            + Short.toUnsignedInt(bytes.getShort(entry.at + 26))
                            + Short.toUnsignedInt(bytes.getShort(entry.at + 28));
            if (from + entry.packed > bytes.limit()) {
                throw damaged(null);
            }
            InputStream in = new ByteArrayInputStream(bytes.array(), from, (int) entry.packed);
            if (entry.method == 8) {
                in = new RawInflaterStream(in);
            }
            return new GuardedEntry(in, entry.packed, entry.crc, this::unpacked);
        } catch (IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    /// The refusal behind what a parser threw while it read an entry.
    static Refusal refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return damaged(thrown);
    }

    private static Refusal damaged(@org.jspecify.annotations.Nullable Throwable why) {
        var refusal = Limits.refusal("import.damaged");
        if (why != null) {
            refusal.initCause(why);
        }
        return refusal;
    }

    private void unpacked(int more) throws IOException {
        unpacked += more;
        if (unpacked > Limits.ZIP_TOTAL_BYTES) {
            throw new IOException(Limits.refusal("import.unpacks-too-large"));
        }
    }

    private int findEnd() throws Refusal {
        int least = Math.max(0, bytes.limit() - 22 - 0xFFFF);
        for (int at = bytes.limit() - 22; at >= least; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw damaged(null);
    }

    private void readDirectory(int end) throws Refusal {
        long size = Integer.toUnsignedLong(bytes.getInt(end + 12));
        long start = end - size;
        long stated = Integer.toUnsignedLong(bytes.getInt(end + 16));
        if (Short.toUnsignedInt(bytes.getShort(end + 10)) > Limits.ZIP_ENTRIES) {
            throw Limits.refusal("import.archive-entries");
        }
        // What stands before the first entry moves all places by the same amount.
        long shift = stated == 0xFFFFFFFFL ? 0 : start - stated;
        if (start < 0 || shift < 0) {
            throw damaged(null);
        }
        int at = (int) start;
        while (at + 46 <= end && bytes.getInt(at) == CENTRAL) {
            if (entries.size() >= Limits.ZIP_ENTRIES) {
                throw Limits.refusal("import.archive-entries");
            }
            at = readEntry(at, shift);
        }
    }

    private int readEntry(int at, long shift) throws Refusal {
        int flags = bytes.getShort(at + 8);
        int method = Short.toUnsignedInt(bytes.getShort(at + 10));
        long packed = Integer.toUnsignedLong(bytes.getInt(at + 20));
        long place = Integer.toUnsignedLong(bytes.getInt(at + 42)) + shift;
        int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
        int after =
                Short.toUnsignedInt(bytes.getShort(at + 30))
                        + Short.toUnsignedInt(bytes.getShort(at + 32));
        var name = new byte[nameLength];
        bytes.get(at + 46, name);
        if ((flags & 1) != 0) {
            throw Limits.refusal("import.password");
        }
        if ((method != 0 && method != 8) || packed > bytes.limit() || place > bytes.limit()) {
            throw damaged(null);
        }
        var path = new String(name, StandardCharsets.UTF_8);
        if (path.startsWith("/") || ("/" + path.replace('\\', '/') + "/").contains("/../")) {
            throw Limits.refusal("import.archive-name");
        }
        var crc = Integer.toUnsignedLong(bytes.getInt(at + 16));
        if (entries.put(path, new Entry((int) place, packed, method, crc)) != null) {
            throw Limits.refusal("import.archive-name");
        }
        return at + 46 + nameLength + after;
    }
}
