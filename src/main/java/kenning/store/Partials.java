package kenning.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/// Copies that are not whole yet: each has a name that no other copy has and that says which
/// machine and which process is making it, so that what a kill left can be told from what is being
/// made.
final class Partials {
    private static final String ENDING = ".partial";

    private static final String MACHINE = Integer.toHexString(LockNote.machine().hashCode());

    private static final Pattern LEFT =
            Pattern.compile(
                    "\\.copy-" + MACHINE + "-(\\d{1,18})-[-0-9a-f]{36}\\.partial(-journal)?");

    private Partials() {}

    /// A free name in that folder; nothing is there yet.
    static Path in(Path folder) {
        return folder.resolve(
                beginning(ProcessHandle.current().pid()) + UUID.randomUUID() + ENDING);
    }

    static String beginning(long process) {
        return ".copy-%s-%d-".formatted(MACHINE, process);
    }

    /// Removes what was not named, a file or a folder of files; what cannot be removed goes with
    /// the next copy, which must not be kept from saying what it has to say.
    static void drop(Path partial) {
        remove(partial.toFile());
        remove(partial.resolveSibling(partial.getFileName() + "-journal").toFile());
    }

    private static void remove(File left) {
        var inside = left.listFiles();
        if (inside != null) {
            for (var file : inside) {
                remove(file);
            }
        }
        if (left.exists() && !left.delete()) {
            left.deleteOnExit();
        }
    }

    /// Removes what copies left whose process is gone from this machine.
    static void sweep(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, ".copy-" + MACHINE + "-*")) {
            for (var file : files) {
                var maker = LEFT.matcher(file.getFileName().toString());
                if (maker.matches() && !isAlive(Long.parseLong(maker.group(1)))) {
                    remove(file.toFile());
                }
            }
        }
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }
}
