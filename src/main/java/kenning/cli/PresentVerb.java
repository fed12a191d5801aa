package kenning.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kenning.cli.Screens.Size;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Indicator;
import kenning.model.Output;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.release.ClearedDeck;
import kenning.release.DeckChoice;
import kenning.release.ScreenGate;
import kenning.store.Codes;
import kenning.store.Indicators;
import kenning.store.Outputs;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.text.Brief;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "present",
        description = {
            "Writes every screen of an event as a picture: themes, quotes, whose voices, the question for the room.",
            "They hold only what the tellers agreed to, and no title, name or file. Without --themes and --indicators: what was chosen on the Present screen or, when nothing was, the few themes that most community voices tell of."
        },
        footer = {
            "",
            "Examples:",
            "  kenning present alongside.kenning --audience room --png screens",
            "  kenning present alongside.kenning --audience public --png screens --themes \"Being listened to\" --indicators LI1 --dark"
        })
final class PresentVerb extends ProjectVerb {
    private static final Pattern SIZE = Pattern.compile("([0-9]{3,5})x([0-9]{3,5})");
    private static final Pattern NUMBERED = Pattern.compile("(?:LI)?([0-9]{1,4})");
    private static final int LEAST = 320;
    private static final int MOST = 8192;

    private final Screens screens;

    @Option(names = "--audience", required = true, description = "Before whom: room or public.")
    Audience audience;

    @Option(
            names = "--png",
            required = true,
            paramLabel = "DIR",
            description = "Where the pictures go.")
    Path folder;

    @Option(
            names = "--themes",
            split = ",",
            paramLabel = "NAME",
            description = "Only these themes, in this order.")
    List<String> themes = List.of();

    @Option(
            names = "--indicators",
            split = ",",
            paramLabel = "NAME",
            description =
                    "These leading indicators: by their wording, or LI1 for the first of the project.")
    List<String> indicators = List.of();

    @Option(names = "--question", description = "What the room is asked.")
    @Nullable String question;

    @Option(
            names = "--size",
            split = ",",
            paramLabel = "SIZE",
            description = "Otherwise 1024x768, 1280x800 and 1920x1080.")
    List<String> sizes = List.of("1024x768", "1280x800", "1920x1080");

    @Option(
            names = "--room",
            paramLabel = "SIZE",
            description = "small (as without it), hall or large_hall: larger type.")
    String room = "small";

    @Option(names = "--dark", description = "Light on dark, for a room without daylight.")
    boolean dark;

    PresentVerb(Screens screens) {
        this.screens = screens;
    }

    private record Asked(
            ScreenGate gate,
            Optional<Output> chosen,
            List<Code.Id> themes,
            List<Indicator.Id> indicators) {}

    @Override
    public Integer call() throws Refusal {
        var pictures = new ArrayList<Size>();
        for (var size : new LinkedHashSet<>(sizes)) {
            pictures.add(size(size));
        }
        Asked asked;
        try (var project = openToRead()) {
            asked = Project.await(project.read(this::ask));
        }
        var deck = deck(asked);
        if (deck.isEmpty()) {
            throw new Refusal(
                    Kind.WITHHELD, "present.nothing", Messages.get("audience." + audience.code()));
        }
        var drawn = screens.draw(deck, new Screens.Wish(pictures, room, dark, folder));
        if (json) {
            out().println(Listing.json(asJson(drawn, deck)));
        } else {
            for (var one : drawn) {
                out().println(one.file() + "  " + Brief.of(one.brief()));
            }
            out().println(Messages.get("present.written", drawn.size(), folder));
            gaps(deck).forEach(gap -> out().println("  " + gap));
        }
        return ExitCode.DONE;
    }

    private Asked ask(Reading reading) throws Refusal {
        var codes = new ArrayList<Code.Id>();
        for (var name : themes) {
            codes.add(Codes.named(reading, name.strip()).id());
        }
        var watched = new ArrayList<Indicator.Id>();
        for (var name : indicators) {
            watched.add(indicator(reading, name.strip()).id());
        }
        return new Asked(
                ScreenGate.open(reading, audience),
                Outputs.latest(reading, Output.Kind.SCREENS),
                codes,
                watched);
    }

    private static Indicator indicator(Reading reading, String name) throws Refusal {
        var all = Indicators.list(reading);
        var numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            int number = Integer.parseInt(numbered.group(1));
            if (number >= 1 && number <= all.size()) {
                return all.get(number - 1);
            }
        }
        return Indicators.named(reading, name);
    }

    private ClearedDeck deck(Asked asked) {
        var pool = asked.gate().pool();
        var was = asked.chosen().map(DeckChoice::of);
        var words = question == null ? was.map(DeckChoice::question).orElse("") : question;
        var text = words.isBlank() ? Messages.get("present.question.usual") : words;
        if (themes.isEmpty() && indicators.isEmpty()) {
            return pool.deck(
                    was.filter(chosen -> !chosen.isEmpty())
                            .map(c -> new DeckChoice(c.themes(), c.indicators(), c.quotes(), text))
                            .orElseGet(() -> pool.suggested(text)));
        }
        var quotes = was.map(DeckChoice::quotes).orElse(List.of());
        return pool.deck(
                pool.suggested(new DeckChoice(asked.themes(), asked.indicators(), quotes, text)));
    }

    private static Size size(String typed) throws Refusal {
        var size = SIZE.matcher(typed.strip());
        if (!size.matches()) {
            throw Refusal.of("present.size", typed);
        }
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
            throw Refusal.of("present.size", typed);
        }
        return new Size(width, height);
    }

    private List<String> gaps(ClearedDeck deck) {
        return deck.gaps().stream()
                .map(gap ->
                        Messages.get(
                                "present.gap." + gap.why().code(),
                                gap.about(),
                                Messages.get("audience." + audience.code())))
                .distinct()
                .toList();
    }

    private Map<String, Object> asJson(List<Screens.Drawn> drawn, ClearedDeck deck) {
        var json = new LinkedHashMap<String, Object>();
        json.put("folder", folder.toString());
        json.put("audience", audience.code());
        json.put(
                "screens",
                drawn.stream()
                        .map(one -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("file", one.file());
                            row.put("text", one.text());
                            return row;
                        })
                        .toList());
        json.put("leftOut", gaps(deck));
        return json;
    }
}
