package kenning.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kenning.sync.Surroundings.Mount;
import kenning.sync.Surroundings.Os;
import kenning.sync.Whereabouts.Kind;

/// What is not a disk of this machine by the table of mounts or by the path itself.
final class OtherDisks {
    private static final Set<String> NETWORK =
            Set.of(
                    "nfs",
                    "nfs4",
                    "cifs",
                    "smb3",
                    "smbfs",
                    "afpfs",
                    "webdav",
                    "davfs",
                    "afs",
                    "ceph",
                    "glusterfs",
                    "ncpfs",
                    "fuse.sshfs",
                    "fuse.davfs",
                    "fuse.davfs2",
                    "fuse.curlftpfs",
                    "fuse.glusterfs",
                    "fuse.rclone",
                    "fuse.smbnetfs",
                    "macfuse.sshfs",
                    "osxfuse.sshfs");

    /// How sticks and cards are made ready.
    private static final Set<String> STICKS =
            Set.of(
                    "vfat",
                    "exfat",
                    "msdos",
                    "fat",
                    "fat32",
                    "ntfs",
                    "ntfs3",
                    "fuseblk",
                    "fuse.exfat");

    private static final Pattern CARRIED = Pattern.compile("/(media|run/media|Volumes)/.+");
    private static final Pattern SHARE = Pattern.compile("//([^/]+)/([^/]+)/.*");

    /// What the desktops of Linux reach through `gvfs`: `smb-share:server=nas,share=team`.
    private static final Pattern GVFS =
            Pattern.compile("(/run/user/[0-9]+/gvfs/([a-z-]+):[^/]*)/.*");

    private OtherDisks() {}

    /// @param file with `/` between its parts
    static List<Whereabouts> all(String file, Surroundings around) {
        var found = new ArrayList<Whereabouts>();
        around.mounts().list().forEach(mount -> mounted(mount, around).forEach(found::add));
        // An inner disk of this machine within another place is on this machine again.
        around.mounts().list().stream()
                .filter(mount -> mounted(mount, around).findAny().isEmpty())
                .forEach(mount -> found.add(new Whereabouts(Kind.HERE, "", trimmed(mount.at()))));
        if (around.os() == Os.WINDOWS) {
            windows(file, around).forEach(found::add);
        } else {
            cloudStorage(file, around).forEach(found::add);
            var gvfs = GVFS.matcher(file);
            if (gvfs.matches()) {
                found.add(
                        gvfs.group(2).equals("google-drive")
                                ? new Whereabouts(Kind.SYNCED, "Google Drive", gvfs.group(1))
                                : new Whereabouts(Kind.NETWORK, gvfs.group(2), gvfs.group(1)));
            }
        }
        return found;
    }

    private static Stream<Whereabouts> mounted(Mount mount, Surroundings around) {
        var at = trimmed(mount.at());
        if (NETWORK.contains(mount.type())) {
            return Stream.of(new Whereabouts(Kind.NETWORK, mount.device(), at));
        }
        boolean stick = STICKS.contains(mount.type()) && CARRIED.matcher(at).matches();
        if (around.os() == Os.WINDOWS ? mount.removable() : stick) {
            var name =
                    around.os() == Os.WINDOWS
                            ? mount.device()
                            : at.substring(at.lastIndexOf('/') + 1);
            return Stream.of(new Whereabouts(Kind.REMOVABLE, name, at));
        }
        return Stream.empty();
    }

    private static Stream<Whereabouts> windows(String file, Surroundings around) {
        var share = SHARE.matcher(file);
        if (share.matches()) {
            var server = share.group(1);
            return server.equalsIgnoreCase("wsl$") || server.equalsIgnoreCase("wsl.localhost")
                    ? Stream.empty()
                    : Stream.of(
                            new Whereabouts(
                                    Kind.NETWORK, server, "//" + server + "/" + share.group(2)));
        }
        return around.registry().below("Network").stream()
                .map(letter ->
                        new Whereabouts(
                                Kind.NETWORK,
                                around.registry()
                                        .value("Network\\" + letter, "RemotePath")
                                        .orElse(letter + ":"),
                                letter + ":/"));
    }

    /// On the Mac every service has its folder in one place.
    private static Stream<Whereabouts> cloudStorage(String file, Surroundings around) {
        var all = Whereabouts.slashed(around.home()) + "/Library/CloudStorage";
        if (around.os() != Os.MACOS || !Whereabouts.liesIn(file, all, true)) {
            return Stream.empty();
        }
        var rest = file.substring(all.length() + 1);
        int end = rest.indexOf('/');
        return end < 0
                ? Stream.empty()
                : Stream.of(
                        new Whereabouts(
                                Kind.SYNCED,
                                SyncedFolders.cloudStorageName(rest.substring(0, end)),
                                all + "/" + rest.substring(0, end)));
    }

    private static String trimmed(String path) {
        var at = Whereabouts.slashed(path);
        return at.length() > 1 && at.endsWith("/") && !at.endsWith(":/")
                ? at.substring(0, at.length() - 1)
                : at;
    }
}
