package kenning.ui.stories;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import kenning.model.Direction;
import kenning.model.Story;
import kenning.model.StoryText;
import kenning.model.TextRange;
import kenning.model.Turn;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import org.jspecify.annotations.Nullable;

/// The story on the screen with all that works on it: the palette, the codebook or the passages of
/// a code beside it, the passage in focus, the line of codes at the caret, and the way back to
/// where one was.
final class StoryDesk implements StoryRequests, CodingCard.Acts {
    private static final StoryText NOTHING = new StoryText(List.of());
    private static final double PASSAGE_MOST = 0.6;

    final StoryView story = new StoryView();
    final CodePalette palette;
    final StoryFoot foot;

    /// Beside the story.
    final BorderPane right = new BorderPane();

    private final StoriesModel model;
    private final Navigator navigator;
    private final Runnable showRight;
    private final CodebookPane codebook;
    private final PassagePane passage = new PassagePane(this);
    private final PassagesPane passages;
    private final CorrectionsPane corrections = new CorrectionsPane(this::closeBeside);
    private final StoryWay way;
    private @Nullable Mark recoding;

    /// @param showRight makes room beside the story
    StoryDesk(StoriesModel model, Navigator navigator, Runnable showRight) {
        this.model = model;
        this.navigator = navigator;
        this.showRight = showRight;
        palette = new CodePalette(this::offers, this::take, this::paletteClosed);
        foot = new StoryFoot(story::correct, this::showCorrections);
        passages = new PassagesPane(this::open, this::closeBeside);
        codebook = new CodebookPane(this::press, this::list, this::setKey);
        right.setCenter(codebook);
        right.setBottom(passage);
        passage.maxHeightProperty().bind(right.heightProperty().multiply(PASSAGE_MOST));
        story.setRequests(this);
        way =
                new StoryWay(
                        model,
                        story,
                        code -> {
                            if (code) {
                                openPalette(false);
                            }
                        });
        listen();
    }

    private void listen() {
        model.open().addListener((o, was, now) -> showStory(now));
        model.codebook().addListener((o, was, now) -> showCodebook());
        model.story().bookmarks().addListener((o, was, now) -> showCodebook());
        model.story().suggested().addListener((o, was, now) -> palette.renew());
        model.passages().addListener((o, was, now) -> passages.show(now));
        story.selectionProperty().addListener((o, was, now) -> selectionMoved());
        story.selectedMarkProperty().addListener((o, was, now) -> showPassage());
        story.correctingProperty().addListener((o, was, now) -> showPassage());
        story.onMoved(this::pageMoved);
        showStory(model.open().get());
        showCodebook();
    }

    // the story on view

    private void showStory(Optional<OpenStory> open) {
        boolean other = way.leaves(open);
        if (other) {
            palette.hide();
        }
        story.show(
                open.map(OpenStory::text).orElse(NOTHING),
                open.map(OpenStory::marks).orElse(List.of()));
        way.shows(open, other);
        if (open.isEmpty()) {
            passage.clear();
            foot.clear();
            return;
        }
        if (right.getCenter() == corrections) {
            corrections.show(open.get());
        }
        showPassage();
        way.showWanted();
    }

    private void pageMoved() {
        if (palette.isOpen()) {
            Platform.runLater(() -> story.selectionBounds().ifPresent(palette::follow));
        }
    }

    /// Opens a story, with a passage selected and the palette open where they are wanted.
    void open(Story.Id id, @Nullable TextRange range, boolean code) {
        palette.hide();
        way.open(id, range, code);
    }

    private void open(PassageList.Entry entry) {
        open(entry.story(), entry.range(), false);
    }

    /// Back to where one was before, or forward again.
    void go(boolean back) {
        palette.hide();
        way.go(back);
    }

    /// Keeps the place at which the story is being read.
    void remember() {
        way.remember();
    }

    private void selectionMoved() {
        if (palette.isResting()) {
            palette.hide();
        }
        showPassage();
    }

    private void showPassage() {
        model.open()
                .get()
                .ifPresent(open -> {
                    var range = story.selectionProperty().get();
                    var at = story.marksAt(range.end());
                    passage.show(open, range, at, story.selectedMarkProperty().get());
                    foot.show(
                            story.marksAt(story.caretOffset()),
                            story.correctingProperty().get(),
                            open.corrections().size());
                });
    }

    // beside the story

    private void showCodebook() {
        codebook.show(model.codebook().get(), model.story().bookmarks().get());
    }

    private void beside(Node node) {
        right.setCenter(node);
        showRight.run();
        way.layOutNow();
        node.requestFocus();
    }

    private void closeBeside() {
        model.showPassages(null);
        right.setCenter(codebook);
        story.requestFocus();
    }

    private void showCorrections() {
        model.open().get().ifPresent(corrections::show);
        beside(corrections);
    }

    /// Lists all passages of a code or an indicator.
    private void list(PaletteItem item) {
        passages.show(new PassageList(item, List.of()));
        model.showPassages(item);
        beside(passages);
    }

