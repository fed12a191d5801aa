package kenning.model;

/// A file as it was brought in, byte for byte: kept apart from the working text and never shown.
public final class Original {
    private final String fileName;
    private final String format;
    private final String encoding;
    private final byte[] bytes;

    /// @param fileName without its folder
    /// @param format txt, md, docx, rtf, vtt, srt
    /// @param encoding the character encoding that it was read in
    /// @param bytes copied
    public Original(String fileName, String format, String encoding, byte[] bytes) {
        this.fileName = fileName;
        this.format = format;
        this.encoding = encoding;
        this.bytes = bytes.clone();
    }

    public String fileName() {
        return fileName;
    }

    public String format() {
        return format;
    }

    public String encoding() {
        return encoding;
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }
}
