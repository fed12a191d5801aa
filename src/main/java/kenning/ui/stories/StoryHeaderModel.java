package kenning.ui.stories;

import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import kenning.model.Flag;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.store.Consents;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.store.Table;
import kenning.store.Tellers;
import kenning.store.Tx;
import kenning.text.AttributeWords;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Live;
import kenning.ui.kit.StoryPlace;
import org.jspecify.annotations.Nullable;

/// What is known about the story on the screen, and changes it: each change is one step, and says
/// for which story it is meant, since another may be on the screen by then. On the FX thread.
final class StoryHeaderModel implements AutoCloseable {
    private final Project project;
    private final Consumer<Throwable> failed;
    private final Live<Optional<StoryDetails>> details;
    private volatile Story.@Nullable Id asked;

    StoryHeaderModel(Project project, Consumer<Throwable> failed) {
        this.project = project;
        this.failed = failed;
        details =
                new Live<>(
                        project,
                        EnumSet.of(
                                Table.STORY,
                                Table.TELLER,
                                Table.VOICE,
                                Table.PLACE,
                                Table.TURN,
                                Table.CONSENT),
                        Optional.empty(),
                        reading -> {
                            var id = asked;
                            return id == null
                                    ? Optional.empty()
                                    : Optional.ofNullable(StoryDetails.read(reading, id));
                        },
                        failed);
    }

    ReadOnlyObjectProperty<Optional<StoryDetails>> details() {
        return details.answer();
    }

    void show(Story.@Nullable Id story) {
        asked = story;
        details.askAgain();
    }

    void rename(Story.Id story, String title) {
        edit(story, "edit.story.title", tx -> Stories.rename(tx, story, title));
    }

    void setPlace(Story.Id story, @Nullable Place place) {
        edit(
                story,
                "edit.story.place",
                tx -> Stories.setPlace(tx, story, place == null ? null : place.id()));
    }

    void setTold(Story.Id story, @Nullable VagueDate told) {
        edit(story, "edit.story.told", tx -> Stories.setTold(tx, story, told));
    }

    void setHappened(Story.Id story, @Nullable VagueDate happened) {
        edit(story, "edit.story.happened", tx -> Stories.setHappened(tx, story, happened));
    }

    void setMethod(Story.Id story, String method) {
        edit(story, "edit.story.method", tx -> Stories.setMethod(tx, story, method));
    }

    void setQuestion(Story.Id story, String question) {
        edit(story, "edit.story.question", tx -> Stories.setQuestion(tx, story, question));
    }

    void setReviewed(Story.Id story, @Nullable VagueDate reviewed, String note) {
        edit(story, "edit.story.reviewed", tx -> Stories.setReviewed(tx, story, reviewed, note));
    }

    void setFlag(Story.Id story, Flag flag, boolean raised) {
        edit(
                story,
                Messages.get(
                        raised ? "edit.story.flag" : "edit.story.flagOff",
                        AttributeWords.flag(flag),
                        story.value()),
                tx -> Stories.setFlag(tx, story, flag, raised),
                () -> {});
    }

    void setWhatMatters(Story.Id story, String whatMatters, String inTheWay) {
        edit(
                story,
                "edit.story.whatMatters",
                tx -> Stories.setWhatMatters(tx, story, whatMatters, inTheWay));
    }

    /// The voice of its teller, and so of everything that they told.
    void setVoice(StoryDetails of, @Nullable Voice voice) {
        edit(
                of.id(),
                "edit.teller.voice",
                tx -> Tellers.setVoice(tx, of.teller().id(), voice == null ? null : voice.id()));
    }

    void setPseudonym(StoryDetails of, String pseudonym) {
        edit(
                of.id(),
                "edit.teller.pseudonym",
                tx ->
                        Tellers.setPseudonym(
                                tx, of.teller().id(), pseudonym.isBlank() ? null : pseudonym));
    }

    void setToldRole(StoryDetails of, String role) {
        edit(
                of.id(),
                "edit.teller.toldRole",
                tx -> Tellers.setToldRole(tx, of.teller().id(), role));
    }

    /// Records what was agreed.
    ///
    /// @param forAll of everything that this teller told, and not of this story alone
    void say(
            StoryDetails of,
            boolean forAll,
            Permission permission,
            @Nullable VagueDate given,
            String how,
            Runnable done) {
        edit(
                of.id(),
                Messages.get(
                        forAll ? "edit.teller.consent" : "edit.story.consent", of.id().value()),
                tx -> {
                    if (forAll) {
                        Consents.say(tx, of.teller().id(), permission, given, how);
                    } else {
                        Consents.say(tx, of.id(), permission, given, how);
                    }
                },
                done);
    }

    private interface Change {
        void make(Tx tx) throws Refusal;
    }

    /// @param key of the step's name, which holds the story's number and never its words, since it
    ///   outlives them
    private void edit(Story.Id story, String key, Change change) {
        edit(story, Messages.get(key, story.value()), change, () -> {});
    }

    private void edit(Story.Id story, String label, Change change, Runnable done) {
        Fx.then(
                project.edit(
                        new Label(label, new StoryPlace(story, null).toString()),
                        tx -> {
                            change.make(tx);
                            return true;
                        }),
                result -> done.run(),
                failure -> {
                    details.askAgain();
                    failed.accept(failure);
                });
    }

    @Override
    public void close() {
        details.close();
    }
}
