package kenning.ui.project;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// The project itself: its parts on the left, the chosen part beside them. Everything is edited in
/// place, and each edit is one step of undo.
public final class ProjectView extends BorderPane {
    private final ProjectModel model;
    private final ListView<Section> sections = Nodes.list("project-sections", "about.sections");
    private final Map<Section, SectionView> views = new EnumMap<>(Section.class);
    private @Nullable SectionView stepped;

    public ProjectView(ProjectModel model, Navigator navigator) {
        this.model = model;
        setId("project");
        for (var section : Section.values()) {
            views.put(section, view(section, navigator));
        }
        sections.getItems().setAll(Section.values());
        sections.setCellFactory(view -> new Cell());
        sections.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, now) -> choose(now));
        Nodes.styled(sections, "sections");
        setLeft(Nodes.styled(new BorderPane(sections), "side", "left"));
        sections.getSelectionModel().select(Section.PURPOSE);
        model.facts().watch(facts -> sections.refresh());
        sceneProperty()
                .addListener((o, was, now) -> {
                    if (now != null) {
                        model.facts().askAgain();
                    }
                });
        focusedProperty()
                .addListener((o, was, now) -> {
                    if (now) {
                        takeFocus();
                    }
                });
    }

    private SectionView view(Section section, Navigator navigator) {
        return switch (section) {
            case PURPOSE -> ProgrammeSection.purpose(model);
            case SAFEGUARDING -> ProgrammeSection.safeguarding(model);
            case FIELDS -> new FieldsSection(model);
            case PLACES -> things(new PlaceShelf(), new PlacesLook(), navigator);
            case PERIODS -> things(new PeriodShelf(), new PeriodsLook(), navigator);
            case VOICES -> things(new VoiceShelf(), new VoicesLook(), navigator);
            case MEMBERS -> things(new MemberShelf(), new MembersLook(), navigator);
            case OBJECTIVES -> things(new ObjectiveShelf(), new ObjectivesLook(model), navigator);
            case GROUPS -> things(new GroupShelf(), new GroupsLook(), navigator);
            case FUNDERS -> things(new FunderShelf(), new FundersLook(), navigator);
            case CROWDS -> things(new CrowdShelf(), new CrowdsLook(), navigator);
        };
    }

    private <T> ThingsSection<T> things(Shelf<T> shelf, Look<T> look, Navigator navigator) {
        return new ThingsSection<>(model, shelf, look, navigator);
    }

    /// The focus goes to the list of sections, and after a step was undone to where that was.
    private void takeFocus() {
        var inside = stepped;
        stepped = null;
        if (inside == null) {
            sections.requestFocus();
        } else {
            inside.focus();
        }
    }

    private void choose(@Nullable Section section) {
        var view = section == null ? null : views.get(section);
        if (view != null) {
            setCenter(view.node());
        }
    }

    /// Brings into view where a step happened.
    ///
    /// @param place as the step remembers it
    /// @return whether that is on this screen
    public boolean open(String place) {
        var at = ProjectPlace.of(place);
        at.ifPresent(found -> {
            sections.getSelectionModel().select(found.section());
            var view = views.get(found.section());
            if (view != null) {
                view.open(found.key());
                stepped = found.key() == 0 ? null : view;
            }
        });
        return at.isPresent();
    }

    /// Puts the caret where a new member is added.
    public void startNewMember() {
        sections.getSelectionModel().select(Section.MEMBERS);
        var view = views.get(Section.MEMBERS);
        if (view != null) {
            view.startNew();
        }
    }

    /// How many things a section has; empty where it is no list.
    private String count(Section section) {
        var facts = model.facts().get();
        return switch (section) {
            case PURPOSE, SAFEGUARDING -> "";
            case PLACES -> count(facts.places().size());
            case PERIODS -> count(facts.periods().size());
            case VOICES -> count(facts.voices().size());
            case MEMBERS -> count(facts.members().size());
            case OBJECTIVES -> count(facts.objectives().size());
            case GROUPS -> count(facts.groups().size());
            case FUNDERS -> count(facts.funders().size());
            case CROWDS -> count(facts.crowds().size());
            case FIELDS ->
                    facts.hidden().isEmpty()
                            ? ""
                            : Messages.get("about.fields.hidden", facts.hidden().size());
        };
    }

    private static String count(int things) {
        return things == 0 ? "" : Integer.toString(things);
    }

    private final class Cell extends WideCell<Section> {
        private final Label title = Nodes.paragraph("");
        private final Label count = Nodes.label("", "count");

        Cell() {
            this(new HBox());
        }

        private Cell(HBox box) {
            super(Nodes.styled(box, "thing"));
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            count.setMinWidth(USE_PREF_SIZE);
            box.getChildren().addAll(title, count);
        }

        @Override
        protected void updateItem(@Nullable Section section, boolean empty) {
            super.updateItem(section, empty);
            if (empty || section == null) {
                showContent(false);
                return;
            }
            title.setText(section.title());
            count.setText(count(section));
            setAccessibleText((title.getText() + " " + count.getText()).strip());
            showContent(true);
        }
    }
}
