package kenning.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// One unpacked entry that stops when it grows past a limit and, at its end, checks that it is the
/// entry that was packed.
final class GuardedEntry extends FilterInputStream {
    /// Told of every stretch that was unpacked.
    interface Total {
        void add(int bytes) throws IOException;
    }

    private final long packed;
    private final long expected;
    private final Total total;
    private final CRC32 crc = new CRC32();
    private long size;

    GuardedEntry(InputStream in, long packed, long expected, Total total) {
        super(in);
        this.packed = packed;
        this.expected = expected;
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read < 0) {
            if (crc.getValue() != expected) {
                throw new IOException(Limits.refusal("import.damaged"));
            }
            return read;
        }
        crc.update(into, offset, read);
        size += read;
        total.add(read);
        if (size > Limits.ZIP_ENTRY_BYTES
                || (size > Limits.ZIP_RATIO_FREE_BYTES && size > packed * Limits.ZIP_RATIO)) {
            throw new IOException(Limits.refusal("import.unpacks-too-large"));
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        throw new UnsupportedOperationException("an entry is read, not skipped");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
