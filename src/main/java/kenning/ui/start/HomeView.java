package kenning.ui.start;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.StorySummary;
import kenning.model.VoiceFamily;
import kenning.text.DateWords;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.PressRow;
import kenning.ui.kit.Screen;
import org.kordamp.ikonli.feather.Feather;

/// Where the project stands: what to go on with, what is due, whose voices there are, and what was
/// noticed and understood lately.
public final class HomeView extends BorderPane {
    private static final int LATEST = 5;

    private final HomeModel model;
    private final HomeWays ways;
    private final Label title = Nodes.paragraph("", "title");
    private final Label purpose = Nodes.paragraph("", "soft");
    private final VBox goOn = section();
    private final VBox due = section();
    private final VBox voices = section();
    private final VBox noticings = section();
    private final VBox insights = section();

    public HomeView(HomeModel model, HomeWays ways) {
        this.model = model;
        this.ways = ways;
        setId("home");
        model.onlyWhile(sceneProperty().isNotNull());
        title.setId("home-title");
        purpose.setId("home-purpose");
        purpose.managedProperty().bind(purpose.visibleProperty());
        var columns = new TwoColumns(List.of(goOn, due, insights), List.of(voices, noticings));
        var page = Nodes.styled(new VBox(title, purpose, columns), "page", "home-page");
        var centred = new HBox(page);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(page, Priority.ALWAYS);
        var scroll = new ScrollPane(centred);
        scroll.setId("home-scroll");
        scroll.setAccessibleText(Messages.get("screen.HOME"));
        scroll.setFocusTraversable(false);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        model.watch(this::show);
    }

    private static VBox section() {
        return Nodes.styled(new VBox(), "home-section");
    }

