package kenning.ui.stories;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kenning.model.Permission;
import kenning.model.Refusal;
import kenning.model.Use;
import kenning.model.VagueDate;
import kenning.model.Wording;
import kenning.text.Messages;
import kenning.ui.kit.ChoiceField;
import kenning.ui.kit.Field;
import kenning.ui.kit.Form;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// What may be done with a story, use by use, and everything that was ever said about it; a change
/// adds an entry, and nothing is ever overwritten.
final class ConsentPane extends VBox {
    private final StoryHeaderModel model;
    private final Form form = new Form("consent");
    private final Label now = Nodes.paragraph("", "strong");
    private final Label limited = Nodes.paragraph("", "soft");
    private final Map<Use, CheckBox> uses = new EnumMap<>(Use.class);
    private final ChoiceField<Wording> wordings;
    private final Field<VagueDate> dates;
    private final Field<String> hows;
    private final CheckBox first;
    private final CheckBox forAll;
    private final VBox entries = new VBox(6);
    private @Nullable StoryDetails shown;
    private Wording wording = Wording.NONE;
    private @Nullable VagueDate given;
    private String how = "";

    ConsentPane(StoryHeaderModel model) {
        super(14);
        this.model = model;
        setId("consent-pane");
        now.setId("consent-now");
        limited.managedProperty().bind(limited.visibleProperty());
        form.heading("consent.may");
        first = flag(Use.COUNTED);
        for (var use : Use.values()) {
            if (use != Use.COUNTED) {
                flag(use);
            }
        }
        wordings = form.choice("wording", "consent.wording", ConsentWords::wording, "wording.none");
        wordings.offer(List.of(Wording.values()), false);
        wordings.onEnter(value -> wording = value);
        dates = form.date("given", "consent.given").onEnter(value -> given = value);
        hows = form.line("how", "consent.how").onEnter(value -> how = value);
        forAll = form.flag("all", "consent.forAll");
        var record =
                Nodes.styled(
                        Nodes.button("consent-record", "consent.record", this::record), "primary");
        getChildren()
                .addAll(
                        now,
                        limited,
                        form,
                        record,
                        Nodes.label(Messages.get("consent.entries"), "heading"),
                        entries);
    }

    private CheckBox flag(Use use) {
        var box = form.flag(use.code(), "use." + use.code());
        uses.put(use, box);
        return box;
    }

    /// What takes the focus.
    Node first() {
        return first;
    }

    /// Shows a story as it is; what is being ticked for the same one stays until it is recorded.
    void show(StoryDetails details) {
        var before = shown;
        shown = details;
        now.setText(Messages.get("consent.now", ConsentWords.badge(details.summary())));
        var said = details.summary().said();
        var may = details.summary().permission();
        limited.setText(Messages.get("consent.limited", ConsentWords.permission(may)));
        limited.setVisible(said != null && !may.equals(said));
        entries.getChildren().clear();
        for (var entry : details.consents().reversed()) {
            entries.getChildren().add(Nodes.paragraph(ConsentWords.entry(entry)));
        }
        if (details.consents().isEmpty()) {
            entries.getChildren().add(Nodes.paragraph(Messages.get("consent.none"), "soft"));
        }
        if (before == null
                || !before.id().equals(details.id())
                || !before.consents().equals(details.consents())) {
            put(said == null ? Permission.TEAM_ONLY : said);
        }
    }

    private void put(Permission permission) {
        uses.forEach((use, box) -> box.setSelected(permission.allows(use)));
        wording = permission.wording();
        wordings.reset(wording);
        given = null;
        dates.reset(null);
        how = "";
        hows.reset("");
        forAll.setSelected(false);
    }

    private void record() {
        form.enter();
        var details = shown;
        if (details == null || dates.isRefused()) {
            return;
        }
        var allowed = EnumSet.noneOf(Use.class);
        uses.forEach((use, box) -> {
            if (box.isSelected()) {
                allowed.add(use);
            }
        });
        var permission =
                allowed.isEmpty() ? Permission.TEAM_ONLY : new Permission(allowed, wording);
        var said = details.summary().said();
        var before = said == null ? Permission.TEAM_ONLY : said;
        if (permission.reachesBeyond(before) && (given == null || how.isBlank())) {
            (given == null ? dates : hows).refuse(Refusal.of("consent.howAndWhen"));
            (given == null ? dates : hows).control().requestFocus();
            return;
        }
        model.say(details, forAll.isSelected(), permission, given, how, () -> {});
    }
}
