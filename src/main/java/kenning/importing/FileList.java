package kenning.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kenning.task.Progress;

/// The files that a person meant, with folders opened: each file once, folders in natural order.
/// Hidden files, what systems leave in folders, and projects are passed over; a folder that leads
/// back into itself is opened once.
final class FileList {
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    private final List<Path> files = new ArrayList<>();
    private final List<Outcome> refused = new ArrayList<>();
    private final Set<Path> seenFiles = new HashSet<>();
    private final Set<Path> seenFolders = new HashSet<>();
    private final Progress progress;
    private boolean full;

    private FileList(Progress progress) {
        this.progress = progress;
    }

    static FileList of(Collection<Path> filesAndFolders, Progress progress) {
        var list = new FileList(progress);
        for (var path : filesAndFolders) {
            if (Files.isDirectory(path)) {
                list.open(path, 0);
            } else {
                list.add(path);
            }
        }
        return list;
    }

    List<Path> files() {
        return files;
    }

    /// Folders that could not be opened, and the place where a list that is too long was cut.
    List<Outcome> refused() {
        return refused;
    }

    private void add(Path file) {
        if (files.size() < Limits.FILES) {
            if (seenFiles.add(file.toAbsolutePath().normalize())) {
                files.add(file);
            }
        } else if (!full) {
            full = true;
            refused.add(
                    new Outcome.Refused(
                            file, Limits.refusal("import.too-many-files", Limits.FILES)));
        }
    }

    private void open(Path folder, int depth) {
        progress.checkCancelled();
        var inside = new ArrayList<Path>();
        try {
            if (full || !seenFolders.add(folder.toRealPath())) {
                return;
            }
            if (depth > Limits.FOLDER_DEPTH) {
                refused.add(new Outcome.Refused(folder, Limits.refusal("import.folder-deep")));
                return;
            }
            try (var paths = Files.newDirectoryStream(folder)) {
                for (var path : paths) {
                    if (!passedOver(path)) {
                        inside.add(path);
                    }
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            var reason = Limits.refusal("import.folder");
            reason.initCause(e);
            refused.add(new Outcome.Refused(folder, reason));
            return;
        }
        inside.sort(NaturalOrder.OF_PATHS);
        for (var path : inside) {
            if (Files.isDirectory(path)) {
                open(path, depth + 1);
            } else {
                add(path);
            }
        }
    }

    private static boolean passedOver(Path path) throws IOException {
        var name = FileBytes.nameOf(path).toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || LITTER.contains(name)
                || FileBytes.isProject(path)
                || Files.isHidden(path);
    }
}
