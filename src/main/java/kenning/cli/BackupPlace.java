package kenning.cli;

import kenning.settings.DataFolder;
import kenning.store.Backups;

/// Where the command line finds the backups: in the same place as the window.
final class BackupPlace {
    private BackupPlace() {}

    static Backups usual() {
        return new Backups(DataFolder.usual(System.getenv(), System.getProperties()));
    }
}
