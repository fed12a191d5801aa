package kenning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// The layer of `calls.c` between a child and its disk, and the file that steers it. The child may
/// steer it itself.
public final class Layer {
    private static final int SIZE = 64;
    private static final int CALLS = 0;
    private static final int FIRST = 8;
    private static final int LAST = 16;
    private static final int CODE = 24;
    private static final int FAILED = 32;
    private static final int KIND = 40;
    private static final int MICROS = 48;
    private static final int FLUSHES = 56;

    /// `errno` of a disk that fails.
    public static final int EIO = 5;

    /// `errno` of a disk that is full.
    public static final int ENOSPC = 28;

    private final MappedByteBuffer steer;

    private Layer(Path file) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            steer = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
            steer.order(ByteOrder.nativeOrder());
        }
    }

    /// Compiles it; what a child's environment must be so that it is loaded.
    ///
    /// @param work where the library and the steering file go
    /// @param watched whose files count
    public static Map<String, String> prepare(Path work, Path watched) throws Exception {
        var source = work.resolve("calls.c");
        var library = work.resolve("calls.so");
        try (var in = Layer.class.getResourceAsStream("/kenning/proof/calls.c")) {
            Files.write(source, in.readAllBytes());
        }
        assertThat(
                        Tool.run(
                                "gcc",
                                "-O1",
                                "-shared",
                                "-fPIC",
                                "-o",
                                library.toString(),
                                source.toString(),
                                "-ldl"))
                .as("gcc")
                .isZero();
        Files.write(steering(work), new byte[SIZE]);
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "KENNING_STEER",
                steering(work).toString(),
                "KENNING_WATCH",
                watched.toRealPath().toString());
    }

    /// Where the steering file is.
    public static Path steering(Path work) {
        return work.resolve("steer");
    }

    public static Layer steeredBy(Path file) throws IOException {
        return new Layer(file);
    }

    /// From now on the calls are counted from 1, and these fail.
    public void fail(long first, long last, int code) {
        steer.putLong(FIRST, 0);
        steer.putLong(CALLS, 0);
        steer.putLong(FAILED, 0);
        steer.putLong(CODE, code);
        steer.putLong(LAST, last);
        steer.putLong(FIRST, first);
    }

    /// Nothing fails any more.
    public void mend() {
        steer.putLong(FIRST, 0);
    }

    public void slow(long micros) {
        steer.putLong(MICROS, micros);
    }

    public long calls() {
        return steer.getLong(CALLS);
    }

    public long failed() {
        return steer.getLong(FAILED);
    }

    public long flushes() {
        return steer.getLong(FLUSHES);
    }

    /// What kind of call failed last.
    public String kind() {
        var letters = new byte[8];
        steer.get(KIND, letters);
        return new String(letters, StandardCharsets.US_ASCII).trim();
    }
}
