package kenning.ui.presenting;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.stage.WindowHelper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Theme;
import kenning.ui.presenting.Show.Curtain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One display and two, and a cable that is pulled out.
@Tag("ui")
class ShowWindowTest {
    private static final Display LAPTOP = new Display(new Rectangle2D(0, 0, 500, 400), true);
    private static final Display WALL = new Display(new Rectangle2D(500, 0, 480, 360), false);

    @TempDir Path folder;
    private final ObservableList<Display> displays = FXCollections.observableArrayList();
    private final List<String> ended = new ArrayList<>();
    private ModelProject project;
    private PresentingModel model;
    private ShowWindow window;

    @BeforeEach
    void open() throws Exception {
        project = new ModelProject(folder);
        model =
                OnFx.call(() ->
                        new PresentingModel(project.project, project.jobs, project.failures::add));
        OnFx.run(() -> model.watch(true));
        project.until(() -> !model.show().slides().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(() -> {
            if (window != null) {
                window.end();
            }
            model.close();
        });
        project.close();
    }

    private void begin(Display on, Display... all) throws Exception {
        displays.setAll(all);
        window =
                OnFx.call(() -> {
                    var made =
                            new ShowWindow(
                                    model,
                                    displays,
                                    on,
                                    scene -> Theme.dress(scene, false, 1),
                                    () -> ended.add("ended"));
                    made.open();
                    assertThat(made.stage().getScene().getRoot().lookupAll("Text"))
                            .as("slides of another size")
                            .isEmpty();
                    return made;
                });
        project.until(model::fits);
    }

    private String seen() {
        return OnFx.call(() -> {
            var words = new StringBuilder();
            window.stage()
                    .getScene()
                    .getRoot()
                    .lookupAll("Text")
                    .forEach(node -> words.append(((Text) node).getText()).append('\n'));
            return words.toString();
        });
    }

    @Test
    void with_one_display_there_is_the_show_alone() throws Exception {
        begin(LAPTOP, LAPTOP);
        assertThat(seen()).contains("Being listened to");
        assertThat(OnFx.call(() -> window.presenter())).isEmpty();
        assertThat(OnFx.call(() -> window.stage().getTitle())).isEqualTo("Screen");
    }

    @Test
    void with_two_displays_whoever_presents_sees_where_the_show_stands_and_the_room_does_not()
            throws Exception {
        begin(WALL, LAPTOP, WALL);
        var presenter = OnFx.call(() -> window.presenter().orElseThrow().stage());
        assertThat(text(presenter, "#presenter-position"))
                .startsWith("1 of ")
                .contains("Being listened to");
        OnFx.run(() -> model.show().forward());
        assertThat(text(presenter, "#presenter-position")).startsWith("2 of ");
        assertThat(seen()).doesNotContain("2 of ", "Reveal", "Escape");
        OnFx.run(() -> model.show().blank());
        assertThat(text(presenter, "#presenter-state")).contains("press B to go on");
        assertThat(seen()).isEmpty();
    }

    private static String text(Stage stage, String id) {
        return OnFx.call(() -> ((Labeled) stage.getScene().lookup(id)).getText());
    }

    /// Without a display nothing tells a window that another one took the focus, so the platform’s
    /// word is given here.
    @Test
    void the_focus_may_go_to_whoever_presents_and_nowhere_else() throws Exception {
        begin(WALL, LAPTOP, WALL);
        var presenter = OnFx.call(() -> window.presenter().orElseThrow().stage());
        focus(false, true, presenter);
        project.until(() -> !model.show().is(Curtain.AWAY));
        assertThat(seen()).isNotEmpty();
        focus(false, false, presenter);
        project.until(() -> model.show().is(Curtain.AWAY));
        assertThat(seen()).isEmpty();
        focus(true, false, presenter);
        project.until(() -> !model.show().is(Curtain.AWAY));
        assertThat(seen()).isNotEmpty();
    }

    private void focus(boolean show, boolean presents, Stage presenter) {
        OnFx.run(() -> {
            WindowHelper.setFocused(presenter, presents);
            WindowHelper.setFocused(window.stage(), show);
        });
    }

    @Test
    void when_the_cable_is_pulled_the_curtain_falls_and_the_show_is_on_the_other_display()
            throws Exception {
        begin(WALL, LAPTOP, WALL);
        OnFx.run(() -> {
            model.show().forward();
            model.show().forward();
            displays.setAll(LAPTOP);
        });
        assertThat(seen()).isEmpty();
        assertThat(OnFx.call(() -> window.stage().getX())).isZero();
        assertThat(OnFx.call(() -> window.presenter())).isEmpty();
        assertThat(OnFx.call(() -> model.show().index().get())).isEqualTo(2);
        OnFx.run(() -> displays.setAll(LAPTOP, WALL));
        assertThat(OnFx.call(() -> window.presenter())).isPresent();
        assertThat(seen()).as("the curtain stays until somebody lifts it").isEmpty();
        OnFx.run(() -> {
            WindowHelper.setFocused(window.stage(), true);
            model.show().set(Curtain.AWAY, false);
            model.show().blank();
        });
        project.until(model::fits);
        assertThat(seen()).isNotEmpty();
    }

    @Test
    void it_ends_once_with_all_its_windows() throws Exception {
        begin(WALL, LAPTOP, WALL);
        var presenter = OnFx.call(() -> window.presenter().orElseThrow().stage());
        OnFx.run(() -> {
            window.end();
            window.end();
        });
        assertThat(ended).hasSize(1);
        assertThat(OnFx.call(() -> presenter.isShowing() || window.stage().isShowing())).isFalse();
    }
}
