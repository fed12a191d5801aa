package kenning.cli;

import java.util.HashSet;
import java.util.List;
import kenning.model.CodeKind;
import kenning.model.Coding;
import kenning.model.Indicator;
import kenning.model.Palette;
import kenning.model.Refusal;
import kenning.model.Signal;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.Project;
import kenning.store.Signals;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "codes",
        description = "Lists the codebook and the leading indicators, or adds to them.",
        footer = {
            "",
            "Examples:",
            "  kenning codes alongside.kenning --new \"Being listened to\"",
            "  kenning codes alongside.kenning --new-indicator \"They come back and tell us\" --group \"parents\""
        })
final class CodesVerb extends ProjectVerb {
    @Option(names = "--new", paramLabel = "NAME", description = "Adds a code of this name first.")
    @Nullable String name;

    @Option(
            names = "--kind",
            description =
                    "What kind the new code is: theme, mechanism, context, barrier, narrative or asset.")
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

    @Override
    public Integer call() throws Refusal {
        if (name != null || wording != null) {
            try (var project = openToWrite()) {
                add(project);
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
        var codings = Project.await(project.read(Codings::all));
        var signals = Project.await(project.read(Signals::all));
        var listing = new Listing("id", "name", "kind", "passages", "stories", "definition");
        for (var code : Project.await(project.read(Codes::list))) {
            var with = codings.stream().filter(c -> c.code().equals(code.id())).toList();
            listing.row(
                    code.id().value(),
                    code.name(),
                    code.kind().code(),
                    with.size(),
                    stories(with),
                    code.definition());
        }
        for (var indicator : Project.await(project.read(Indicators::list))) {
            var with = signals.stream().filter(s -> indicator.id().equals(s.indicator())).toList();
            listing.row(
                    indicator.id().value(),
                    indicator.wording(),
                    Messages.get("cli.indicator"),
                    with.size(),
                    with.stream().map(Signal::story).distinct().count(),
                    indicator.group());
        }
        listing.print(out(), json, "cli.noCodes");
    }

    private static int stories(List<Coding> codings) {
        var stories = new HashSet<>();
        codings.forEach(c -> stories.add(c.story()));
        return stories.size();
    }
}
