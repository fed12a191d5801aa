package kenning.sync;

import static kenning.sync.Machines.mount;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import kenning.sync.Surroundings.Mount;
import kenning.sync.Whereabouts.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where a file lies, product by product, and the places that only look like one of them.
class WhereaboutsTest {
    private static final String ACCOUNTS = "Software\\Microsoft\\OneDrive\\Accounts\\";

    private static Machines windows() {
        return Machines.windows()
                .with("OneDrive", "C:\\Users\\anna\\OneDrive")
                .with("OneDriveConsumer", "C:\\Users\\anna\\OneDrive")
                .with("OneDriveCommercial", "C:\\Users\\anna\\OneDrive - Learning Together")
                .registered(ACCOUNTS + "Business2", "UserFolder", "D:\\Work\\OneDrive - Funder Ltd")
                .registered("Network\\Z", "RemotePath", "\\\\nas\\team")
                .registered(
                        "Software\\Google\\DriveFS",
                        "PerAccountPreferences",
                        "{\"per_account_preferences\":[{\"key\":\"1\",\"value\":{\"mount_point_path\":\"G\"}}]}")
                .noted(
                        "C:\\Users\\anna\\AppData\\Local\\Dropbox\\info.json",
                        "{\"personal\": {\"path\": \"C:\\\\Users\\\\anna\\\\Dropbox (Personal)\", \"host\": 1},"
                                + " \"business\": {\"path\": \"E:\\\\Team \\u00e9t\\u00e9 Dropbox\"}}")
                .noted(
                        "C:\\Users\\anna\\AppData\\Roaming\\Nextcloud\\nextcloud.cfg",
                        "[Accounts]\n0\\Folders\\1\\localPath=C:/Users/anna/Nextcloud/\n0\\Folders\\1\\targetPath=/\n"
                                + "1\\FoldersWithPlaceholders\\2\\localPath=D:/Second cloud/\r\n")
                .noted(
                        "C:\\Users\\anna\\AppData\\Roaming\\ownCloud\\owncloud.cfg",
                        "0\\Folders\\1\\localPath=C:/Users/anna/ownCloud/\n")
                .mounted(
                        new Mount("C:\\", "ntfs", "Windows", false),
                        new Mount("H:\\", "fat32", "Google Drive", false),
                        new Mount("F:\\", "exfat", "STICK", true));
    }

    private static Machines mac() {
        return Machines.mac()
                .noted(
                        "/Users/anna/.dropbox/info.json",
                        "{\"personal\":{\"path\":\"/Users/anna/Dropbox\"}}")
                .noted(
                        "/Users/anna/Library/Preferences/Nextcloud/nextcloud.cfg",
                        "0\\Folders\\1\\localPath=/Users/anna/Nextcloud/\n")
                .mounted(
                        mount("/", "apfs", "/dev/disk3s1"),
                        mount("/Volumes/team", "smbfs", "//anna@nas/team"),
                        mount("/Volumes/old", "afpfs", "nas"),
                        mount("/Volumes/dav", "webdav", "https://dav.example.org"),
                        mount("/Volumes/STICK", "exfat", "/dev/disk4s1"),
                        mount("/Volumes/CARD", "msdos", "/dev/disk5s1"),
                        mount("/Volumes/Second disk", "apfs", "/dev/disk6s1"),
                        mount("/Volumes/GoogleDrive", "dfsfuse_DFS", "drivefs"));
    }

