package kenning.ui.reports;

import javafx.scene.layout.BorderPane;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Navigator;

public final class ReportView extends BorderPane {
    public ReportView(ReportModel model, Dialogs dialogs, Navigator navigator) {}
}
