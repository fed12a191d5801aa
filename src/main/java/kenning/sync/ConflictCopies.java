package kenning.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kenning.model.Refusal;
import kenning.store.Edition;

/// The names that services give to the second of two files that were changed at once.
public final class ConflictCopies {
    /// The name of the machine that OneDrive puts behind a dash: in capitals, or with a dash or a
    /// digit of its own.
    private static final String MACHINE =
            "(?:[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*|[A-Za-z]+[A-Za-z0-9]*-[A-Za-z0-9-]+)";

    private static final List<Pattern> SURE =
            Stream.of(
                            // Dropbox, Nextcloud, ownCloud
                            " \\(.*conflicted copy.*\\)",
                            " \\([^()]*case conflict[^()]*\\)",
                            "_conflict-\\d{8}-\\d{6}",
                            // Syncthing
                            "\\.sync-conflict-\\d{8}-\\d{6}-[A-Z0-9]+",
                            // Google Drive, older
                            " ?[\\[(]conflict[^\\])]*[\\])]")
                    .map(p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE))
                    .toList();

    private static final List<Pattern> PERHAPS =
            Stream.of(
                            // iCloud
                            " \\d{1,2}",
                            // Google Drive
                            " ?\\(\\d{1,2}\\)",
                            // OneDrive
                            "-" + MACHINE)
                    .map(Pattern::compile)
                    .toList();

    private ConflictCopies() {}

    /// How surely a name is that of such a copy.
    public enum Likeness {
        NONE,
        /// People give such names too: only the project inside can tell.
        PERHAPS,
        SURE
    }

    /// @param name of the project's file
    /// @param other of a file beside it
    public static Likeness likeness(String name, String other) {
        int dot = name.lastIndexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        var ending = dot < 0 ? "" : name.substring(dot);
        if (other.equals(name) || !other.startsWith(stem) || !other.endsWith(ending)) {
            return Likeness.NONE;
        }
        if (other.length() < stem.length() + ending.length()) {
            return Likeness.NONE;
        }
        var added = other.substring(stem.length(), other.length() - ending.length());
        if (SURE.stream().anyMatch(p -> p.matcher(added).matches())) {
            return Likeness.SURE;
        }
        return PERHAPS.stream().anyMatch(p -> p.matcher(added).matches())
                ? Likeness.PERHAPS
                : Likeness.NONE;
    }

    /// The names, with how the files look from outside, of all that could be such a copy. Opens
    /// none of them.
    public static Set<String> alike(Path shared) throws IOException {
        var name = String.valueOf(shared.getFileName());
        var folder = LivePlaces.parent(shared);
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        var all = new TreeSet<String>();
        try (var others = Files.newDirectoryStream(folder)) {
            for (var other : others) {
                var its = String.valueOf(other.getFileName());
                if (likeness(name, its) != Likeness.NONE) {
                    all.add(
                            its
                                    + "/"
                                    + other.toFile().length()
                                    + "/"
                                    + other.toFile().lastModified());
                }
            }
        }
        return all;
    }

    /// The names of files beside a shared one that a service made because two people changed it at
    /// once; those that people may have given themselves only when the same project is inside.
    /// Looks at files.
    ///
    /// @param guid of the project; empty when the files themselves are not looked into
    public static List<String> beside(Path shared, String guid) throws IOException {
        var name = String.valueOf(shared.getFileName());
        var folder = LivePlaces.parent(shared);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var others = Files.list(folder)) {
            return others.filter(other ->
                            switch (likeness(name, String.valueOf(other.getFileName()))) {
                                case NONE -> false;
                                case SURE -> true;
                                case PERHAPS -> !guid.isEmpty() && holds(other, guid);
                            })
                    .map(other -> String.valueOf(other.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean holds(Path file, String guid) {
        try {
            return Edition.of(file).guid().equals(guid);
        } catch (Refusal e) {
            return false;
        }
    }
}
