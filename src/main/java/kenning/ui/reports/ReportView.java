package kenning.ui.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.model.Audience;
import kenning.model.Output;
import kenning.model.Period;
import kenning.report.Concerns;
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
    /// In ems.
    private static final double NARROW = 56;

    private static final int MOST_LEFT_OUT = 60;

    private final ReportModel model;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final ComboBox<Audience> audience =
            Nodes.choice(
                    "report-audience",
                    a -> Messages.get("reports.for." + a.code()),
                    "reports.for.funder");
    private boolean fillingPeriods;
    private final ComboBox<Period> period =
            Nodes.choice("report-period", Period::name, "reports.wholeProject");
    private final TextField from = date("report-from", "reports.from");
    private final TextField to = date("report-to", "reports.to");
    private final ListView<PageLine> preview = Nodes.list("report-preview", "reports.page");
    private final VBox aside = Nodes.styled(new VBox(), "cards");
    private final ChoicesPane choices;
    private final SplitPane halves = new SplitPane();
    private final Label written = Nodes.paragraph("", "soft");

    private boolean filling;

    public ReportView(ReportModel model, Dialogs dialogs, Navigator navigator) {
        this.model = model;
        this.dialogs = dialogs;
        this.navigator = navigator;
        setId("reports");
        audience.getItems()
                .setAll(Audience.FUNDER, Audience.PUBLIC, Audience.INTERNAL, Audience.ROOM);
        audience.setValue(Audience.FUNDER);
        audience.valueProperty()
                .addListener((o, was, now) -> {
                    if (!filling && now != null) {
                        model.chooseAudience(now);
                    }
                });
        period.valueProperty().addListener((o, was, now) -> choosePeriod(now));
        model.periods().watch(this::fillPeriods);
        for (var field : List.of(from, to)) {
            field.setOnAction(e -> chooseDates());
            field.focusedProperty().addListener((o, was, now) -> leave(now));
        }
        choices = new ChoicesPane(model);
        preview.setCellFactory(list -> new PageCell());
        preview.getStyleClass().add("report-page");
        written.setId("report-written");
        var write =
                Nodes.styled(Nodes.button("report-write", "reports.write", this::write), "primary");
        var foot = Nodes.styled(new VBox(write, written), "field");
        var form =
                Nodes.styled(
                        new FlowPane(
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
                                choices,
                                aside),
                        "page");
        var scroll = new ScrollPane(page);
        scroll.setId("report-scroll");
        scroll.setFitToWidth(true);
        halves.getItems().setAll(scroll, preview);
        halves.setDividerPositions(0.42);
        widthProperty().addListener((o, was, now) -> arrange());
        setCenter(halves);
        model.preview().addListener((o, was, now) -> show(now));
        sceneProperty().addListener((o, was, now) -> model.watch(now != null));
        show(model.preview().get());
    }

    /// Side by side where there is room for lines of words in both halves, else one above the
    /// other.
    private void arrange() {
        double line = from.getFont().getSize() * NARROW;
        halves.setOrientation(getWidth() < line ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    }

    private static VBox field(String key, Control field) {
        var label = Nodes.label(Messages.get(key), "caption");
        label.setLabelFor(field);
        field.setMaxWidth(Double.MAX_VALUE);
        return Nodes.styled(new VBox(label, field), "field", "narrow");
    }

    private static TextField date(String id, String key) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(Messages.get("reports.date.prompt"));
        field.setAccessibleText(Messages.get(key));
        return field;
    }

    /// The first line is the whole project.
    private void fillPeriods(List<Period> all) {
        fillingPeriods = true;
        var was = period.getValue();
        var lines = new ArrayList<Period>(all);
        lines.addFirst(null);
        period.getItems().setAll(lines);
        period.setValue(was != null && all.contains(was) ? was : null);
        fillingPeriods = false;
    }

    private void choosePeriod(@Nullable Period chosen) {
        if (!fillingPeriods) {
            from.setText(chosen == null ? "" : chosen.first().toString());
            to.setText(chosen == null ? "" : chosen.last().toString());
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
        var name = Messages.get("dialog.report.name", YearMonth.now(ZoneId.systemDefault()));
        dialogs.chooseReport(name).ifPresent(target -> model.write(target, this::showWritten));
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
        aside.getChildren().clear();
        if (shown.isEmpty()) {
            aside.getChildren().add(Nodes.paragraph(Messages.get("reports.preparing"), "soft"));
            return;
        }
        var now = shown.get();
        showReaders(now.output());
        choices.show(now);
        preview.getItems().setAll(PageLine.of(now.document()));
        aside.getChildren().addAll(in(now), concerns(now), out(now));
    }

    /// What was chosen, also by undoing; a date in the hands of somebody stays as it is.
    private void showReaders(Output output) {
        filling = true;
        audience.setValue(output.audience());
        show(from, output.first());
        show(to, output.last());
        filling = false;
    }

    private static void show(TextField field, @Nullable LocalDate day) {
        if (!field.isFocused()) {
            field.setText(day == null ? "" : day.toString());
        }
    }

    private static VBox in(ReportModel.Preview shown) {
        var card = card("report-in", "reports.in");
        var report = shown.report();
        if (report.stories().isEmpty()) {
            card.getChildren().add(Nodes.paragraph(Messages.get("reports.in.nothing"), "soft"));
            return card;
        }
        card.getChildren()
                .addAll(
                        Nodes.paragraph(Sentences.balance(report), "strong"),
                        Nodes.paragraph(Concerns.spread(shown.document())));
        return card;
    }

    private static VBox concerns(ReportModel.Preview shown) {
        var card = card("report-concerns", "reports.concerns");
        if (shown.concerns().isEmpty()) {
            card.getChildren().add(Nodes.paragraph(Messages.get("reports.concerns.none"), "soft"));
        }
        shown.concerns().stream()
                .limit(MOST_LEFT_OUT)
                .forEach(concern -> card.getChildren().add(Nodes.paragraph(concern)));
        return card;
    }

    private static VBox out(ReportModel.Preview shown) {
        var card = card("report-out", "reports.out");
        var left = shown.leftOut();
        if (left.isEmpty()) {
            card.getChildren().add(Nodes.paragraph(Messages.get("reports.out.nothing"), "soft"));
        }
        left.stream()
                .limit(MOST_LEFT_OUT)
                .map(l -> LeftOutWords.of(l, shown.report().audience()))
                .forEach(sentence -> card.getChildren().add(Nodes.paragraph(sentence)));
        if (left.size() > MOST_LEFT_OUT) {
            card.getChildren()
                    .add(
                            Nodes.paragraph(
                                    Messages.get("reports.out.more", left.size() - MOST_LEFT_OUT),
                                    "soft"));
        }
        return card;
    }

    private static VBox card(String id, String key) {
        var card = Nodes.styled(new VBox(Nodes.label(Messages.get(key), "heading")), "card");
        card.setId(id);
        return card;
    }
}
