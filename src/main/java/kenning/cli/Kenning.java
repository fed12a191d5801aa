package kenning.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kenning.model.Refusal;
import kenning.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line as a whole: its verbs, its outputs and its exit codes.
@Command(
        name = "kenning",
        mixinStandardHelpOptions = true,
        version = "Kenning 0.1.0",
        description =
                "The workbench for voice-led community learning. Without a verb it opens the window.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done in part, or something was found",
            "2:the request cannot be carried out as it stands",
            "3:a file cannot be opened or written",
            "4:the project file is damaged",
            "5:consent does not reach that far"
        })
public final class Kenning {
    /// How picocli lists the words that an option takes.
    private static final Pattern CHOICES =
            Pattern.compile("(\\[[A-Z_, ]+\\]) \\(case-insensitive\\)");

    private Kenning() {}

    /// Carries out a command and gives its exit code.
    public static int run(
            String[] arguments, Tour tour, Screens screens, PrintStream out, PrintStream err) {
        var answers = writer(out);
        var complaints = writer(err);
        var line =
                new CommandLine(new Kenning())
                        .addSubcommand(new NewVerb())
                        .addSubcommand(new ImportVerb())
                        .addSubcommand(new StoriesVerb())
                        .addSubcommand(new ShowVerb())
                        .addSubcommand(new SetVerb())
                        .addSubcommand(new CodeVerb())
                        .addSubcommand(new UncodeVerb())
                        .addSubcommand(new SignalVerb())
                        .addSubcommand(new CorrectVerb())
                        .addSubcommand(new CodesVerb())
                        .addSubcommand(new InsightsVerb())
                        .addSubcommand(new NoticingsVerb())
                        .addSubcommand(new SearchVerb())
                        .addSubcommand(new CountsVerb())
                        .addSubcommand(new ReportVerb())
                        .addSubcommand(new PresentVerb(screens))
                        .addSubcommand(new UndoVerb())
                        .addSubcommand(new RedoVerb())
                        .addSubcommand(new HistoryVerb())
                        .addSubcommand(new AboutVerb())
                        .addSubcommand(new CheckVerb())
                        .addSubcommand(new BackupVerb())
                        .addSubcommand(new BackupsVerb())
                        .addSubcommand(new RestoreVerb())
                        .addSubcommand(new RescueVerb())
                        .addSubcommand(new ExampleVerb())
                        .addSubcommand(new TourVerb(tour))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExpandAtFiles(false)
                        .setOut(answers)
                        .setErr(complaints);
        line.getSubcommands()
                .values()
                .forEach(verb -> verb.getCommandSpec().mixinStandardHelpOptions(true));
        line.setParameterExceptionHandler(Kenning::misused);
        line.setExecutionStrategy(parsed -> carryOut(parsed, complaints));
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> failed(failure, complaints));
        int code =
                lost(arguments)
                        ? failed(Refusal.of("cli.locale"), complaints)
                        : execute(line, arguments, complaints);
        answers.flush();
        complaints.flush();
        return code;
    }

    /// Whether letters were lost on the way here: where the locale knows no Unicode, Java puts this
    /// sign in their place, and a name so mangled must never reach a project.
    private static boolean lost(String[] arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.indexOf('\uFFFD') >= 0);
    }

    private static int execute(CommandLine line, String[] arguments, PrintWriter complaints) {
        try {
            return line.execute(arguments);
        } catch (Error e) {
            return failed(e, complaints);
        }
    }

    /// Carries out a verb, and puts what it changed where the project is kept.
    private static int carryOut(ParseResult parsed, PrintWriter complaints) {
        int code = new RunLast().execute(parsed);
        var verb = parsed.subcommand();
        try {
            if (verb != null && verb.commandSpec().userObject() instanceof ProjectVerb project) {
                project.putWhereKept();
            }
            return code;
        } catch (Refusal e) {
            complaints.println(Messages.sentence(e));
            return code == ExitCode.DONE ? ExitCode.IN_PART : code;
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(
                new VisibleWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
    }

    private static int misused(ParameterException misuse, String[] arguments) {
        var line = misuse.getCommandLine();
        var name = line.getCommandSpec().qualifiedName();
        line.getErr().println(problem(misuse) + " — " + Messages.get("cli.seeHelp", name));
        return ExitCode.USAGE;
    }

    private static String problem(ParameterException misuse) {
        boolean noVerb =
                misuse instanceof UnmatchedArgumentException
                        && misuse.getCommandLine().getParent() == null;
        if (noVerb) {
            var unmatched = (UnmatchedArgumentException) misuse;
            var near = unmatched.getSuggestions();
            var typed = unmatched.getUnmatched().getFirst();
            return near.isEmpty()
                    ? Messages.get("cli.noVerb", typed)
                    : Messages.get("cli.noVerb.near", typed, near.getFirst());
        }
        return CHOICES.matcher(String.valueOf(misuse.getMessage()))
                .replaceAll(found -> found.group(1).toLowerCase(Locale.ROOT));
    }

    /// One sentence for every failure; one that only a mistake in Kenning can cause has a code that
    /// can be quoted.
    private static int failed(Throwable failure, PrintWriter complaints) {
        if (failure instanceof Refusal refusal) {
            complaints.println(Messages.sentence(refusal));
            return ExitCode.of(refusal.kind());
        }
        var cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        complaints.println(Messages.get("failure.unexpected", code(cause)));
        return ExitCode.CANNOT_OPEN;
    }

    /// What failed and where, without a word of what was being worked on:
    /// `IllegalState-Codings-45`.
    private static String code(Throwable failure) {
        var what = failure.getClass().getSimpleName().replaceFirst("(Exception|Error)$", "");
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("kenning.")) {
                var name = frame.getClassName();
                return what
                        + "-"
                        + name.substring(name.lastIndexOf('.') + 1)
                        + "-"
                        + frame.getLineNumber();
            }
        }
        return what;
    }
}
