package kenning.sync;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A process that copies a folder again and again and asks nobody, as a service does: file by file,
/// piece by piece, at any moment.
final class SyncCopier {
    private SyncCopier() {}

    /// @param args the folder, where the copies go, how many, a seed
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var copies = Path.of(args[1]);
        var random = new Random(Long.parseLong(args[3]));
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            var into = Files.createDirectories(copies.resolve("%04d.partial".formatted(i)));
            for (var name : Laptop.names(folder)) {
                copy(folder.resolve(name), into.resolve(name), random);
            }
            Files.move(into, copies.resolve("%04d".formatted(i)));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(240));
        }
    }

    private static void copy(Path from, Path to, Random random) throws Exception {
        var piece = ByteBuffer.allocate(16 << 10);
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out =
                        FileChannel.open(
                                to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (in.read(piece.clear()) >= 0) {
                out.write(piece.flip());
                if (random.nextInt(8) == 0) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
            }
        } catch (NoSuchFileException e) {
            Files.createFile(to.resolveSibling(to.getFileName() + ".went"));
        }
    }
}
