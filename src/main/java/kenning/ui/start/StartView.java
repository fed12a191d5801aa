package kenning.ui.start;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.PressRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The first screen: the example, a project, a new one, and the projects that were open before.
public final class StartView extends BorderPane {
    /// What can be asked for here.
    public interface Actions {
        /// A new project with the starter codebook.
        void makeNew();

        /// A new project without a code.
        void makeEmpty();

        void openAnother();

        void openExample();

        void open(Path path);

        /// Takes a path off the list of recent projects; the file stays.
        void forget(Path path);
    }

    /// A project that was open before.
    ///
    /// @param there whether its file is still where it was
    /// @param opened when that was, if it is known
    public record Recent(Path path, boolean there, @Nullable Instant opened) {}

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.systemDefault());

    private final VBox recents = Nodes.styled(new VBox(), "recents");
    private final Actions actions;
    private final TwoColumns columns;

    public StartView(Actions actions) {
        this.actions = actions;
        setId("start");
        var choices =
                Nodes.styled(
                        new VBox(
                                choice("example", Feather.BOOK_OPEN, actions::openExample),
                                choice("new", Feather.FILE_PLUS, actions::makeNew),
                                choice("new-empty", Feather.FILE, actions::makeEmpty),
                                choice("open", Feather.FOLDER, actions::openAnother)),
                        "choices");
        var before = new VBox(8, Nodes.label(Messages.get("start.recent"), "heading"), recents);
        columns = new TwoColumns(List.of(choices), List.of(before));
        var welcome =
                Nodes.styled(
                        new VBox(
                                Nodes.label(Messages.get("start.title"), "title", "welcome-title"),
                                Nodes.paragraph(Messages.get("start.text"), "soft"),
                                columns),
                        "page",
                        "welcome");
        var centred = new HBox(welcome);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(welcome, Priority.ALWAYS);
        var scroll = new ScrollPane(centred);
        scroll.setId("start-scroll");
        scroll.setAccessibleText(Messages.get("start.title"));
        scroll.setFocusTraversable(false);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        showRecent(List.of());
    }

    private static PressRow choice(String name, Feather picture, Runnable action) {
        var key = "start." + name;
        var texts =
                new VBox(
                        2,
                        Nodes.paragraph(Messages.get(key), "strong"),
                        Nodes.paragraph(Messages.get(key + ".text"), "caption"));
        HBox.setHgrow(texts, Priority.ALWAYS);
        return Nodes.styled(
                new PressRow(
                        "start-" + name,
                        Messages.get(key) + ", " + Messages.get(key + ".text"),
                        action,
                        new Icon(picture),
                        texts),
                "choice");
    }

    /// The projects that were open before, the newest first; one that is no longer there is shown
    /// as such.
    public void showRecent(List<Recent> all) {
        recents.getChildren().clear();
        if (all.isEmpty()) {
            recents.getChildren().add(Nodes.paragraph(Messages.get("start.noRecent"), "soft"));
        }
        for (int i = 0; i < all.size(); i++) {
            recents.getChildren().add(row(all.get(i), i));
        }
    }

    private HBox row(Recent recent, int index) {
        var path = recent.path();
        var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        var folder = path.getParent() == null ? "" : path.getParent().toString();
        var opened = recent.opened();
        var when = opened == null ? "" : Messages.get("start.opened", WHEN.format(opened));
        var gone = recent.there() ? "" : Messages.get("start.gone");
        var texts =
                new VBox(2, Nodes.paragraph(name, "strong"), Nodes.paragraph(folder, "caption"));
        if (!when.isEmpty()) {
            texts.getChildren().add(Nodes.paragraph(when, "caption"));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        var open =
                new PressRow(
                        "recent-" + index,
                        String.join(
                                ", ",
                                List.of(name, folder, when, gone).stream()
                                        .filter(part -> !part.isEmpty())
                                        .toList()),
                        () -> actions.open(path),
                        texts);
        if (!recent.there()) {
            var chip = Nodes.label(gone, "chip", "warn");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            open.getChildren().add(chip);
        }
        HBox.setHgrow(open, Priority.ALWAYS);
        var forget = Nodes.styled(new Button("", new Icon(Feather.X)), "flat");
        forget.setId("recent-forget-" + index);
        forget.setAccessibleText(Messages.get("start.forget.accessible", name));
        forget.setTooltip(new Tooltip(Messages.get("start.forget")));
        forget.setMinWidth(Region.USE_PREF_SIZE);
        forget.setOnAction(e -> actions.forget(path));
        var row = new HBox(open, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
