package kenning.report;

import kenning.text.Messages;

/// Small numbers in words (domain 4.5, N3): a figure that stands for a handful of people is read as
/// more exact than it is, and points to them.
final class SmallNumbers {
    /// From here on a number is given in figures.
    static final int SMALL = 5;

    private SmallNumbers() {}

    /// Such as "one or two", "a few" or "7".
    static String roughly(int number) {
        if (number >= SMALL) {
            return Integer.toString(number);
        }
        return Messages.get(number < 3 ? "report.small.oneOrTwo" : "report.small.few");
    }
}