    private void setKey(PaletteItem item, int number) {
        var bookmarks = model.story().bookmarks();
        var now = bookmarks.get();
        bookmarks.set(number == 0 ? now.withoutKeyOf(item.key()) : now.withKey(number, item.key()));
    }

    /// A line of the codebook was pressed: its code goes on the selected words, or, when there are
    /// none, its passages are shown.
    private void press(PaletteItem item) {
        if (story.selectionProperty().get().isEmpty()) {
            list(item);
        } else {
            put(item);
        }
    }

    // the palette

    private List<Offer> offers(String typed) {
        var mark = recoding;
        return model.story().offers(typed).stream()
                .filter(offer -> mark == null || fits(mark, offer.item()))
                .toList();
    }

    /// A coding keeps being a coding, and a sign a sign.
    private static boolean fits(Mark mark, PaletteItem item) {
        return item instanceof PaletteItem.OfIndicator == (mark.kind() == Mark.Kind.SIGN);
    }

    void openPalette(boolean resting) {
        var range = story.selectionProperty().get();
        if (!range.isEmpty()) {
            var text = model.open().get().map(s -> s.text().text()).orElse("");
            var selected = range.end() <= text.length() ? range.in(text) : "";
            story.selectionBounds()
                    .ifPresent(at -> {
                        model.story().suggestFor(range);
                        palette.open(at, recoding == null ? selected : "", resting);
                    });
        }
    }

    private void paletteClosed() {
        recoding = null;
        story.requestFocus();
    }

    private void take(List<StoryModel.Pick> picks) {
        var range = story.selectionProperty().get();
        var mark = recoding;
        if (mark != null && fits(mark, picks.getFirst().item())) {
            model.story().recode(mark, picks.getFirst().item());
        } else if (mark != null) {
            navigator.say(Messages.get("passage.sign.keeps"));
        } else if (range.isEmpty()) {
            navigator.say(Messages.get("coding.nothingSelected"));
        } else {
            model.story().put(range, picks);
        }
    }

    /// Puts something on the selected words; a sign only once its direction is chosen.
    private void put(PaletteItem item) {
        switch (item) {
            case PaletteItem.OfIndicator _ -> {
                openPalette(false);
                palette.choose(item);
            }
            case PaletteItem.OfCode _, PaletteItem.OfNew _ -> {
                palette.hide();
                take(List.of(new StoryModel.Pick(item, Direction.TOWARD)));
            }
        }
    }

    @Override
    public void code(TextRange range, boolean resting) {
        if (palette.isResting() && !resting) {
            palette.enter("");
        } else {
            openPalette(resting);
        }
    }

    @Override
    public void type(String letters) {
        if (!palette.isResting()) {
            openPalette(true);
        }
        if (palette.isResting()) {
            palette.enter(letters);
        }
    }

    @Override
    public void codeByKey(int number) {
        model.story()
                .byKey(number)
                .ifPresentOrElse(
                        this::put, () -> navigator.say(Messages.get("palette.noKey", number)));
    }

    @Override
    public void codeInVivo() {
        var range = story.selectionProperty().get();
        var words =
                model.open()
                        .get()
                        .filter(s -> range.end() <= s.text().text().length())
                        .map(s -> range.in(s.text().text()).strip().replaceAll("\\s+", " "))
                        .orElse("");
        if (words.isEmpty()) {
            navigator.say(Messages.get("coding.nothingSelected"));
        } else {
            put(new PaletteItem.OfNew(words, true));
        }
    }

    // the marks

    @Override
    public void choose(Mark mark) {
        story.chooseMark(mark.key());
        story.requestFocus();
    }

    @Override
    public void remove(Mark mark) {
        model.story()
                .remove(mark, () -> navigator.say(Messages.get("stories.removed", mark.name())));
        story.requestFocus();
    }

    @Override
    public void resize(Mark mark, TextRange range) {
        model.story().resize(mark, range);
    }

    @Override
    public void turn(Mark sign, Direction direction) {
        model.story().turn(sign, direction);
    }

    @Override
    public void recode(Mark mark) {
        choose(mark);
        recoding = mark;
        openPalette(false);
    }

    @Override
    public void note(Mark mark) {
        choose(mark);
        showRight.run();
        way.layOutNow();
        passage.editNote();
    }

    @Override
    public void note(Mark mark, String note) {
        model.story().note(mark, note);
    }

    @Override
    public void quotedVoice(Mark mark, String voice) {
        model.story().quotedVoice(mark, voice);
    }

    @Override
    public void passages(Mark mark) {
        var key = model.open().get().map(s -> s.keyOf(mark)).orElse("");
        PaletteItem.all(model.codebook().get()).stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .ifPresentOrElse(
                        this::list, () -> navigator.say(Messages.get("passages.notInCodebook")));
    }

    @Override
    public void correct(Turn turn, String now) {
        var id = way.shown();
        if (id != null) {
            model.story().correct(id, turn, now);
        }
    }

    @Override
    public void leave() {
        palette.hide();
        story.requestFocus();
    }
}
