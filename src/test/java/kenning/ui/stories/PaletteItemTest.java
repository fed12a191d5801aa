package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Indicator;
import org.junit.jupiter.api.Test;

class PaletteItemTest {
    private static final Code LISTENED = code(1, null, "Being listened to");
    private static final Code REMEMBERED = code(2, LISTENED.id(), "Remembered");
    private static final Code TRUST = code(3, null, "Trust");
    private static final Code AGAIN = code(4, LISTENED.id(), "Asked, then asked again");
    private static final Indicator COME_BACK =
            new Indicator(
                    new Indicator.Id(1),
                    "They come back and tell us",
                    "They come back and tell us",
                    "Parents",
                    "services",
                    Indicator.Kind.BEHAVIOUR,
                    "",
                    "",
                    null,
                    "",
                    null,
                    0);
    private static final Indicator RETIRED =
            new Indicator(
                    new Indicator.Id(2),
                    "They smile",
                    "They smile",
                    "Parents",
                    "services",
                    Indicator.Kind.BEHAVIOUR,
                    "",
                    "",
                    java.time.LocalDate.of(2024, 1, 1),
                    "",
                    null,
                    0);
    private static final Codebook BOOK =
            new Codebook(
                    List.of(LISTENED, REMEMBERED, TRUST, AGAIN),
                    List.of(COME_BACK, RETIRED),
                    Map.of(),
                    Map.of());

    private static Code code(long id, Code.Id parent, String name) {
        return new Code(new Code.Id(id), parent, CodeKind.THEME, name, "", "", "", "#0072b2", 0);
    }

    private static List<String> names(String typed, PaletteItem... recent) {
        return PaletteItem.matching(BOOK, Stream.of(recent).map(PaletteItem::key).toList(), typed)
                .stream()
                .map(PaletteItem::name)
                .toList();
    }

    @Test
    void nothing_typed_offers_everything_that_is_in_use_and_nothing_new() {
        assertThat(names(""))
                .containsExactly(
                        "Being listened to",
                        "Remembered",
                        "Trust",
                        "Asked, then asked again",
                        "“They come back and tell us”");
    }

    @Test
    void every_typed_word_begins_a_word_of_the_name() {
        assertThat(names("ba te")).containsExactly("“They come back and tell us”", "ba te");
        assertThat(names("ack")).containsExactly("ack");
    }

    @Test
    void what_was_used_last_comes_first_then_names_that_begin_so() {
        assertThat(names("", new PaletteItem.OfCode(TRUST))).startsWith("Trust");
        assertThat(names("t"))
                .startsWith("Trust", "“They come back and tell us”", "Being listened to");
    }

    @Test
    void a_new_theme_comes_last_unless_there_is_one_of_that_name() {
        assertThat(names("trust")).containsExactly("Trust");
        assertThat(names("trusty")).containsExactly("trusty");
        assertThat(PaletteItem.matching(BOOK, List.of(), "trusty").getLast())
                .isEqualTo(new PaletteItem.OfNew("trusty", false));
    }

    @Test
    void an_indicator_says_who_wrote_it() {
        assertThat(new PaletteItem.OfIndicator(COME_BACK).meaning())
                .isEqualTo("Written by Parents");
    }

    @Test
    void the_codebook_shows_each_code_under_its_parent() {
        assertThat(BOOK.tree(CodeKind.THEME))
                .containsExactly(
                        new Codebook.Branch(LISTENED, 0),
                        new Codebook.Branch(REMEMBERED, 1),
                        new Codebook.Branch(AGAIN, 1),
                        new Codebook.Branch(TRUST, 0));
    }

    @Test
    void what_was_used_last_comes_before_what_is_suggested_and_each_says_why() {
        var suggested = new java.util.LinkedHashMap<String, Offer.Reason>();
        suggested.put("c4", Offer.Reason.SIMILAR);
        suggested.put("c2", Offer.Reason.TOGETHER);
        var keys = kenning.settings.Bookmarks.NONE.withKey(5, "c3");
        var offers = Offer.of(BOOK, List.of("c3", "c2"), suggested, keys, "");
        assertThat(offers.stream().map(o -> o.item().key()).toList())
                .containsExactly("c3", "c2", "c4", "c1", "i1");
        assertThat(offers.stream().map(Offer::why).toList())
                .containsExactly("recent", "often together", "similar passages", "", "");
        assertThat(offers.getFirst().key()).isEqualTo(5);
    }
}
