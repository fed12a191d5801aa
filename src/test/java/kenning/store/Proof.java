package kenning.store;

/// How much of its full count a proof runs: all of it, or as many per cent as
/// `-Dkenning.proof.percent` says.
final class Proof {
    private Proof() {}

    static int share(int full) {
        return full * Integer.getInteger("kenning.proof.percent", 100) / 100;
    }
}
