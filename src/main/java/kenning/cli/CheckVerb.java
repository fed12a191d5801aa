package kenning.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.store.Backup;
import kenning.store.Backup.Why;
import kenning.store.Backups;
import kenning.store.Checkup;
import kenning.store.IntactBackup;
import kenning.store.LostRows;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.task.Progress;
import kenning.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description =
                "Looks whether everything in the project holds together, after finishing what a crash left unfinished, and whether there are backups.",
        footer = {
            "",
            "Examples:",
            "  kenning check alongside.kenning",
            "  kenning check alongside.kenning --deep --backup"
        })
final class CheckVerb extends ProjectVerb {
    /// What was looked at, each under the word by which JSON names it.
    private enum Part {
        INTEGRITY,
        DIGESTS,
        INVARIANTS;

        static Part of(Checkup.Finding finding) {
            return switch (finding.key()) {
                case "check.pages", "check.links", "check.lost" -> INTEGRITY;
                case "check.text", "check.original", "check.gone" -> DIGESTS;
                default -> INVARIANTS;
            };
        }
    }

    @Option(names = "--deep", description = "Read every backup again from end to end, too.")
    boolean deep;

    @Option(names = "--backup", description = "Make a backup first.")
    boolean backup;

    private final Backups backups = BackupPlace.usual();

    @Override
    public Integer call() throws Refusal {
        try {
            return look();
        } catch (Refusal e) {
            if (e.kind() != Refusal.Kind.DAMAGED) {
                throw e;
            }
            return new DamagedAnswer(file, backups).tell(e, this);
        }
    }

    private int look() throws Refusal {
        var findings = new ArrayList<Checkup.Finding>();
        List<Backup> all;
        Optional<IntactBackup> intact;
        try (var project = openOrRead()) {
            findings.addAll(Project.await(project.read(Checkup::run)));
            var guid = Project.await(project.read(ProjectGuid::of));
            LostRows.since(backups, project).ifPresent(lost -> findings.addAll(lost.findings()));
            if (backup) {
                backups.make(project, Why.ASKED, Instant.now());
            }
            all = deep ? verified(backups.list(guid)) : backups.list(guid);
            var stories = stories(findings);
            intact =
                    stories.isEmpty()
                            ? Optional.empty()
                            : IntactBackup.find(backups, guid, stories, Progress.NONE);
        }
        if (json) {
            out().println(Listing.json(asJson(findings, all, intact)));
        } else {
            print(findings, all, intact);
        }
        boolean well = findings.isEmpty() && all.stream().noneMatch(CheckVerb::failed);
        return well ? ExitCode.DONE : ExitCode.IN_PART;
    }

    /// Those in which something does not hold.
    private static Set<Story.Id> stories(List<Checkup.Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.about().stream())
                .map(Checkup.InStory::id)
                .collect(Collectors.toSet());
    }

    private List<Backup> verified(List<Backup> all) throws Refusal {
        var now = new ArrayList<Backup>();
        for (var one : all) {
            now.add(backups.verify(one));
        }
        return now;
    }

    private static boolean failed(Backup one) {
        return one.state() == Backup.State.FAILED;
    }

    private void print(
            List<Checkup.Finding> findings, List<Backup> all, Optional<IntactBackup> intact) {
        var listing = new Listing("id", "name").wrapping();
        for (var finding : findings) {
            listing.row(finding.where(), sentence(finding));
        }
        for (var one : all) {
            if (failed(one)) {
                listing.row(
                        one.file().getFileName(),
                        Messages.get("check.backup", BackupsVerb.when(one)));
            }
        }
        listing.print(out(), false, "cli.checked");
        int stories = stories(findings).size();
        if (stories > 0) {
            out().println(
                            intact.map(found -> whole(found, stories))
                                    .orElse(Messages.get("check.intact.none", stories)));
        }
        var good = all.stream().filter(Backup::good).toList();
        out().println(
                        all.isEmpty()
                                ? Messages.get("cli.noBackups")
                                : Messages.get(
                                        "cli.backupState",
                                        good.size(),
                                        good.isEmpty() ? "" : BackupsVerb.when(good.getFirst())));
    }

    private static String sentence(Checkup.Finding finding) {
        return Messages.get(finding.key(), finding.arguments());
    }

    private static String whole(IntactBackup found, int stories) {
        return Messages.get(
                found.stories().size() == stories ? "check.intact" : "check.intact.some",
                BackupsVerb.when(found.backup()),
                found.stories().size(),
                found.backup().file(),
                stories);
    }

    private static Map<String, Object> asJson(
            List<Checkup.Finding> findings, List<Backup> all, Optional<IntactBackup> intact) {
        var answer = new LinkedHashMap<String, Object>();
        for (var part : Part.values()) {
            answer.put(
                    part.name().toLowerCase(Locale.ROOT),
                    findings.stream()
                            .filter(finding -> Part.of(finding) == part)
                            .map(CheckVerb::object)
                            .toList());
        }
        var good = all.stream().filter(Backup::good).toList();
        answer.put(
                "backups",
                Listing.object(
                        "count",
                        all.size(),
                        "good",
                        good.size(),
                        "failed",
                        all.stream().filter(CheckVerb::failed).count(),
                        "newest",
                        good.isEmpty() ? "" : good.getFirst().made().toString(),
                        "checked",
                        good.isEmpty() ? "" : String.valueOf(good.getFirst().checked()),
                        "all",
                        all.stream().map(BackupsVerb::object).toList()));
        answer.put(
                "intact",
                Listing.object(
                        "backup",
                        intact.map(found -> found.backup().file().toString()).orElse(""),
                        "stories",
                        intact.map(found -> found.stories().stream().map(Story.Id::value).sorted())
                                .map(Stream::toList)
                                .orElse(List.of())));
        answer.put("whole", findings.isEmpty() && all.stream().noneMatch(CheckVerb::failed));
        return answer;
    }

    /// The title is empty where it is about no story, and where that is on hold.
    private static Map<String, Object> object(Checkup.Finding finding) {
        var title =
                finding.about()
                        .filter(story -> !story.held())
                        .map(Checkup.InStory::title)
                        .orElse("");
        return Listing.object("id", finding.where(), "title", title, "name", sentence(finding));
    }

    /// As usual, so that what a crash left is put right; beside somebody who is working on it, for
    /// reading.
    private Project openOrRead() throws Refusal {
        try {
            return openToWrite();
        } catch (Refusal e) {
            if (e.key().equals("store.inUse")
                    || e.key().equals("store.cannotLock")
                    || e.key().equals("store.cannotWrite")) {
                return openToRead();
            }
            throw e;
        }
    }
}
