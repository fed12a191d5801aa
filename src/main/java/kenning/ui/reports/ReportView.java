package kenning.ui.reports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import kenning.model.Audience;
import kenning.model.Period;
import kenning.release.ClearedReport;
import kenning.release.LeftOut;
import kenning.report.LeftOutWords;
import kenning.report.ReportFile.Written;
import kenning.report.Sentences;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// Reports: for whom and about when; below it what would be in the report and what stays out, and
/// why.
public final class ReportView extends BorderPane {
    private static final double WIDEST = 860;

    private final ReportModel model;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final ComboBox<Audience> audience =
            choice(
                    "report-audience",
                    "reports.audience",
                    a -> Messages.get("audience." + a.code()));
    private final ComboBox<Period> period = choice("report-period", "reports.period", Period::name);
    private final TextField from = date("report-from", "reports.from");
    private final TextField to = date("report-to", "reports.to");
    private final VBox preview = Nodes.styled(new VBox(), "report-preview");
    private final Label written = Nodes.paragraph("", "soft");

    public ReportView(ReportModel model, Dialogs dialogs, Navigator navigator) {
        this.model = model;
        this.dialogs = dialogs;
        this.navigator = navigator;
        setId("reports");
        audience.getItems()
                .setAll(Audience.FUNDER, Audience.PUBLIC, Audience.INTERNAL, Audience.ROOM);
        audience.setValue(Audience.FUNDER);
        audience.valueProperty().addListener((o, was, now) -> model.chooseAudience(now));
        period.valueProperty().addListener((o, was, now) -> choosePeriod(now));
        model.periods().watch(all -> period.getItems().setAll(all));
        for (var field : List.of(from, to)) {
            field.setOnAction(e -> chooseDates());
            field.focusedProperty().addListener((o, was, now) -> leave(now));
        }
        preview.setId("report-preview");
        written.setId("report-written");
        var write =
                Nodes.styled(Nodes.button("report-write", "reports.write", this::write), "primary");
        var foot = new HBox(14, write, written);
        foot.setAlignment(Pos.CENTER_LEFT);
        var form =
                Nodes.styled(
                        new HBox(
                                14,
                                field("reports.audience", audience),
                                field("reports.period", period),
                                field("reports.from", from),
                                field("reports.to", to)),
                        "form");
        var page =
                Nodes.styled(
                        new VBox(
                                Nodes.label(Messages.get("reports.title"), "title"),
                                Nodes.paragraph(Messages.get("reports.text"), "soft"),
                                form,
                                foot,
                                preview),
                        "page");
        page.setMaxWidth(WIDEST);
        var scroll = new ScrollPane(page);
        scroll.setId("report-scroll");
        scroll.setFitToWidth(true);
        setCenter(scroll);
        model.preview().addListener((o, was, now) -> show(now));
        sceneProperty().addListener((o, was, now) -> model.watch(now != null));
        show(model.preview().get());
    }

    private static VBox field(String key, Control field) {
        var label = Nodes.label(Messages.get(key), "caption");
        label.setLabelFor(field);
        field.setPrefWidth(190);
        return new VBox(3, label, field);
    }

    private static TextField date(String id, String key) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(Messages.get("imports.told.prompt"));
        field.setAccessibleText(Messages.get(key));
        return field;
    }

    private static <T> ComboBox<T> choice(String id, String key, Function<T, String> text) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setAccessibleText(Messages.get(key));
        box.setPromptText(Messages.get("reports.wholeProject"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null
                                ? Messages.get("reports.wholeProject")
                                : text.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String typed) {
                        return null;
                    }
                });
        return box;
    }

    private void choosePeriod(@Nullable Period chosen) {
        if (chosen != null) {
            from.setText(chosen.first().toString());
            to.setText(chosen.last().toString());
            chooseDates();
        }
    }

    private void leave(boolean focused) {
        if (!focused) {
            chooseDates();
        }
    }

    private void chooseDates() {
        if (model.chooseDates(from.getText(), to.getText())) {
            written.setText("");
        }
    }

    private void write() {
        dialogs.chooseReport().ifPresent(target -> model.write(target, this::showWritten));
    }

    private void showWritten(Written done) {
        var earlier = done.earlier();
        var sentence =
                earlier.isEmpty()
                        ? Messages.get("reports.written", done.file())
                        : Messages.get(
                                "reports.written.earlier",
                                done.file(),
                                String.valueOf(earlier.get().getFileName()));
        written.setText(sentence);
        navigator.say(sentence);
    }

    private void show(Optional<ReportModel.Preview> shown) {
        preview.getChildren().clear();
        if (shown.isEmpty()) {
            preview.getChildren().add(Nodes.paragraph(Messages.get("reports.preparing"), "soft"));
            return;
        }
        var report = shown.get().report();
        heading("reports.in");
        if (report.stories().isEmpty()) {
            text(Messages.get("reports.in.nothing"));
        } else {
            strong(Sentences.balance(report));
            text(contents(report));
            report.insights().forEach(i -> text("• " + i.claim().text()));
        }
        heading("reports.out");
        if (shown.get().leftOut().isEmpty()) {
            text(Messages.get("reports.out.nothing"));
        }
        shown.get().leftOut().forEach(left -> text(words(left, report)));
    }

    private static String words(LeftOut left, ClearedReport report) {
        return LeftOutWords.of(left, report.audience());
    }

    private static String contents(ClearedReport report) {
        long themes = report.themes().stream().filter(t -> !t.passages().isEmpty()).count();
        return Messages.get(
                "reports.in.contents", themes, report.created().size(), report.insights().size());
    }

    private void heading(String key) {
        preview.getChildren().add(Nodes.label(Messages.get(key), "heading"));
    }

    private void strong(String text) {
        preview.getChildren().add(Nodes.paragraph(text, "strong"));
    }

    private void text(String text) {
        preview.getChildren().add(Nodes.paragraph(text));
    }
}
