package kenning.ui.backups;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.store.Backup;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// The backups of the project, the newest first: what each holds and whether it is whole; above
/// them a new one and the second place, below them what can be done with the chosen one.
public final class BackupsView extends BorderPane {
    /// Below this the whole screen scrolls, in pixels.
    private static final double LEAST_LIST = 260;

    private final BackupsModel model;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Consumer<Path> beside;
    private final ListView<Backup> list = Nodes.list("backups-list", "backups.title");
    private final Label sum = Nodes.paragraph("", "soft");
    private final Label trouble = Nodes.paragraph("", "warn");
    private final Label second = Nodes.paragraph("", "soft");
    private final Button noSecond;

    /// To be chosen as soon as it is in the list.
    private @Nullable Path wanted;

    private final List<Button> acts;

    /// @param beside opens a backup in a window of its own, for reading only
    public BackupsView(
            BackupsModel model, Dialogs dialogs, Navigator navigator, Consumer<Path> beside) {
        this.model = model;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.beside = beside;
        setId("backups");
        sum.setId("backups-sum");
        trouble.setId("backups-trouble");
        trouble.managedProperty().bind(trouble.visibleProperty());
        second.setId("backups-second");
        var make =
                Nodes.styled(Nodes.button("backups-make", "backups.make", this::make), "primary");
        make.setDisable(!model.canMake());
        var choose =
                Nodes.button("backups-choose-second", "backups.second.choose", this::chooseSecond);
        noSecond = Nodes.button("backups-no-second", "backups.second.none", this::useNoSecond);
        noSecond.managedProperty().bind(noSecond.visibleProperty());
        var head =
                Nodes.styled(
                        new VBox(
                                Nodes.label(Messages.get("backups.title"), "title"),
                                Nodes.paragraph(Messages.get("backups.text"), "soft"),
                                trouble,
                                sum,
                                second,
                                buttons(make, choose, noSecond)),
                        "page");
        acts =
                List.of(
                        Nodes.button("backups-beside", "backups.beside", this::openBeside),
                        Nodes.button("backups-restore", "backups.restore", this::restore),
                        Nodes.button("backups-verify", "backups.verify", this::verify));
        var withChosen = buttons(acts.toArray(Button[]::new));
        withChosen.setRowValignment(VPos.CENTER);
        withChosen.getChildren().addFirst(Nodes.label(Messages.get("backups.acts"), "soft"));
        head.getChildren().add(withChosen);
        list.setMinHeight(LEAST_LIST);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setCellFactory(view -> new BackupCell());
        list.setPlaceholder(Nodes.paragraph(Messages.get("backups.none"), "soft", "page"));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, now) -> acts.forEach(act -> act.setDisable(now == null)));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        acts.forEach(act -> act.setDisable(true));
        var scroll = new ScrollPane(new VBox(head, list));
        scroll.setId("backups-scroll");
        scroll.setFocusTraversable(false);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        setCenter(scroll);
        model.found().addListener((o, was, now) -> show(now));
        sceneProperty()
                .addListener((o, was, now) -> {
                    if (now != null) {
                        model.refresh();
                    }
                });
        show(model.found().get());
    }

    private static FlowPane buttons(Button... buttons) {
        return Nodes.styled(new FlowPane(buttons), "chips");
    }

    /// The list can take the focus only once the styles have made the scroll pane that it lies in.
    @Override
    public void requestFocus() {
        applyCss();
        list.requestFocus();
    }

    /// Chooses a backup, when it is there; the newest otherwise.
    public void choose(Path file) {
        wanted = file;
        show(model.found().get());
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            openBeside();
        }
    }

    private void show(BackupsModel.Found found) {
        var chosen = list.getSelectionModel().getSelectedItem();
        var file = wanted != null ? wanted : chosen == null ? null : chosen.file();
        list.getItems().setAll(found.backups());
        found.backups().stream()
                .filter(backup -> backup.file().equals(file))
                .findFirst()
                .or(() -> found.backups().stream().findFirst())
                .ifPresent(this::select);
        long good = found.backups().stream().filter(Backup::good).count();
        sum.setText(
                found.backups().isEmpty()
                        ? ""
                        : Messages.get("backups.sum", found.backups().size(), good));
        sum.setVisible(!sum.getText().isEmpty());
        sum.setManaged(sum.isVisible());
        trouble.setText(
                found.trouble()
                        .map(t ->
                                Messages.get(
                                        "backups.trouble",
                                        BackupWords.when(t.at()),
                                        Messages.sentence(t.refusal())))
                        .orElse(""));
        trouble.setVisible(found.trouble().isPresent());
        second.setText(
                found.second()
                        .map(place -> Messages.get("backups.second", place))
                        .orElse(Messages.get("backups.second.no")));
        noSecond.setVisible(found.second().isPresent());
    }

    private void select(Backup backup) {
        list.getSelectionModel().select(backup);
        if (backup.file().equals(wanted)) {
            wanted = null;
            list.scrollTo(backup);
        }
    }

    private Optional<Backup> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// Makes one now, and says so.
    public void make() {
        model.make(
                made -> navigator.say(Messages.get("backups.made", BackupWords.when(made.made()))));
    }

    private void verify() {
        chosen().ifPresent(backup ->
                model.verify(
                        backup,
                        now ->
                                navigator.say(
                                        Messages.get(
                                                "backups.isGood", BackupWords.when(now.made())))));
    }

    private void openBeside() {
        chosen().ifPresent(backup -> model.ifGood(backup, beside));
    }

    private void restore() {
        chosen().ifPresent(backup ->
                dialogs.chooseNewProject(
                                Messages.get(
                                        "backups.restore.name",
                                        backup.made().toString().substring(0, 10)))
                        .ifPresent(target ->
                                model.restore(
                                        backup,
                                        target,
                                        made ->
                                                navigator.say(
                                                        Messages.get(
                                                                "backups.restored",
                                                                BackupWords.when(backup.made()),
                                                                made)))));
    }

    private void chooseSecond() {
        dialogs.chooseFolder().ifPresent(model::useSecond);
    }

    private void useNoSecond() {
        model.useSecond(null);
    }
}
