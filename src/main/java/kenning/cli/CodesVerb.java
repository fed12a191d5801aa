package kenning.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kenning.analysis.VoiceMix;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Indicator;
import kenning.model.Palette;
import kenning.model.Refusal;
import kenning.model.VoiceFamily;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.Project;
import kenning.store.Signals;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "codes",
        description = {
            "Lists the codebook and the leading indicators, or adds to them, or moves, merges and"
                    + " deletes codes.",
            "Stories are counted by whose voice they are, community first."
        },
        footer = {
            "",
            "Examples:",
            "  kenning codes alongside.kenning --new \"Being listened to\"",
            "  kenning codes alongside.kenning --new-indicator \"They come back and tell us\""
                    + " --group \"parents\"",
            "  kenning codes alongside.kenning --merge \"Trust\" --into \"Being listened to\"",
            "  kenning codes alongside.kenning --delete \"Trust\" --passages-to \"Hope\""
        })
final class CodesVerb extends ProjectVerb {
    @Option(names = "--new", paramLabel = "NAME", description = "Adds a code of this name first.")
    @Nullable String name;

    @Option(
            names = "--kind",
            description =
                    "What kind the new code is: theme, mechanism, context, barrier, narrative or"
                            + " asset.")
    CodeKind kind = CodeKind.THEME;

    @Option(names = "--definition", description = "What the new code means.")
    String definition = "";

    @Option(
            names = "--new-indicator",
            paramLabel = "WORDING",
            description = "Adds a leading indicator, in the words of the group that wrote it.")
    @Nullable String wording;

    @Option(names = "--group", description = "Who wrote the new indicator.")
    String group = "";

    @Option(names = "--about", description = "Whom the new indicator is about.")
    String about = "";

    @Mixin CodeChange change;

    @Override
    public Integer call() throws Refusal {
        change.refuseStray();
        if (name != null || wording != null || change.isAsked()) {
            try (var project = openToWrite()) {
                add(project);
                for (var done : change.make(project)) {
                    tell("cli.codes.done", done);
                }
                list(project);
            }
        } else {
            try (var project = openToRead()) {
                list(project);
            }
        }
        return ExitCode.DONE;
    }

    private void add(Project project) throws Refusal {
        if (name != null) {
            var called = name;
            Project.await(
                    project.edit(
                            label("edit.newCode", called),
                            tx ->
                                    Codes.add(
                                            tx,
                                            null,
                                            kind,
                                            called,
                                            definition,
                                            "",
                                            "",
                                            Palette.nth(Codes.list(tx).size()))));
        }
        if (wording != null) {
            var words = wording;
            Project.await(
                    project.edit(
                            label("edit.newIndicator", words),
                            tx ->
                                    Indicators.add(
                                            tx,
                                            words,
                                            group,
                                            about,
                                            Indicator.Kind.BEHAVIOUR,
                                            "",
                                            "")));
        }
    }

    private void list(Project project) throws Refusal {
        var entries = new ArrayList<Entry>();
        var codes = Project.await(project.read(Codes::list));
        var counts = Project.await(project.read(Codings::countsByFamily));
        for (var code : codes) {
            entries.add(
                    new Entry(
                            code.id().value(),
                            code.name(),
                            inside(codes, code),
                            code.kind().code(),
                            VoiceMix.of(counts.getOrDefault(code.id(), List.of())),
                            code.definition()));
        }
        for (var indicator : Project.await(project.read(Indicators::list))) {
            var signs = Project.await(project.read(r -> Signals.countsByFamily(r, indicator.id())));
            entries.add(
                    new Entry(
                            indicator.id().value(),
                            indicator.wording(),
                            "",
                            Messages.get("cli.indicator"),
                            VoiceMix.of(signs),
                            indicator.group()));
        }
        if (json) {
            out().println(Listing.json(entries.stream().map(Entry::json).toList()));
        } else {
            var table =
                    new Listing("id", "name", "inside", "kind", "passages", "voices").wrapping();
            entries.forEach(entry -> entry.row(table));
            table.print(out(), false, "cli.noCodes");
        }
    }

    private static String inside(List<Code> codes, Code code) {
        return codes.stream()
                .filter(c -> c.id().equals(code.parent()))
                .map(Code::name)
                .findFirst()
                .orElse("");
    }

    /// One line of the answer.
    ///
    /// @param inside the name of the code that it lies in, or empty
    /// @param meaning the definition of a code, the group of an indicator
    private record Entry(
            long id, String name, String inside, String kind, VoiceMix mix, String meaning) {
        Map<String, Object> json() {
            return Listing.object(
                    "id",
                    id,
                    "name",
                    name,
                    "inside",
                    inside,
                    "kind",
                    kind,
                    "passages",
                    mix.all().passages(),
                    "stories",
                    mix.all().stories(),
                    "community",
                    mix.of(VoiceFamily.COMMUNITY).stories(),
                    "practice",
                    mix.of(VoiceFamily.PRACTICE).stories(),
                    "leadership",
                    mix.of(VoiceFamily.LEADERSHIP).stories(),
                    "funder",
                    mix.of(VoiceFamily.FUNDER).stories(),
                    "unknown",
                    mix.unknown().stories(),
                    "definition",
                    meaning);
        }

        void row(Listing table) {
            table.row(id, name, inside, kind, mix.all().passages(), voices());
        }

        /// “7 stories: 5 community, 2 practice”.
        private String voices() {
            var families = new ArrayList<String>();
            for (var family : VoiceFamily.values()) {
                if (mix.of(family).stories() > 0) {
                    families.add(
                            Messages.get(
                                    "family.count." + family.code(), mix.of(family).stories()));
                }
            }
            if (mix.unknown().stories() > 0) {
                families.add(Messages.get("status.voiceUnknown", mix.unknown().stories()));
            }
            return Messages.get(
                    "codebook.stories", mix.all().stories(), String.join(", ", families));
        }
    }
}
