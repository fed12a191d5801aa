package kenning.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kenning.sync.Surroundings.Os;
import kenning.sync.Whereabouts.Kind;

/// Where each service keeps its folder in step, by what it notes of that itself: variables, the
/// registry, a small file of its own, or the place that the system gives it.
final class SyncedFolders {
    private static final String ONEDRIVE = "Software\\Microsoft\\OneDrive\\Accounts";
    private static final String DRIVE = "Software\\Google\\DriveFS";

    /// Of Dropbox: `"path": "C:\\Users\\anna\\Dropbox"`.
    private static final Pattern DROPBOX_PATH =
            Pattern.compile("\"path\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    /// Of Google Drive: `"mount_point_path":"G"`.
    private static final Pattern DRIVE_LETTER =
            Pattern.compile("\"mount_point_path\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    /// Of Nextcloud and ownCloud: `0\Folders\1\localPath=/home/anna/Nextcloud/`.
    private static final Pattern LOCAL_PATH =
            Pattern.compile("(?m)^\\s*[0-9]+\\\\Folders\\w*\\\\[^\\\\=]+\\\\localPath=(.+?)\\s*$");

    /// Of the free client of OneDrive: `sync_dir = "~/OneDrive"`.
    private static final Pattern SYNC_DIR =
            Pattern.compile("(?m)^\\s*sync_dir\\s*=\\s*\"(.+?)\"\\s*$");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    /// How the system of the Mac names the folder of a service: `OneDrive-Personal`,
    /// `GoogleDrive-anna@example.org`.
    private static final Map<String, String> CLOUD_STORAGE =
            Map.of(
                    "onedrive", "OneDrive",
                    "dropbox", "Dropbox",
                    "googledrive", "Google Drive",
                    "nextcloud", "Nextcloud",
                    "owncloud", "ownCloud",
                    "iclouddrive", "iCloud Drive",
                    "box", "Box");

    private final Surroundings around;
    private final String home;
    private final List<Whereabouts> found = new ArrayList<>();

    private SyncedFolders(Surroundings around) {
        this.around = around;
        this.home = Whereabouts.slashed(around.home());
    }

    static List<Whereabouts> all(Surroundings around) {
        var folders = new SyncedFolders(around);
        folders.oneDrive();
        folders.dropbox();
        folders.googleDrive();
        folders.iCloud();
        folders.nextcloud("Nextcloud", "nextcloud.cfg");
        folders.nextcloud("ownCloud", "owncloud.cfg");
        return folders.found;
    }

    /// The name under which a folder below `CloudStorage` is known.
    static String cloudStorageName(String folder) {
        int dash = folder.indexOf('-');
        var service = dash < 0 ? folder : folder.substring(0, dash);
        return CLOUD_STORAGE.getOrDefault(
                service.replace(" ", "").toLowerCase(java.util.Locale.ROOT), service);
    }

    private void add(String name, String path) {
        var root = Whereabouts.slashed(path.strip());
        while (root.length() > 1 && root.endsWith("/") && !root.endsWith(":/")) {
            root = root.substring(0, root.length() - 1);
        }
        if (!root.isEmpty()) {
            found.add(new Whereabouts(Kind.SYNCED, name, root));
        }
    }

    private void oneDrive() {
        if (around.os() == Os.WINDOWS) {
            add("OneDrive", around.variable("OneDriveConsumer"));
            add("OneDrive for Business", around.variable("OneDriveCommercial"));
            for (var account : around.registry().below(ONEDRIVE)) {
                var name = account.startsWith("Business") ? "OneDrive for Business" : "OneDrive";
                around.registry()
                        .value(ONEDRIVE + "\\" + account, "UserFolder")
                        .ifPresent(folder -> add(name, folder));
            }
            var usual = around.variable("OneDrive");
            if (found.stream().noneMatch(f -> f.root().equals(Whereabouts.slashed(usual)))) {
                add("OneDrive", usual);
            }
        } else if (around.os() == Os.LINUX) {
            around.texts()
                    .read(home + "/.config/onedrive/config")
                    .ifPresent(text -> {
                        var dir = SYNC_DIR.matcher(text);
                        add("OneDrive", atHome(dir.find() ? dir.group(1) : "~/OneDrive"));
                    });
        }
    }

    private String atHome(String path) {
        return path.startsWith("~/") ? home + path.substring(1) : path;
    }

    private void dropbox() {
        var notes =
                around.os() == Os.WINDOWS
                        ? Stream.of("APPDATA", "LOCALAPPDATA")
                                .map(around::variable)
                                .filter(folder -> !folder.isBlank())
                                .map(folder -> folder + "\\Dropbox\\info.json")
                        : Stream.of(home + "/.dropbox/info.json");
        notes.flatMap(note -> around.texts().read(note).stream())
                .flatMap(text -> DROPBOX_PATH.matcher(text).results())
                .forEach(path -> add("Dropbox", unescaped(path)));
    }

    private void googleDrive() {
        if (around.os() == Os.WINDOWS) {
            around.registry().value(DRIVE, "PerAccountPreferences").stream()
                    .flatMap(text -> DRIVE_LETTER.matcher(text).results())
                    .forEach(place -> {
                        var at = unescaped(place);
                        add("Google Drive", at.length() == 1 ? at + ":/" : at);
                    });
            around.mounts().list().stream()
                    .filter(mount -> mount.device().equals("Google Drive"))
                    .forEach(mount -> add("Google Drive", mount.at()));
        }
        for (var mount : around.mounts().list()) {
            var type = mount.type();
            if (type.equals("fuse.google-drive-ocamlfuse")
                    || (type.equals("fuse.rclone") && mount.device().matches("(?i)g?drive:.*"))
                    || (around.os() == Os.MACOS && mount.at().equals("/Volumes/GoogleDrive"))) {
                add("Google Drive", mount.at());
            }
        }
    }

    private void iCloud() {
        if (around.os() == Os.WINDOWS) {
            add("iCloud Drive", home + "/iCloudDrive");
        } else if (around.os() == Os.MACOS) {
            add("iCloud Drive", home + "/Library/Mobile Documents");
        }
    }

    private void nextcloud(String name, String file) {
        var notes =
                switch (around.os()) {
                    case WINDOWS -> around.variable("APPDATA") + "\\" + name + "\\" + file;
                    case MACOS -> home + "/Library/Preferences/" + name + "/" + file;
                    case LINUX ->
                            (around.variable("XDG_CONFIG_HOME").isBlank()
                                            ? home + "/.config"
                                            : around.variable("XDG_CONFIG_HOME"))
                                    + "/"
                                    + name
                                    + "/"
                                    + file;
                };
        around.texts().read(notes).stream()
                .flatMap(text -> LOCAL_PATH.matcher(text).results())
                .forEach(path -> add(name, path.group(1)));
    }

    private static String unescaped(MatchResult match) {
        return ESCAPED.matcher(match.group(1))
                .replaceAll(escape ->
                        java.util.regex.Matcher.quoteReplacement(
                                escape.group(1) != null
                                        ? Character.toString(Integer.parseInt(escape.group(1), 16))
                                        : escape.group(2)));
    }
}
