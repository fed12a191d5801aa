package kenning.search;

/// How far apart two words are.
final class Spelling {
    private Spelling() {}

    /// How many letters have to be changed, added, left out or swapped with their neighbour to make
    /// one word of the other.
    static int apart(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        var table = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : least(table, a, b, i, j);
            }
        }
        return table[a.length][b.length];
    }

    private static int least(int[][] table, int[] a, int[] b, int i, int j) {
        int changed = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int least = Math.min(changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
