package kenning.sync;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What kind of place a file lies in.
///
/// @param kind what may happen to a file there
/// @param name of the service as people know it, such as “OneDrive”; for a network drive or a stick
///   where it comes from or what it is called; empty on a disk of this machine
/// @param root of the place, with `/` between its parts; empty on a disk of this machine
public record Whereabouts(Kind kind, String name, String root) {
    /// What may happen to a file.
    public enum Kind {
        /// Nothing: it lies on a disk of this machine.
        HERE,
        /// A service copies it as it is, at any moment, and puts another in its place.
        SYNCED,
        /// Other machines reach it, and locks may not hold.
        NETWORK,
        /// It can be pulled out.
        REMOVABLE
    }

    public static final Whereabouts HERE = new Whereabouts(Kind.HERE, "", "");

    /// Tells by the longest known folder that the path lies in; a service counts before the file
    /// system below it.
    ///
    /// @param path absolute, as the system writes it
    public static Whereabouts of(String path, Surroundings around) {
        var file = slashed(path);
        return Stream.of(SyncedFolders.all(around), OtherDisks.all(file, around))
                .map(places -> longest(file, places, around))
                .filter(found -> found.kind() != Kind.HERE)
                .findFirst()
                .orElse(HERE);
    }

    private static Whereabouts longest(String file, List<Whereabouts> places, Surroundings around) {
        return places.stream()
                .filter(place -> liesIn(file, place.root(), around.ignoresCase()))
                .max(Comparator.comparingInt(place -> place.root().length()))
                .orElse(HERE);
    }

    /// Whether a path lies in a folder; `/home/a/Dropbox-old` does not lie in `/home/a/Dropbox`.
    static boolean liesIn(String path, String folder, boolean ignoresCase) {
        if (folder.isBlank()) {
            return false;
        }
        var whole = folder.endsWith("/") ? folder : folder + "/";
        return ignoresCase
                ? path.toLowerCase(Locale.ROOT).startsWith(whole.toLowerCase(Locale.ROOT))
                : path.startsWith(whole);
    }

    /// With `/` between its parts and without the mark of long names on Windows.
    static String slashed(String path) {
        var plain = path;
        if (plain.startsWith("\\\\?\\UNC\\")) {
            plain = "\\\\" + plain.substring(8);
        } else if (plain.startsWith("\\\\?\\") || plain.startsWith("\\\\.\\")) {
            plain = plain.substring(4);
        }
        var windows = plain.startsWith("\\\\") || plain.matches("[A-Za-z]:.*");
        return windows ? plain.replace('\\', '/') : plain;
    }
}
