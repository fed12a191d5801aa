package kenning.ui.stories;

import java.util.List;
import java.util.Optional;
import kenning.model.StoryAttributes;
import kenning.model.StorySummary;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Screen;

/// What lies over the story when the list or the header asks for it.
final class StorySheets implements StoryHeader.Opens, StoryListPane.Asked {
    private final StoriesModel model;
    private final Navigator navigator;
    private final Sheet sheet = new Sheet();
    private final FactsPane facts;
    private final ConsentPane consent;
    private final TellersWordsPane words;
    private final HeldPane held;

    StorySheets(StoriesModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        facts = new FactsPane(model.header(), this::hold);
        consent = new ConsentPane(model.header());
        words = new TellersWordsPane(model.header());
        held = new HeldPane(model.list());
    }

    Sheet sheet() {
        return sheet;
    }

    /// Shows what is known about the open story in the sheets that are about it. Without one they
    /// close.
    void show(Optional<StoryDetails> details) {
        if (details.isPresent()) {
            facts.show(details.get());
            consent.show(details.get());
            words.show(details.get());
        } else if (sheet.shows(facts) || sheet.shows(consent) || sheet.shows(words)) {
            sheet.close();
        }
    }

    @Override
    public void facts(String field) {
        var control = facts.control(field);
        sheet.open(Messages.get("story.about"), facts, control, facts::enter);
        sheet.reveal(control);
    }

    @Override
    public void consent() {
        sheet.open(Messages.get("consent.title"), consent, consent.first(), () -> {});
    }

    @Override
    public void words() {
        sheet.open(Messages.get("words.title"), words, words.first(), words::enter);
    }

    private void hold() {
        model.header()
                .details()
                .get()
                .ifPresent(details -> {
                    sheet.close();
                    long number = details.id().value();
                    model.list()
                            .hold(
                                    details.id(),
                                    true,
                                    () -> navigator.say(Messages.get("hold.done", number)));
                });
    }

    @Override
    public void importStories() {
        navigator.show(Screen.IMPORT);
    }

    @Override
    public void set(List<StorySummary> stories) {
        if (stories.isEmpty()) {
            return;
        }
        var pane = new BulkPane(model.list(), stories, attributes -> set(stories, attributes));
        sheet.open(
                Messages.get("bulk.title", stories.size()),
                pane,
                pane.below(),
                pane.first(),
                () -> {});
    }

    private void set(List<StorySummary> stories, StoryAttributes attributes) {
        if (attributes.isNone()) {
            navigator.say(Messages.get("bulk.nothing"));
            return;
        }
        model.list()
                .set(
                        stories.stream().map(StorySummary::id).toList(),
                        attributes,
                        () -> {
                            sheet.close();
                            navigator.say(Messages.get("bulk.done", stories.size()));
                        });
    }

    @Override
    public void remove(List<StorySummary> stories) {
        if (stories.isEmpty()) {
            return;
        }
        var ids = stories.stream().map(StorySummary::id).toList();
        var pane =
                new RemovePane(
                        stories,
                        () ->
                                model.list()
                                        .remove(
                                                ids,
                                                () -> {
                                                    sheet.close();
                                                    navigator.say(
                                                            Messages.get(
                                                                    "remove.done", ids.size()));
                                                }),
                        sheet::close);
        sheet.open(Messages.get("remove.title", stories.size()), pane, pane.first(), () -> {});
        model.list().belongings(ids, pane::tell);
    }

    @Override
    public void showHeld() {
        sheet.open(Messages.get("held.title"), held, null, () -> {});
    }
}
