package kenning.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// What Kenning said lately and what it wrote into its log, to be read, and copied for whoever
/// helps. Neither holds words of a story.
public final class LogPane implements Overlay {
    /// What is asked for here.
    public interface Actions {
        /// Opens the folder of the log outside of Kenning.
        void openFolder();
    }

    private final Overlays overlays;
    private final Notices notices;
    private final Supplier<String> about;
    private final TextArea said = area("messages-said", "log.said");
    private final TextArea log = area("log-text", "log.log");
    private final Label folder = Nodes.paragraph("", "caption");
    private final Label copied = Nodes.label("", "soft");
    private final VBox box = Nodes.styled(new VBox(), "rows");
    private final ScrollPane scroll = Nodes.styled(new ScrollPane(box), "floating", "log");

    /// @param about which Kenning on which system, for support
    public LogPane(Shell shell, Supplier<String> about, Actions actions) {
        this.overlays = shell.overlays();
        this.notices = shell.notices();
        this.about = about;
        scroll.setId("log");
        scroll.setAccessibleText(Messages.get("log.title"));
        scroll.setFocusTraversable(false);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        folder.setId("log-folder");
        copied.setId("log-copied");
        said.setPrefRowCount(5);
        log.setPrefRowCount(12);
        VBox.setVgrow(log, Priority.ALWAYS);
        var head =
                Nodes.styled(
                        new HBox(
                                Nodes.label(Messages.get("log.title"), "heading"),
                                Nodes.spring(),
                                Nodes.button("log-close", "notice.close", overlays::close)),
                        "buttons");
        var buttons =
                new FlowPane(
                        10,
                        8,
                        Nodes.button("log-copy", "log.copy", this::copy),
                        Nodes.button("log-open-folder", "log.openFolder", actions::openFolder),
                        copied);
        box.getChildren()
                .addAll(
                        head,
                        Nodes.label(Messages.get("log.said"), "caption"),
                        said,
                        Nodes.label(Messages.get("log.log"), "caption"),
                        log,
                        folder,
                        buttons);
    }

    private static TextArea area(String id, String key) {
        var area = new TextArea();
        area.setId(id);
        area.setAccessibleText(Messages.get(key));
        area.setEditable(false);
        area.setWrapText(true);
        area.setMinHeight(60);
        return area;
    }

    /// Opens it; the log follows when it has been read.
    public void open() {
        said.setText(lines());
        copied.setText("");
        overlays.open(this);
    }

    /// Shows what stands in the log.
    ///
    /// @param lines the last of them
    /// @param where the folder in which it lies
    public void show(List<String> lines, String where) {
        log.setText(lines.isEmpty() ? Messages.get("log.empty") : String.join("\n", lines));
        folder.setText(Messages.get("log.folder", where));
        log.positionCaret(log.getLength());
    }

    private String lines() {
        var all = notices.said();
        return all.isEmpty()
                ? Messages.get("log.nothingSaid")
                : all.stream()
                        .map(s ->
                                s.at()
                                        + "  "
                                        + s.sentence()
                                        + (s.code().isEmpty() ? "" : "  (" + s.code() + ")"))
                        .collect(Collectors.joining("\n"));
    }

    /// For support goes what Kenning is, the codes of what went wrong, and the log; not the
    /// sentences, which name files and people’s themes.
    private void copy() {
        var codes =
                notices.said().stream()
                        .filter(s -> !s.code().isEmpty())
                        .map(s -> s.at() + " " + s.code())
                        .collect(Collectors.joining("\n"));
        var content = new ClipboardContent();
        content.putString(about.get() + "\n" + codes + "\n\n" + log.getText());
        Clipboard.getSystemClipboard().setContent(content);
        copied.setText(Messages.get("log.copied"));
    }

    @Override
    public Region node() {
        return scroll;
    }

    @Override
    public void opened() {
        said.requestFocus();
        said.positionCaret(0);
    }
}
