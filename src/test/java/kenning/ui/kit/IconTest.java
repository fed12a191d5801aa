package kenning.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import kenning.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

@Tag("ui")
class IconTest {
    private Icon icon;
    private Scene scene;

    @BeforeEach
    void show() {
        OnFx.start();
        OnFx.run(() -> {
            icon = new Icon(Feather.SEARCH);
            scene = new Scene(new StackPane(new Button("", icon)), 400, 300);
            Theme.dress(scene, Settings.Theme.LIGHT, 1);
        });
    }

    private double sizeAfter(int passes) {
        return OnFx.call(() -> {
            for (int i = 0; i < passes; i++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            return icon.getFont().getSize();
        });
    }

    @Test
    void keeps_its_size_however_often_the_styles_are_applied() {
        double once = sizeAfter(1);
        OnFx.run(() -> icon.getParent().getStyleClass().add("another"));
        assertThat(sizeAfter(40)).isEqualTo(once).isBetween(10.0, 30.0);
    }

    @Test
    void follows_the_zoom_there_and_back() {
        double once = sizeAfter(1);
        OnFx.run(() -> Theme.size(scene.getRoot(), 2));
        assertThat(sizeAfter(5)).isCloseTo(2 * once, within(0.01));
        OnFx.run(() -> Theme.size(scene.getRoot(), 1));
        assertThat(sizeAfter(5)).isCloseTo(once, within(0.01));
    }

    @Test
    void is_drawn_with_the_icon_font_of_the_program() {
        sizeAfter(1);
        assertThat(OnFx.call(() -> icon.getFont().getFamily())).isEqualTo("FeatherIcons");
    }
}
