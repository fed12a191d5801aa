package kenning;

import kenning.cli.Kenning;

/// Starts Kenning.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Kenning.run(args, (folder, out) -> {}, System.out, System.err));
    }
}
