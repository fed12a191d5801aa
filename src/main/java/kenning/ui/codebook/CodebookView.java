package kenning.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.CodebookPlace;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;

/// The codebook: the list on the left, and on the right the page of the chosen entry.
public final class CodebookView extends BorderPane {
    /// Of the width, for the list.
    private static final double LIST = 0.32;

    private final CodebookModel model;
    private final ListPane list;
    private final CodePage codePage;
    private final IndicatorPage indicatorPage;
    private final VBox nothing =
            Nodes.styled(
                    new VBox(
                            Nodes.label(Messages.get("codebook.title"), "title"),
                            Nodes.paragraph(Messages.get("codebook.text"), "soft")),
                    "page");
    private final StackPane page = new StackPane(nothing);

    public CodebookView(CodebookModel model, Navigator navigator) {
        this.model = model;
        setId("codebook-screen");
        model.onlyWhile(sceneProperty().isNotNull());
        codePage = new CodePage(model, navigator);
        indicatorPage = new IndicatorPage(model, navigator);
        list = new ListPane(model, codePage::goToColours);
        page.setId("codebook-page");
        page.setMinWidth(0);
        var split = new SplitPane(list, page);
        split.setId("codebook-split");
        split.setDividerPositions(LIST);
        SplitPane.setResizableWithParent(list, false);
        setCenter(split);
        model.shown().addListener((o, was, now) -> show(now));
        show(model.shown().get());
    }

    private void show(Chosen chosen) {
        switch (chosen) {
            case Chosen.Nothing _ -> put(nothing);
            case Chosen.OfCode it -> {
                codePage.show(it);
                put(codePage.node());
            }
            case Chosen.OfIndicator it -> {
                indicatorPage.show(it);
                put(indicatorPage.node());
            }
        }
    }

    private void put(Node content) {
        if (!page.getChildren().contains(content)) {
            page.getChildren().setAll(content);
        }
    }

    /// Turns to an entry from elsewhere.
    public void open(CodebookPlace place) {
        model.open(place);
        list.clearFilter();
        requestFocus();
    }

    /// A split pane takes its parts into the scene only when the styles first reach it.
    @Override
    public void requestFocus() {
        applyCss();
        list.requestFocus();
    }
}
