package kenning.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kenning.model.Flag;
import kenning.model.StoryAttributes;

/// What a change of several stories at once is called.
public final class AttributeWords {
    private AttributeWords() {}

    /// Such as "Set place and voice of 5 stories".
    public static String label(StoryAttributes attributes, int stories) {
        var parts = new ArrayList<String>();
        if (attributes.place() != null) {
            parts.add(Messages.get("attribute.place"));
        }
        if (attributes.voice() != null) {
            parts.add(Messages.get("attribute.voice"));
        }
        if (attributes.told() != null) {
            parts.add(Messages.get("attribute.told"));
        }
        if (attributes.method() != null) {
            parts.add(Messages.get("attribute.method"));
        }
        if (!attributes.flags().isEmpty()) {
            parts.add(Messages.get("attribute.flags"));
        }
        if (attributes.consent() != null) {
            parts.add(Messages.get("attribute.consent"));
        }
        if (attributes.reviewed() != null) {
            parts.add(Messages.get("attribute.reviewed"));
        }
        return Messages.get("edit.set", together(parts), stories);
    }

    private static String together(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        var last = parts.removeLast();
        return Messages.get("attribute.and", String.join(", ", parts), last);
    }

    /// A flag as people read it.
    public static String flag(Flag flag) {
        return Messages.get("flag." + flag.name().toLowerCase(Locale.ROOT));
    }
}
