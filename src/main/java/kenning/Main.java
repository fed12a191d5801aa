package kenning;

/// Starts Kenning.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Kenning");
    }
}
