package kenning.ui.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The screens, down the left side. Where they do not fit into the height they stand closer, and
/// then scroll.
final class Rail extends ScrollPane {
    private final Map<Screen, ToggleButton> buttons = new EnumMap<>(Screen.class);
    private final VBox box = Nodes.styled(new VBox(), "rail");

    /// The height that the buttons need when they stand at ease.
    private double atEase;

    Rail(Consumer<Screen> show) {
        setId("rail");
        getStyleClass().add("rail-scroll");
        setAccessibleText(Messages.get("rail.accessible"));
        setFocusTraversable(false);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(Region.USE_PREF_SIZE);
        var group = new ToggleGroup();
        for (var screen : Screen.values()) {
            var button = button(screen);
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                button.setSelected(true);
                show.accept(screen);
            });
            buttons.put(screen, button);
            box.getChildren().add(button);
        }
        setContent(box);
        heightProperty().addListener((o, was, now) -> closeUp());
        box.heightProperty().addListener((o, was, now) -> closeUp());
    }

    private static ToggleButton button(Screen screen) {
        var name = Messages.get("screen." + screen.name());
        var button = new ToggleButton(name, new Icon(icon(screen)));
        button.setId("rail-" + screen.name().toLowerCase(Locale.ROOT));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        return button;
    }

    private static Feather icon(Screen screen) {
        return switch (screen) {
            case HOME -> Feather.HOME;
            case STORIES -> Feather.BOOK_OPEN;
            case CODEBOOK -> Feather.LAYERS;
            case INSIGHTS -> Feather.SUN;
            case NOTICINGS -> Feather.EYE;
            case SEARCH -> Feather.SEARCH;
            case PRESENT -> Feather.MONITOR;
            case IMPORT -> Feather.DOWNLOAD;
            case REPORTS -> Feather.FILE_TEXT;
            case HISTORY -> Feather.CLOCK;
            case BACKUPS -> Feather.ARCHIVE;
            case PROJECT -> Feather.COMPASS;
        };
    }

    private void closeUp() {
        boolean close = box.getStyleClass().contains("close");
        if (!close) {
            atEase = box.getHeight();
        }
        boolean wanted = getHeight() > 0 && atEase > getHeight() + 1;
        if (wanted != close) {
            if (wanted) {
                box.getStyleClass().add("close");
            } else {
                box.getStyleClass().remove("close");
            }
        }
    }

    /// Marks a screen, or none.
    void choose(@Nullable Screen chosen) {
        buttons.forEach((screen, button) -> button.setSelected(screen == chosen));
        var button = chosen == null ? null : buttons.get(chosen);
        if (button != null) {
            reveal(button);
        }
    }

    /// Scrolls as far as is needed to see a button whole.
    private void reveal(ToggleButton button) {
        var at = button.getBoundsInParent();
        double seen = getViewportBounds().getHeight();
        double hidden = box.getHeight() - seen;
        if (hidden > 0 && seen >= at.getHeight() && seen > 0) {
            double top = getVvalue() * hidden;
            double lowest = at.getMaxY() - seen;
            setVvalue(Math.clamp(Math.clamp(top, lowest, at.getMinY()), 0, hidden) / hidden);
        }
    }

    void setShown(boolean shown) {
        setDisable(!shown);
        setVisible(shown);
        setManaged(shown);
    }

    /// The keys that lead to the screens, told in the tooltips.
    void showKey(Screen screen, String key) {
        var button = buttons.get(screen);
        if (button != null) {
            button.getTooltip().setText(Messages.get("screen." + screen.name()) + "  " + key);
        }
    }
}
