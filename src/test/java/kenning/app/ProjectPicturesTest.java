package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.TraversalDirection;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kenning.example.ExampleProject;
import kenning.model.OptionalField;
import kenning.model.Palette;
import kenning.model.Place;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.store.Access;
import kenning.store.Edit;
import kenning.store.HiddenFields;
import kenning.store.Label;
import kenning.store.Members;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Starter;
import kenning.task.Progress;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the project screen to look at, in target/pictures; and that it comes to rest in each
/// state. They show what no assertion can see.
@Tag("ui")
@Tag("pictures")
class ProjectPicturesTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final TourClock CLOCK = new TourClock(Duration.ofSeconds(30));

    @TempDir Path folder;
    private Workbench bench;
    private Stage stage;

    @BeforeEach
    void start() throws Exception {
        OnFx.start();
        Files.createDirectories(PICTURES);
        bench = bench(1440, 900);
    }

    @AfterEach
    void end() throws Exception {
        CLOCK.wait(OnFx.call(bench::end));
        OnFx.run(stage::close);
    }

    private Workbench bench(double width, double height) {
        var settings = new SettingsFile(folder.resolve("settings.properties"));
        var first = Settings.FIRST.withTheme(Settings.Theme.LIGHT).withSize(width, height);
        return OnFx.call(() -> {
            var made = new Workbench(settings, first, new Answers());
            stage = new Stage();
            stage.setScene(made.scene());
            stage.show();
            return made;
        });
    }

    private void show(Path file) throws Exception {
        var project = Project.open(file, Access.WRITE);
        OnFx.run(() -> {
            bench.show(project);
            bench.moves().show(Screen.PROJECT);
        });
        CLOCK.settle(bench);
    }

    private Path example() throws Exception {
        var file = folder.resolve("alongside.kenning");
        ExampleProject.build(file, Progress.NONE).close();
        return file;
    }

    private Path made(String name, Edit<Boolean> edit) throws Exception {
        var file = folder.resolve(name + ".kenning");
        try (var project = Project.create(file)) {
            Project.await(project.edit(Label.of("start"), edit));
        }
        return file;
    }

    private void picture(String section, String name) throws Exception {
        OnFx.run(() -> bench.open().orElseThrow().projectView().open("project/" + section));
        CLOCK.on(name);
        CLOCK.settle(bench);
        CLOCK.layOut(OnFx.call(bench::scene));
        var image = OnFx.call(() -> SwingFXUtils.fromFXImage(bench.scene().snapshot(null), null));
        var file = PICTURES.resolve("project-" + name + ".png");
        ImageIO.write(image, "png", file.toFile());
        assertThat(file).isNotEmptyFile();
    }

    /// Whether a node is in the scene, and it and all around it are visible.
    private boolean shows(String id) {
        var node = bench.scene().getRoot().lookup("#" + id);
        for (var up = node; up != null; up = up.getParent()) {
            if (!up.isVisible() || up.getBoundsInParent().isEmpty()) {
                return false;
            }
        }
        return node != null;
    }

    @Test
    void every_section_in_light_and_some_in_dark_and_large() throws Exception {
        show(example());
        for (var section :
                new String[] {
                    "purpose",
                    "places",
                    "periods",
                    "voices",
                    "members",
                    "objectives",
                    "groups",
                    "funders",
                    "safeguarding",
                    "crowds",
                    "fields"
                }) {
            picture(section, section);
        }
        OnFx.run(() -> bench.useTheme(Settings.Theme.DARK));
        picture("members", "dark-members");
        picture("places", "dark-places");
        picture("fields", "dark-fields");
        OnFx.run(() -> {
            bench.useTheme(Settings.Theme.LIGHT);
            bench.zoom(2);
        });
        picture("members", "large-members");
        picture("places", "large-places");
        picture("purpose", "large-purpose");
        picture("fields", "large-fields");
        OnFx.run(() -> {
            bench.open().orElseThrow().projectView().open("project/members");
            bench.scene().getRoot().lookup("#project-members-list").requestFocus();
        });
        CLOCK.settle(bench);
        for (int i = 0; i < 5; i++) {
            OnFx.run(() ->
                    bench.scene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT));
            CLOCK.settle(bench);
        }
        picture("members", "large-members-form");
    }

    @Test
    void an_empty_project_and_hidden_fields() throws Exception {
        show(
                made(
                        "empty",
                        tx -> {
                            Starter.fill(tx, "A new project");
                            return true;
                        }));
        picture("purpose", "empty-purpose");
        picture("places", "empty-places");
        picture("members", "empty-members");
        var project = OnFx.call(() -> bench.open().orElseThrow().project());
        Project.await(
                project.edit(
                        Label.of("hide"),
                        tx -> {
                            Places.add(tx, "Tarrenholm", null, "", "leaders first", "");
                            HiddenFields.set(tx, OptionalField.PLACE_APPROACH, true);
                            HiddenFields.set(tx, OptionalField.PLACE_DAYS, true);
                            return true;
                        }));
        picture("places", "hidden-places");
        assertThat(OnFx.call(() -> shows("project-place-name"))).isTrue();
        picture("fields", "hidden-fields");
    }

    @Test
    void a_crowded_project_with_long_names() throws Exception {
        show(
                made(
                        "crowded",
                        tx -> {
                            Starter.fill(
                                    tx,
                                    "A programme with an exceptionally long name that nobody shortened");
                            Place.Id above = null;
                            for (int i = 0; i < 30; i++) {
                                var name =
                                        i == 3
                                                ? "The whole of the northern shore from the old lighthouse to the second bridge, with both islands"
                                                : "Place number " + (i + 1);
                                var place =
                                        Places.add(
                                                tx,
                                                name,
                                                i % 5 == 0 ? null : above,
                                                "locality",
                                                "",
                                                "");
                                above = i % 5 == 4 ? null : place;
                                if (i % 7 == 6) {
                                    Places.save(
                                            tx,
                                            Places.find(tx, place)
                                                    .orElseThrow()
                                                    .withStatus(Place.Status.CLOSED));
                                }
                            }
                            for (int i = 0; i < 40; i++) {
                                var member =
                                        Members.add(
                                                tx,
                                                i == 2
                                                        ? "Learning-partner-with-a-label-of-considerable-length-A"
                                                        : "M-%02d".formatted(i),
                                                "An organisation whose registered name goes on and on, Scotland",
                                                i % 4 != 3);
                                Members.save(
                                        tx,
                                        Members.find(tx, member)
                                                .orElseThrow()
                                                .withRole(
                                                        "Community researcher and parent of three, mostly on Tuesdays")
                                                .withColour(Palette.nth(i))
                                                .withDays(LocalDate.of(2024, 1, 1), null));
                            }
                            return true;
                        }));
        picture("members", "crowded-members");
        picture("places", "crowded-places");
        OnFx.run(() -> bench.zoom(2));
        picture("members", "crowded-large-members");
        picture("places", "crowded-large-places");
        OnFx.run(() -> {
            bench.zoom(0);
            bench.useTheme(Settings.Theme.DARK);
        });
        picture("places", "crowded-dark-places");
    }

    @Test
    void a_small_window() throws Exception {
        end();
        bench = bench(1024, 700);
        show(example());
        picture("members", "small-members");
        picture("crowds", "small-crowds");
    }
}
