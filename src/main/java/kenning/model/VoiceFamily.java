package kenning.model;

import java.util.Locale;

/// The four standings from which people speak, in the order in which they are always shown:
/// community first.
public enum VoiceFamily {
    COMMUNITY,
    PRACTICE,
    LEADERSHIP,
    FUNDER;

    /// The word in the project file, in files of data and on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
