package kenning.ui.imports;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kenning.importing.Outcome;
import kenning.model.Audience;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.FittingScroll;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// Import: choose files or drop them here, say what holds for all of them, see what became of each,
/// bring them in.
public final class ImportView extends BorderPane {
    private static final List<String> ENCODINGS =
            List.of(
                    "windows-1252",
                    "ISO-8859-15",
                    "x-MacRoman",
                    "windows-1250",
                    "windows-1251",
                    "windows-1256",
                    "UTF-16LE");

    /// The share of the height that choosing and saying what holds may take.
    private static final double TOP_MOST = 0.72;

    private final ImportModel model;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final ListView<Outcome> list = Nodes.list("import-outcomes", "imports.outcomes");
    private final Label summary = Nodes.label("", "soft");
    private final Button add =
            Nodes.styled(Nodes.button("import-add", "imports.add.none", this::add), "primary");
    private final ComboBox<Place> place =
            Nodes.choice("import-place", Place::name, "imports.place.none");
    private final ComboBox<Voice> voice =
            Nodes.choice("import-voice", Voice::name, "imports.voice.none");
    private final ComboBox<Audience> audience =
            Nodes.choice(
                    "import-audience",
                    a -> Messages.get("imports.audience." + a.code()),
                    "imports.audience.team");
    private final ComboBox<String> encoding =
            Nodes.choice("import-encoding", e -> e, "imports.encoding.unicode");
    private final TextField told = new TextField();

    public ImportView(ImportModel model, Dialogs dialogs, Navigator navigator) {
        this.model = model;
        this.dialogs = dialogs;
        this.navigator = navigator;
        setId("imports");
        setTop(new FittingScroll(top(), () -> getHeight() * TOP_MOST));
        summary.setId("import-summary");
        list.setCellFactory(view -> new OutcomeCell());
        list.setPlaceholder(Nodes.paragraph(Messages.get("imports.nothing"), "soft"));
        setCenter(list);
        audience.getItems()
                .setAll(
                        Audience.TEAM,
                        Audience.ROOM,
                        Audience.INTERNAL,
                        Audience.FUNDER,
                        Audience.PUBLIC);
        audience.setValue(Audience.TEAM);
        encoding.getItems().setAll(ENCODINGS);
        encoding.valueProperty().addListener((o, was, now) -> model.readAgain(charset()));
        model.places().watch(this::offerPlaces);
        model.voices().watch(all -> voice.getItems().setAll(all));
        model.outcomes().addListener((o, was, now) -> showOutcomes(now));
        showOutcomes(List.of());
    }

    /// The choice stays while its place is offered.
    private void offerPlaces(List<Place> all) {
        var chosen = place.getValue();
        place.getItems().setAll(all);
        place.setValue(
                all.stream()
                        .filter(p -> chosen != null && p.id().equals(chosen.id()))
                        .findFirst()
                        .orElse(null));
    }

    private VBox top() {
        var drop =
                Nodes.styled(
                        new HBox(
                                Nodes.label(Messages.get("imports.drop"), "soft"),
                                Nodes.button(
                                        "import-files",
                                        "imports.files",
                                        () -> read(dialogs.chooseFiles())),
                                Nodes.button(
                                        "import-folder",
                                        "imports.folder",
                                        () ->
                                                dialogs.chooseFolder()
                                                        .ifPresent(f -> read(List.of(f))))),
                        "drop");
        drop.setId("import-drop");
        setOnDragOver(e -> over(e, drop));
        setOnDragExited(e -> drop.getStyleClass().remove("over"));
        setOnDragDropped(this::dropped);
        told.setId("import-told");
        told.setPrefColumnCount(15);
        told.setPromptText(Messages.get("imports.told.prompt"));
        told.setAccessibleText(Messages.get("imports.told"));
        var form =
                Nodes.styled(
                        new FlowPane(
                                field("imports.place", place),
                                field("imports.voice", voice),
                                field("imports.told", told),
                                field("imports.audience", audience),
                                field("imports.encoding", encoding)),
                        "form");
        var foot = Nodes.styled(new HBox(add, summary), "buttons");
        return Nodes.styled(
                new VBox(
                        Nodes.label(Messages.get("imports.title"), "title"),
                        Nodes.paragraph(Messages.get("imports.text"), "soft"),
                        drop,
                        form,
                        foot),
                "page");
    }

    private static VBox field(String key, Control field) {
        var label = Nodes.label(Messages.get(key), "caption");
        label.setLabelFor(field);
        field.setMaxWidth(Double.MAX_VALUE);
        return Nodes.styled(new VBox(label, field), "field", "narrow");
    }

    private static void over(DragEvent e, HBox drop) {
        if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
            if (!drop.getStyleClass().contains("over")) {
                drop.getStyleClass().add("over");
            }
        }
        e.consume();
    }

    private void dropped(DragEvent e) {
        read(e.getDragboard().getFiles().stream().map(File::toPath).toList());
        e.setDropCompleted(true);
        e.consume();
    }

    private void read(List<Path> paths) {
        if (!paths.isEmpty()) {
            model.read(paths, charset());
        }
    }

    private @Nullable Charset charset() {
        return encoding.getValue() == null ? null : Charset.forName(encoding.getValue());
    }

    private void showOutcomes(List<Outcome> outcomes) {
        list.getItems().setAll(outcomes);
        int read = model.readable().size();
        add.setText(
                read == 0 ? Messages.get("imports.add.none") : Messages.get("imports.add", read));
        add.setAccessibleText(add.getText());
        add.setDisable(read == 0);
        summary.setText(
                outcomes.isEmpty()
                        ? ""
                        : Messages.get("imports.summary", read, outcomes.size() - read));
    }

    private void add() {
        model.add(
                place.getValue(),
                voice.getValue(),
                told.getText(),
                audience.getValue(),
                added -> {
                    navigator.say(Messages.get("imports.added", added.size()));
                    if (added.isEmpty()) {
                        navigator.show(Screen.STORIES);
                    } else {
                        navigator.openStory(added.getFirst(), null, false);
                    }
                });
    }
}
