package kenning.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import kenning.sync.Surroundings.Mount;
import kenning.sync.Surroundings.Mounts;
import kenning.sync.Surroundings.Os;
import kenning.sync.Surroundings.Registry;

/// The surroundings as they are on this machine. Looks at files, and on Windows asks another
/// program: never on the FX thread.
public final class ThisMachine {
    private static final long LONGEST_NOTE = 1 << 20;

    private ThisMachine() {}

    /// @param environment the process's environment variables
    /// @param properties the system properties
    public static Surroundings surroundings(
            Map<String, String> environment, Properties properties) {
        var system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var os =
                system.startsWith("windows")
                        ? Os.WINDOWS
                        : system.startsWith("mac") ? Os.MACOS : Os.LINUX;
        return new Surroundings(
                os,
                properties.getProperty("user.home", ""),
                environment,
                mounts(os),
                os == Os.WINDOWS ? new WindowsRegistry() : NO_REGISTRY,
                ThisMachine::note);
    }

    static final Registry NO_REGISTRY =
            new Registry() {
                @Override
                public List<String> below(String key) {
                    return List.of();
                }

                @Override
                public Optional<String> value(String key, String name) {
                    return Optional.empty();
                }
            };

    private static Mounts mounts(Os os) {
        return switch (os) {
            case LINUX -> () -> linuxMounts(readMounts());
            case MACOS -> ThisMachine::stores;
            case WINDOWS -> ThisMachine::drives;
        };
    }

    private static String readMounts() {
        try {
            return Files.readString(Path.of("/proc/self/mounts"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of `/proc/self/mounts`, in which odd characters stand as `\040` and the bytes of
    /// the names as they are.
    static List<Mount> linuxMounts(String lines) {
        return lines.lines()
                .map(line -> line.split(" "))
                .filter(parts -> parts.length > 2)
                .map(parts -> new Mount(plain(parts[1]), parts[2], plain(parts[0]), false))
                .toList();
    }

    private static String plain(String escaped) {
        var plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '\\' && escaped.substring(i + 1).matches("[0-7]{3}.*")) {
                plain.append((char) Integer.parseInt(escaped.substring(i + 1, i + 4), 8));
                i += 3;
            } else {
                plain.append(escaped.charAt(i));
            }
        }
        return new String(
                plain.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /// On the Mac a store says where it is before it says what it is: `/Volumes/TEAM (//nas/team)`.
    private static List<Mount> stores() {
        var mounts = new ArrayList<Mount>();
        for (var store : FileSystems.getDefault().getFileStores()) {
            var all = store.toString();
            var device = " (" + store.name() + ")";
            if (all.endsWith(device)) {
                mounts.add(
                        new Mount(
                                all.substring(0, all.length() - device.length()),
                                store.type(),
                                store.name(),
                                false));
            }
        }
        return mounts;
    }

    private static List<Mount> drives() {
        var mounts = new ArrayList<Mount>();
        for (var root : FileSystems.getDefault().getRootDirectories()) {
            drive(root).ifPresent(mounts::add);
        }
        return mounts;
    }

    /// Empty for a drive with nothing in it.
    private static Optional<Mount> drive(Path root) {
        try {
            var store = Files.getFileStore(root);
            boolean removable =
                    store.getAttribute("volume:isRemovable") instanceof Boolean yes && yes;
            return Optional.of(
                    new Mount(
                            root.toString(),
                            store.type().toLowerCase(Locale.ROOT),
                            store.name(),
                            removable));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> note(String path) {
        try {
            var file = Path.of(path);
            return Files.isRegularFile(file) && Files.size(file) < LONGEST_NOTE
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// The absolute path of a file with its links followed, as far as it is there.
    static String real(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        Path there = absolute;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null) {
            return absolute.toString();
        }
        try {
            return there.toRealPath().resolve(there.relativize(absolute)).normalize().toString();
        } catch (IOException e) {
            return absolute.toString();
        }
    }

    /// What kind of place a file lies in, by its own path or by the one that its links lead to.
    public static Whereabouts of(Path file, Surroundings around) {
        return Stream.of(file.toAbsolutePath().normalize().toString(), real(file))
                .distinct()
                .map(path -> Whereabouts.of(path, around))
                .filter(found -> found.kind() != Whereabouts.Kind.HERE)
                .findFirst()
                .orElse(Whereabouts.HERE);
    }
}