    /// The first thing that can be pressed. It can take the focus only once the styles have made
    /// the scroll pane that it lies in.
    @Override
    public void requestFocus() {
        applyCss();
        Stream.of(goOn, due, noticings)
                .flatMap(section -> section.lookupAll(".press-row").stream())
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, super::requestFocus);
    }

    private void show() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        var focused = owner == null ? null : owner.getId();
        boolean inside = isFocusWithin();
        var facts = model.facts();
        title.setText(
                facts.programme().name().isBlank()
                        ? Messages.get("home.unnamed")
                        : facts.programme().name());
        purpose.setText(facts.programme().purpose());
        purpose.setVisible(!facts.programme().purpose().isBlank());
        if (model.isRead()) {
            showGoOn();
            showDue();
            showVoices();
            showNoticings();
            showInsights();
        }
        var same = inside && focused != null ? lookup("#" + focused) : null;
        if (same != null) {
            same.requestFocus();
        }
    }

    private void showGoOn() {
        var last = model.last();
        if (model.facts().stories().isEmpty()) {
            put(
                    goOn,
                    "home.begin",
                    List.of(
                            row(
                                    "home-import",
                                    Messages.get("home.begin.import"),
                                    Messages.get("home.begin.import.text"),
                                    () -> ways.show(Screen.IMPORT))));
        } else {
            put(goOn, "home.goOn", last.map(story -> List.of(story(story))).orElse(List.of()));
        }
    }

    private Node story(StorySummary story) {
        var voice = story.voice();
        var told = story.story().told();
        var facts =
                joined(
                        voice == null ? "" : voice.name(),
                        story.placeName(),
                        told == null ? "" : DateWords.of(told));
        var progress = new ProgressBar(story.progress());
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(Messages.get("home.coded", Math.round(story.progress() * 100)));
        var texts =
                new VBox(
                        4,
                        Nodes.paragraph(story.title(), "words", "story-name"),
                        Nodes.paragraph(facts, "caption"),
                        progress);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row =
                new PressRow(
                        "home-last",
                        Messages.get("home.goOn") + ": " + joined(story.title(), facts),
                        () -> ways.openStory(story.id()),
                        texts,
                        new Icon(Feather.ARROW_RIGHT));
        return Nodes.styled(row, "card");
    }

    private void showDue() {
        var all = new ArrayList<Node>();
        for (var one : model.due()) {
            all.add(row("home-due-" + one.id(), one.text(), "", () -> go(one.leads())));
        }
        if (all.isEmpty()) {
            all.add(Nodes.paragraph(Messages.get("home.due.nothing"), "soft"));
        }
        put(due, "home.due", all);
    }

    private void go(Due.Leads leads) {
        switch (leads) {
            case Due.Leads.ToStory(var story) -> ways.openStory(story);
            case Due.Leads.ToScreen(var screen) -> ways.show(screen);
            case Due.Leads.ToInsights() -> ways.openInsights();
            case Due.Leads.ToProject() -> ways.openProject();
        }
    }

    /// Every family has its place, community first and largest, and none is left out because it has
    /// told nothing.
    private void showVoices() {
        var counts = model.facts().byFamily();
        var flow = Nodes.styled(new FlowPane(), "voice-counts");
        flow.setRowValignment(VPos.BOTTOM);
        for (var family : VoiceFamily.values()) {
            int count = counts.getOrDefault(family, 0);
            var number = Nodes.label(Integer.toString(count), "voice-number", family.code());
            var name = Nodes.label(Messages.get("home.family." + family.code()), "caption");
            var box = new VBox(number, name);
            box.setAlignment(Pos.BOTTOM_LEFT);
            box.getStyleClass().add(family == VoiceFamily.COMMUNITY ? "first" : "other");
            flow.getChildren().add(box);
        }
        var nodes = new ArrayList<Node>(List.of(flow));
        long unknown = model.facts().stories().stream().filter(s -> s.voice() == null).count();
        nodes.add(
                Nodes.paragraph(
                        Messages.get("home.voices.of", model.facts().stories().size(), unknown),
                        "caption"));
        put(voices, "home.voices", nodes);
    }

    private void showNoticings() {
        var all = new ArrayList<Node>();
        for (var noticing : model.facts().latestNoticings(LATEST)) {
            all.add(
                    row(
                            "home-noticing-" + noticing.id().value(),
                            noticing.line(),
                            facts(noticing),
                            () -> ways.open(noticing.id())));
        }
        if (all.isEmpty()) {
            all.add(Nodes.paragraph(Messages.get("home.noticings.none"), "soft"));
        }
        all.add(new HBox(Nodes.button("home-notice", "home.notice", ways::notice)));
        put(noticings, "home.noticings", all);
    }

    private static String facts(Noticing noticing) {
        var on = noticing.on();
        return joined(noticing.who(), noticing.where(), on == null ? "" : DateWords.of(on));
    }

    private void showInsights() {
        var all = new ArrayList<Node>();
        var wanting = model.facts().wantingCommunity();
        for (var insight : model.facts().latestInsights(LATEST)) {
            all.add(
                    row(
                            "home-insight-" + insight.id().value(),
                            insight.claim(),
                            facts(insight, wanting.contains(insight.id())),
                            () -> ways.open(insight.id())));
        }
        if (all.isEmpty()) {
            all.add(Nodes.paragraph(Messages.get("home.insights.none"), "soft"));
        }
        put(insights, "home.insights", all);
    }

    private String facts(Insight insight, boolean wantsCommunity) {
        var families =
                model.facts().voices(insight).stream()
                        .sorted()
                        .map(family -> Messages.get("home.family." + family.code()))
                        .collect(Collectors.joining(", "));
        return joined(
                Messages.get("insight.status." + insight.status().code()),
                families,
                wantsCommunity ? Messages.get("home.insights.noCommunity") : "");
    }

    private static void put(VBox section, String key, List<? extends Node> nodes) {
        section.getChildren().setAll(Nodes.label(Messages.get(key), "heading"));
        section.getChildren().addAll(nodes);
        section.setVisible(!nodes.isEmpty());
        section.setManaged(!nodes.isEmpty());
    }

    private static PressRow row(String id, String text, String beside, Runnable action) {
        var texts = new VBox(2, Nodes.paragraph(text));
        if (!beside.isEmpty()) {
            texts.getChildren().add(Nodes.paragraph(beside, "caption"));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        return new PressRow(
                id, joined(text, beside), action, texts, new Icon(Feather.CHEVRON_RIGHT));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