    private static Machines linux() {
        return Machines.linux()
                .noted(
                        "/home/anna/.dropbox/info.json",
                        "{\"personal\": {\"path\": \"/home/anna/Dropbox\"}}")
                .noted(
                        "/home/anna/.config/Nextcloud/nextcloud.cfg",
                        "0\\Folders\\1\\localPath=/home/anna/Nextcloud/\n")
                .noted(
                        "/home/anna/.config/ownCloud/owncloud.cfg",
                        "0\\Folders\\3\\localPath=/home/anna/own cloud/\n")
                .noted("/home/anna/.config/onedrive/config", "# mine\nsync_dir = \"~/One Drive\"\n")
                .mounted(
                        mount("/", "ext4", "/dev/sda1"),
                        mount("/boot/efi", "vfat", "/dev/sda2"),
                        mount("/srv/nfs", "nfs4", "nas:/export"),
                        mount("/srv/nfs3", "nfs", "nas:/export3"),
                        mount("/srv/team", "cifs", "//nas/team"),
                        mount("/srv/smb", "smb3", "//nas/smb"),
                        mount("/home/anna/far", "fuse.sshfs", "anna@far:/home/anna"),
                        mount("/home/anna/dav", "fuse.davfs", "https://dav.example.org"),
                        mount("/srv/dav", "davfs", "https://dav.example.org"),
                        mount("/srv/web", "webdav", "https://dav.example.org"),
                        mount("/media/anna/STICK", "vfat", "/dev/sdb1"),
                        mount("/run/media/anna/A card", "exfat", "/dev/sdc1"),
                        mount("/media/anna/big", "ext4", "/dev/sdd1"),
                        mount("/srv/nfs/disk here", "ext4", "/dev/sde1"),
                        mount(
                                "/home/anna/gd",
                                "fuse.google-drive-ocamlfuse",
                                "google-drive-ocamlfuse"),
                        mount("/home/anna/rc", "fuse.rclone", "gdrive:"),
                        mount("/home/anna/box", "fuse.rclone", "storage:"));
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                        cases(
                                windows(),
                                Map.ofEntries(
                                        at(
                                                "C:\\Users\\anna\\OneDrive\\Stories\\a.kenning",
                                                Kind.SYNCED,
                                                "OneDrive"),
                                        at(
                                                "c:\\users\\ANNA\\onedrive\\a.kenning",
                                                Kind.SYNCED,
                                                "OneDrive"),
                                        at(
                                                "C:\\Users\\anna\\OneDrive - Learning Together\\a.kenning",
                                                Kind.SYNCED,
                                                "OneDrive for Business"),
                                        at(
                                                "D:\\Work\\OneDrive - Funder Ltd\\x\\a.kenning",
                                                Kind.SYNCED,
                                                "OneDrive for Business"),
                                        at(
                                                "C:\\Users\\anna\\OneDrive Backup\\a.kenning",
                                                Kind.HERE,
                                                ""),
                                        at("C:\\Users\\anna\\OneDrive.kenning", Kind.HERE, ""),
                                        at(
                                                "C:\\Users\\anna\\Dropbox (Personal)\\a.kenning",
                                                Kind.SYNCED,
                                                "Dropbox"),
                                        at(
                                                "E:\\Team \u00e9t\u00e9 Dropbox\\a.kenning",
                                                Kind.SYNCED,
                                                "Dropbox"),
                                        at("C:\\Users\\anna\\Dropbox\\a.kenning", Kind.HERE, ""),
                                        at("G:\\My Drive\\a.kenning", Kind.SYNCED, "Google Drive"),
                                        at(
                                                "H:\\Shared drives\\Team\\a.kenning",
                                                Kind.SYNCED,
                                                "Google Drive"),
                                        at(
                                                "C:\\Users\\anna\\iCloudDrive\\a.kenning",
                                                Kind.SYNCED,
                                                "iCloud Drive"),
                                        at(
                                                "C:\\Users\\anna\\Nextcloud\\a.kenning",
                                                Kind.SYNCED,
                                                "Nextcloud"),
                                        at("D:\\Second cloud\\a.kenning", Kind.SYNCED, "Nextcloud"),
                                        at(
                                                "C:\\Users\\anna\\ownCloud\\a.kenning",
                                                Kind.SYNCED,
                                                "ownCloud"),
                                        at("\\\\nas\\team\\a.kenning", Kind.NETWORK, "nas"),
                                        at("\\\\?\\UNC\\nas\\team\\a.kenning", Kind.NETWORK, "nas"),
                                        at(
                                                "\\\\wsl$\\Debian\\home\\anna\\a.kenning",
                                                Kind.HERE,
                                                ""),
                                        at("\\\\wsl.localhost\\Debian\\a.kenning", Kind.HERE, ""),
                                        at("\\\\?\\C:\\Users\\anna\\a.kenning", Kind.HERE, ""),
                                        at(
                                                "\\\\?\\C:\\Users\\anna\\OneDrive\\a.kenning",
                                                Kind.SYNCED,
                                                "OneDrive"),
                                        at("Z:\\a.kenning", Kind.NETWORK, "\\\\nas\\team"),
                                        at("F:\\a.kenning", Kind.REMOVABLE, "STICK"),
                                        at("C:\\Users\\anna\\Documents\\a.kenning", Kind.HERE, ""),
                                        at("E:\\a.kenning", Kind.HERE, ""))),
                        cases(
                                mac(),
                                Map.ofEntries(
                                        at(
                                                "/Users/anna/Library/CloudStorage/OneDrive-Personal/a.kenning",
                                                Kind.SYNCED,
                                                "OneDrive"),
                                        at(
                                                "/Users/anna/Library/CloudStorage/OneDrive-LearningTogether/x/a.kenning",
                                                Kind.SYNCED,
                                                "OneDrive"),
                                        at(
                                                "/Users/anna/Library/CloudStorage/Dropbox/a.kenning",
                                                Kind.SYNCED,
                                                "Dropbox"),
                                        at(
                                                "/Users/anna/Library/CloudStorage/Dropbox-Team/a.kenning",
                                                Kind.SYNCED,
                                                "Dropbox"),
                                        at(
                                                "/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.org/My Drive/a.kenning",
                                                Kind.SYNCED,
                                                "Google Drive"),
                                        at(
                                                "/Users/anna/Library/CloudStorage/Box-Box/a.kenning",
                                                Kind.SYNCED,
                                                "Box"),
                                        at(
                                                "/Users/anna/Library/CloudStorage/NewThing-anna/a.kenning",
                                                Kind.SYNCED,
                                                "NewThing"),
                                        at(
                                                "/Users/anna/Library/CloudStorage/a.kenning",
                                                Kind.HERE,
                                                ""),
                                        at(
                                                "/Users/anna/library/mobile documents/com~apple~CloudDocs/a.kenning",
                                                Kind.SYNCED,
                                                "iCloud Drive"),
                                        at("/Users/anna/Dropbox/a.kenning", Kind.SYNCED, "Dropbox"),
                                        at(
                                                "/Users/anna/Nextcloud/a.kenning",
                                                Kind.SYNCED,
                                                "Nextcloud"),
                                        at(
                                                "/Volumes/team/a.kenning",
                                                Kind.NETWORK,
                                                "//anna@nas/team"),
                                        at("/Volumes/old/a.kenning", Kind.NETWORK, "nas"),
                                        at(
                                                "/Volumes/dav/a.kenning",
                                                Kind.NETWORK,
                                                "https://dav.example.org"),
                                        at("/Volumes/STICK/a.kenning", Kind.REMOVABLE, "STICK"),
                                        at("/Volumes/CARD/a.kenning", Kind.REMOVABLE, "CARD"),
                                        at("/Volumes/Second disk/a.kenning", Kind.HERE, ""),
                                        at(
                                                "/Volumes/GoogleDrive/My Drive/a.kenning",
                                                Kind.SYNCED,
                                                "Google Drive"),
                                        at("/Users/anna/iCloud/a.kenning", Kind.HERE, ""),
                                        at("/Users/anna/Documents/a.kenning", Kind.HERE, ""))),
                        cases(
                                linux(),
                                Map.ofEntries(
                                        at(
                                                "/home/anna/Dropbox/Stories/a.kenning",
                                                Kind.SYNCED,
                                                "Dropbox"),
                                        at("/home/anna/Dropbox-old/a.kenning", Kind.HERE, ""),
                                        at("/home/anna/dropbox/a.kenning", Kind.HERE, ""),
                                        at(
                                                "/home/anna/Nextcloud/a.kenning",
                                                Kind.SYNCED,
                                                "Nextcloud"),
                                        at(
                                                "/home/anna/own cloud/a.kenning",
                                                Kind.SYNCED,
                                                "ownCloud"),
                                        at(
                                                "/home/anna/One Drive/a.kenning",
                                                Kind.SYNCED,
                                                "OneDrive"),
                                        at("/home/anna/OneDrive/a.kenning", Kind.HERE, ""),
                                        at("/home/anna/gd/a.kenning", Kind.SYNCED, "Google Drive"),
                                        at("/home/anna/rc/a.kenning", Kind.SYNCED, "Google Drive"),
                                        at("/home/anna/box/a.kenning", Kind.NETWORK, "storage:"),
                                        at(
                                                "/run/user/1000/gvfs/google-drive:host=example.org,user=anna/a.kenning",
                                                Kind.SYNCED,
                                                "Google Drive"),
                                        at(
                                                "/run/user/1000/gvfs/smb-share:server=nas,share=team/a.kenning",
                                                Kind.NETWORK,
                                                "smb-share"),
                                        at("/srv/nfs/a.kenning", Kind.NETWORK, "nas:/export"),
                                        at("/srv/nfs3/a.kenning", Kind.NETWORK, "nas:/export3"),
                                        at("/srv/nfs/disk here/a.kenning", Kind.HERE, ""),
                                        at("/srv/nfs-copies/a.kenning", Kind.HERE, ""),
                                        at("/srv/team/a.kenning", Kind.NETWORK, "//nas/team"),
                                        at("/srv/smb/a.kenning", Kind.NETWORK, "//nas/smb"),
                                        at(
                                                "/home/anna/far/a.kenning",
                                                Kind.NETWORK,
                                                "anna@far:/home/anna"),
                                        at(
                                                "/home/anna/dav/a.kenning",
                                                Kind.NETWORK,
                                                "https://dav.example.org"),
                                        at(
                                                "/srv/dav/a.kenning",
                                                Kind.NETWORK,
                                                "https://dav.example.org"),
                                        at(
                                                "/srv/web/a.kenning",
                                                Kind.NETWORK,
                                                "https://dav.example.org"),
                                        at("/media/anna/STICK/a.kenning", Kind.REMOVABLE, "STICK"),
                                        at(
                                                "/run/media/anna/A card/a.kenning",
                                                Kind.REMOVABLE,
                                                "A card"),
                                        at("/media/anna/big/a.kenning", Kind.HERE, ""),
                                        at("/boot/efi/a.kenning", Kind.HERE, ""),
                                        at("/home/anna/a.kenning", Kind.HERE, ""))))
                .flatMap(all -> all);
    }

    private record Expected(Kind kind, String name) {}

    private static Map.Entry<String, Expected> at(String path, Kind kind, String name) {
        return Map.entry(path, new Expected(kind, name));
    }

    private static Stream<Arguments> cases(Machines machine, Map<String, Expected> expected) {
        return expected.entrySet().stream()
                .map(e ->
                        Arguments.of(
                                machine, e.getKey(), e.getValue().kind(), e.getValue().name()));
    }

    @ParameterizedTest(name = "{1} → {2} {3}")
    @MethodSource("cases")
    void each_place_is_what_it_is(Machines machine, String path, Kind kind, String name) {
        var found = machine.at(path);
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.name()).isEqualTo(name);
    }

    @Test
    void the_root_is_the_folder_that_is_kept_in_step() {
        assertThat(windows().at("C:\\Users\\anna\\OneDrive\\Stories\\a.kenning").root())
                .isEqualTo("C:/Users/anna/OneDrive");
        assertThat(windows().at("\\\\nas\\team\\x\\a.kenning").root()).isEqualTo("//nas/team");
        assertThat(mac().at("/Users/anna/Library/CloudStorage/Dropbox/x/a.kenning").root())
                .isEqualTo("/Users/anna/Library/CloudStorage/Dropbox");
        assertThat(linux().at("/home/anna/Nextcloud/a/b.kenning").root())
                .isEqualTo("/home/anna/Nextcloud");
    }

    @Test
    void on_a_bare_machine_nothing_is_elsewhere() {
        assertThat(Machines.linux().at("/home/anna/Dropbox/a.kenning")).isEqualTo(Whereabouts.HERE);
        assertThat(Machines.windows().at("C:\\OneDrive\\a.kenning")).isEqualTo(Whereabouts.HERE);
        assertThat(Machines.mac().at("/Users/anna/Dropbox/a.kenning")).isEqualTo(Whereabouts.HERE);
    }

    @Test
    void the_table_of_mounts_is_read_with_its_odd_names() {
        assertThat(
                        ThisMachine.linuxMounts(
                                "//nas/t\\040e /srv/a\\040b cifs rw 0 0\nproc /proc proc rw 0 0\nbroken\n"))
                .containsExactly(
                        mount("/srv/a b", "cifs", "//nas/t e"), mount("/proc", "proc", "proc"));
    }

    @Test
    void the_answer_of_the_registry_is_read() {
        var answer =
                """

                HKEY_CURRENT_USER\\Software\\Microsoft\\OneDrive\\Accounts\\Personal
                    UserFolder    REG_SZ    C:\\Users\\anna b\\OneDrive
                    cid    REG_SZ    1

                HKEY_CURRENT_USER\\Software\\Microsoft\\OneDrive\\Accounts\\Business1
                HKEY_CURRENT_USER\\Software\\Microsoft\\OneDrive\\Accounts\\Business1\\Deeper
                """;
        assertThat(WindowsRegistry.keysIn(answer, "Software\\Microsoft\\OneDrive\\Accounts"))
                .containsExactly("Personal", "Business1");
        assertThat(WindowsRegistry.valueIn(answer, "userfolder"))
                .contains("C:\\Users\\anna b\\OneDrive");
        assertThat(WindowsRegistry.valueIn(answer, "other")).isEmpty();
    }
}
