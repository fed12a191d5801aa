package kenning.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kenning.importing.Outcome;
import kenning.importing.ReadOptions;
import kenning.importing.Readers;
import kenning.model.Audience;
import kenning.model.IncomingStory;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.VagueDate;
import kenning.model.Wording;
import kenning.store.Intake;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Tx;
import kenning.store.Voices;
import kenning.task.Progress;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Brings in stories from files and folders: txt, md, docx, rtf, vtt, srt. One step of undo.",
        footer = {
            "",
            "Example:",
            "  kenning import alongside.kenning transcripts --place Tarrenholm --voice \"Parent or carer\" --audience funder"
        })
final class ImportVerb extends ProjectVerb {
    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files and folders.")
    List<Path> paths;

    @Option(
            names = "--place",
            description = "Where the stories belong; added when the project has no such place.")
    @Nullable String place;

    @Option(
            names = "--voice",
            paramLabel = "ROLE",
            description = "The role from which the tellers speak.")
    @Nullable String voice;

    @Option(
            names = "--told",
            paramLabel = "DATE",
            description = "When they were told: 2024, 2024-03 or 2024-03-05.")
    @Nullable String told;

    @Option(
            names = "--encoding",
            description =
                    "The character encoding of text files that are not Unicode, such as windows-1252.")
    @Nullable String encoding;

    @Option(
            names = "--audience",
            description =
                    "The widest use that the tellers allowed: team, room, internal, funder or public. Without it: the team alone.")
    @Nullable Audience audience;

    @Override
    public Integer call() throws Refusal {
        var options = encoding == null ? ReadOptions.PLAIN : new ReadOptions(charset(encoding));
        var toldOn = told == null ? null : VagueDate.parse(told);
        List<Outcome> outcomes;
        List<Story.Id> added;
        try (var project = openToWrite()) {
            outcomes = Readers.readAll(paths, options, Progress.NONE);
            var stories =
                    outcomes.stream()
                            .filter(Outcome.Read.class::isInstance)
                            .map(o -> ((Outcome.Read) o).story())
                            .toList();
            added = add(project, stories, toldOn);
        }
        print(outcomes, added);
        var refused = outcomes.size() - added.size();
        if (!json) {
            out().println(Messages.get("cli.imported", added.size(), refused));
        }
        return refused == 0 && !outcomes.isEmpty() ? ExitCode.DONE : ExitCode.IN_PART;
    }

    private List<Story.Id> add(
            Project project, List<IncomingStory> stories, @Nullable VagueDate toldOn)
            throws Refusal {
        if (stories.isEmpty()) {
            return List.of();
        }
        return Project.await(
                project.edit(
                        label("edit.import", stories.size()),
                        tx -> {
                            var role = voice == null ? null : Voices.named(tx, voice).id();
                            var permission =
                                    audience == null
                                            ? null
                                            : new Permission(audience.asFarAs(), wording(audience));
                            return Intake.add(
                                    tx,
                                    stories,
                                    new Intake(
                                            place(tx),
                                            role,
                                            toldOn,
                                            permission,
                                            Messages.get("cli.import.how")));
                        }));
    }

    private static Wording wording(Audience audience) {
        return audience == Audience.TEAM ? Wording.NONE : Wording.AS_IS;
    }

    private Place.@Nullable Id place(Tx tx) throws Refusal {
        if (place == null) {
            return null;
        }
        var wanted = place.strip().toLowerCase(Locale.UK);
        var all = Places.list(tx);
        for (var known : all) {
            if (known.name().toLowerCase(Locale.UK).equals(wanted)) {
                return open(all, known);
            }
        }
        var added = Places.add(tx, place, null, "", "", "");
        tell("cli.placeAdded", place.strip());
        return added;
    }

    private static Place.Id open(List<Place> all, Place place) throws Refusal {
        if (!Place.open(all).contains(place)) {
            throw Refusal.of("place.closed", place.name());
        }
        return place.id();
    }

    private void print(List<Outcome> outcomes, List<Story.Id> added) {
        var listing =
                json
                        ? new Listing(
                                "path", "outcome", "reason", "story", "title", "changed", "notes")
                        : new Listing("outcome", "story", "path", "reason").wrapping();
        int next = 0;
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Read read -> {
                    long id = added.get(next++).value();
                    var notes = new ArrayList<>(read.notes());
                    if (json) {
                        listing.row(
                                read.path().toString(),
                                "read",
                                null,
                                id,
                                read.story().title(),
                                read.story().changedCharacters(),
                                notes);
                    } else {
                        listing.row(
                                "read", id, Listing.ending(read.path()), String.join(" ", notes));
                    }
                }
                case Outcome.Refused refused -> {
                    var reason = Messages.sentence(refused.reason());
                    if (json) {
                        listing.row(
                                refused.path().toString(),
                                "refused",
                                reason,
                                null,
                                null,
                                0,
                                List.of());
                    } else {
                        listing.row("refused", "", Listing.ending(refused.path()), reason);
                    }
                }
            }
        }
        listing.print(out(), json, "cli.nothingToImport");
    }

    private static Charset charset(String name) throws Refusal {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.of("cli.noEncoding", name);
        }
    }
}
