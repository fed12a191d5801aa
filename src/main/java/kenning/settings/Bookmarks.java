package kenning.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the application remembers of one project: where each story was last read, and which number
/// key stands for what. Numbers and keys of rows only, never a word.
///
/// @param places by story, the offset in its text at the top of the page
/// @param keys by number key, 1 to 9, the code (`c12`) or leading indicator (`i3`)
public record Bookmarks(Map<Long, Integer> places, Map<Integer, String> keys) {
    public static final int LEAST_KEY = 1;
    public static final int MOST_KEY = 9;
    public static final Bookmarks NONE = new Bookmarks(Map.of(), Map.of());

    public Bookmarks {
        places = Map.copyOf(places);
        keys = Map.copyOf(keys);
    }

    public int place(long story) {
        return places.getOrDefault(story, 0);
    }

    public Bookmarks withPlace(long story, int offset) {
        var all = new HashMap<>(places);
        if (offset == 0) {
            all.remove(story);
        } else {
            all.put(story, offset);
        }
        return new Bookmarks(all, keys);
    }

    /// Gives a number key to a code or an indicator, and takes it from what had it.
    public Bookmarks withKey(int number, String what) {
        var all = new HashMap<>(keys);
        all.values().remove(what);
        all.put(number, what);
        return new Bookmarks(places, all);
    }

    public Bookmarks withoutKeyOf(String what) {
        var all = new HashMap<>(keys);
        all.values().remove(what);
        return new Bookmarks(places, all);
    }

    /// The lowest number key that nothing has, for what has none yet; so that what is used gets a
    /// key, and keeps it.
    public Bookmarks withFreeKey(String what) {
        if (keys.containsValue(what)) {
            return this;
        }
        for (int number = LEAST_KEY; number <= MOST_KEY; number++) {
            if (!keys.containsKey(number)) {
                return withKey(number, what);
            }
        }
        return this;
    }

    public Optional<Integer> keyOf(String what) {
        return keys.entrySet().stream()
                .filter(e -> e.getValue().equals(what))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
