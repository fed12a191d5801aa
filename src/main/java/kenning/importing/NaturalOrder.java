package kenning.importing;

import java.nio.file.Path;
import java.util.Comparator;

/// Paths as a person would put them in order: folder by folder, "Story 9" before "Story 10",
/// capital letters only where nothing else decides.
enum NaturalOrder implements Comparator<Path> {
    OF_PATHS;

    @Override
    public int compare(Path one, Path other) {
        int shared = Math.min(one.getNameCount(), other.getNameCount());
        for (int i = 0; i < shared; i++) {
            int order = compareNames(one.getName(i).toString(), other.getName(i).toString());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.getNameCount(), other.getNameCount());
    }

    static int compareNames(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            char a = one.charAt(i);
            char b = other.charAt(j);
            int order;
            if (digit(a) && digit(b)) {
                int endOne = endOfDigits(one, i);
                int endOther = endOfDigits(other, j);
                order = compareNumbers(one.substring(i, endOne), other.substring(j, endOther));
                i = endOne;
                j = endOther;
            } else {
                order = Character.compare(Character.toLowerCase(a), Character.toLowerCase(b));
                i++;
                j++;
            }
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(one.length() - i, other.length() - j);
        return order != 0 ? order : one.compareTo(other);
    }

    private static int compareNumbers(String one, String other) {
        var a = one.replaceFirst("^0+", "");
        var b = other.replaceFirst("^0+", "");
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfDigits(String name, int from) {
        int end = from;
        while (end < name.length() && digit(name.charAt(end))) {
            end++;
        }
        return end;
    }
}
