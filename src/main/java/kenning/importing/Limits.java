package kenning.importing;

import kenning.model.Refusal;

/// How much of a file is read before it is refused. A spoken hour is about 60,000 characters; these
/// limits are hundreds of times larger, and small enough that a hostile file cannot fill a heap of
/// 384 MB.
final class Limits {
    /// Bytes of a file as it lies on the disk.
    static final int FILE_BYTES = 64 << 20;

    /// UTF-16 code units of a story.
    static final int CHARACTERS = 20_000_000;

    /// Open groups of an RTF file.
    static final int RTF_DEPTH = 200;

    /// Open elements of an XML part.
    static final int XML_DEPTH = 256;

    static final int ZIP_ENTRIES = 2_000;
    static final int ZIP_ENTRY_BYTES = 64 << 20;
    static final long ZIP_TOTAL_BYTES = 256L << 20;

    /// How many times larger than its compressed form an entry may be...
    static final int ZIP_RATIO = 100;

    /// ...once it is larger than this many bytes.
    static final int ZIP_RATIO_FREE_BYTES = 1 << 20;

    /// Combining marks on one letter. Putting them in their canonical order takes time that grows
    /// with the square of their number; ornamented text has a few dozen.
    static final int MARKS_IN_A_ROW = 256;

    /// Files in one import, counted through all folders.
    static final int FILES = 20_000;

    /// Folders within folders.
    static final int FOLDER_DEPTH = 64;

    private Limits() {}

    static Refusal refusal(String key, Object... arguments) {
        return new Refusal(Refusal.Kind.CANNOT_OPEN, key, arguments);
    }

    static void checkCharacters(long characters) throws Refusal {
        if (characters > CHARACTERS) {
            throw refusal("import.too-long", CHARACTERS / 1_000_000);
        }
    }
}
