package kenning.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kenning.model.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "tour",
        description =
                "Does the main job from end to end, without a display, and writes a picture of every screen.",
        footer = {"", "Example:", "  kenning tour --out pictures"})
final class TourVerb implements Callable<Integer> {
    private final Tour tour;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where everything goes; otherwise target/tour.")
    Path out = Path.of("target", "tour");

    @Spec CommandSpec spec;

    TourVerb(Tour tour) {
        this.tour = tour;
    }

    @Override
    public Integer call() throws Refusal {
        tour.run(out, spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
