package kenning.app;

import kenning.ui.history.Earlier;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Navigator;
import kenning.ui.shell.Overlays;

/// What an open project needs of the window that it is shown in.
record Frame(
        Navigator navigator,
        Dialogs dialogs,
        Overlays overlays,
        Ways ways,
        Safekeeping safekeeping,
        Earlier earlier) {}
