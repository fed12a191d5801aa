package kenning.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Member;
import kenning.model.Original;
import kenning.model.Palette;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.model.Use;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.model.Wording;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Consents;
import kenning.store.Label;
import kenning.store.Members;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Starter;
import kenning.store.Stories;
import kenning.store.StoryFacts;
import kenning.store.Table;
import kenning.store.Tellers;
import kenning.store.Tx;
import kenning.store.Voices;

/// Makes the projects that are measured: 80 codes in three levels, three members, twelve places,
/// eight voices, five years. One story in each has 400 codings, the others share the rest; codings
/// are 3 to 60 words long and overlap as chance has it.
final class Made {
    /// Part of the files' names: another one makes them anew.
    private static final int VERSION = 1;

    private static final int CODINGS_OF_ONE = 400;
    private static final int STEP = 500;

    static final Path FOLDER =
            Path.of(System.getProperty("kenning.basedir", "."), "target", "bench");

    private final Size size;
    private final Random random = new Random(20_26);
    private final Talk talk;
    private final List<Code.Id> codes = new ArrayList<>();
    private final List<Member.Id> members = new ArrayList<>();
    private final List<Place.Id> places = new ArrayList<>();
    private final List<Voice.Id> voices = new ArrayList<>();

    private record Grown(Story.Id id, String text, List<Integer> words) {}

    private Made(Size size) {
        this.size = size;
        talk = new Talk(size.ordinal() + 1L);
    }

    /// The project of a size, made if it is not there.
    static Path project(Size size) throws IOException, Refusal {
        Files.createDirectories(FOLDER);
        var name = "%s-%d-%s".formatted(size.name().toLowerCase(), VERSION, schema());
        var file = FOLDER.resolve(name + ".kenning");
        if (!Files.exists(file)) {
            var growing = FOLDER.resolve(name + "-growing.kenning");
            Files.deleteIfExists(growing);
            new Made(size).make(growing);
            Files.move(growing, file);
        }
        return file;
    }

    /// A copy that may be changed.
    static Path copy(Size size, String name) throws IOException, Refusal {
        var copy = FOLDER.resolve("copy-" + name + "-" + size.name().toLowerCase() + ".kenning");
        Files.deleteIfExists(copy);
        return Files.copy(project(size), copy);
    }

    /// The tables that there are: with others, old files would have to be migrated first.
    private static String schema() {
        return Integer.toHexString(java.util.Arrays.toString(Table.values()).hashCode());
    }

    private void make(Path file) throws Refusal {
        try (var project = Project.create(file)) {
            Project.await(project.edit(Label.of("People, places and codes"), this::frame));
            int perStory =
                    size.stories == 1
                            ? size.codings
                            : (size.codings - CODINGS_OF_ONE) / (size.stories - 1);
            for (int from = 0; from < size.stories; from += STEP) {
                int first = from;
                int last = Math.min(size.stories, from + STEP);
                var stories =
                        Project.await(
                                project.edit(Label.of("Stories"), tx -> stories(tx, first, last)));
                for (int part = 0; part < members.size(); part++) {
                    int member = part;
                    project.actAs(members.get(part));
                    Project.await(
                            project.edit(
                                    Label.of("Codings"),
                                    tx -> code(tx, stories, first, perStory, member)));
                }
            }
        }
    }

    private boolean frame(Tx tx) throws Refusal {
        Starter.fill(tx, "Bench " + size);
        for (var name : List.of("Ana", "Ben", "Cat")) {
            members.add(Members.add(tx, name, "", true));
        }
        for (int i = 0; i < 12; i++) {
            var parent = i < 4 ? null : places.get(i % 4);
            places.add(Places.add(tx, "Place " + (i + 1), parent, "town", "", ""));
        }
        var families = VoiceFamily.values();
        for (int i = 0; i < 8; i++) {
            voices.add(Voices.add(tx, "Voice " + (i + 1), families[i % families.length]));
        }
        var kinds = CodeKind.values();
        for (int i = 0; i < 80; i++) {
            var parent = i < 8 ? null : i < 32 ? codes.get(i % 8) : codes.get(8 + i % 24);
            var kind = kinds[(i < 8 ? i : i % 8) % kinds.length];
            var name = "Code " + (i + 1);
            codes.add(Codes.add(tx, parent, kind, name, "", "", "", Palette.nth(i)));
        }
        return true;
    }

    private List<Grown> stories(Tx tx, int first, int last) throws Refusal {
        var made = new ArrayList<Grown>();
        var uses = EnumSet.complementOf(EnumSet.of(Use.ARCHIVE));
        for (int i = first; i < last; i++) {
            var place = places.get(i % places.size());
            var told = new VagueDate("%d-%02d".formatted(2021 + i % 5, 1 + i % 12));
            var teller = Tellers.add(tx, null, voices.get(i % voices.size()), place);
            var turns = talk.turns(size.words);
            var text = turns.stream().map(IncomingTurn::text).collect(Collectors.joining("\n"));
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var original = new Original("story-" + (i + 1) + ".txt", "txt", "UTF-8", bytes);
            var incoming = new IncomingStory("Story " + (i + 1), original, turns, 0);
            var story = Stories.add(tx, incoming, StoryFacts.of(teller, place, told));
            Consents.add(tx, story, Permission.of(uses, Wording.AS_IS), told, "written");
            made.add(new Grown(story, text, starts(text)));
        }
        return made;
    }

    private static List<Integer> starts(String text) {
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\n') {
                starts.add(i);
            }
        }
        return starts;
    }

    private int code(Tx tx, List<Grown> stories, int first, int perStory, int member)
            throws Refusal {
        int made = 0;
        for (int i = 0; i < stories.size(); i++) {
            boolean rich = size.stories > 1 && first + i == 0;
            int all = rich ? CODINGS_OF_ONE : perStory;
            for (int n = member; n < all; ) {
                n += codes(tx, stories.get(i)) ? members.size() : 0;
                made++;
            }
        }
        return made;
    }

    /// Whether it could be put there: chance may choose what stands there already.
    private boolean codes(Tx tx, Grown story) throws Refusal {
        var starts = story.words;
        int from = random.nextInt(starts.size() - 3);
        int to = Math.min(starts.size() - 1, from + 3 + random.nextInt(58));
        var range = new TextRange(starts.get(from), starts.get(to) - 1);
        var code = codes.get((int) (Math.pow(codes.size(), random.nextDouble()) - 1));
        try {
            Codings.add(tx, story.id, range, code, "", "");
            return true;
        } catch (Refusal e) {
            if (e.key().equals("coding.already")) {
                return false;
            }
            throw e;
        }
    }
}
