package kenning.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the rows of a table again when a page that led to them is destroyed. The leaves of a table
/// hang on pages that only say where they are; where such a page is gone, every leaf that looks
/// like this table's and hangs on nothing else is hung up again. Works on a copy that nobody has
/// open.
final class TreeMending {
    /// Leaves under one page: so many fit also with the longest numbers.
    private static final int WIDTH = 250;

    /// A larger file is read as it stands.
    private static final long MOST_BYTES = 1L << 30;

    /// A leaf with its first and its last row.
    private record Leaf(int page, long first, long last) {}

    /// A table, where it begins, and what its rows look like.
    private record Tree(String table, int root, SickPage.Shape shape) {}

    private final Path copy;
    private ByteBuffer file;
    private int pages;
    private final Map<String, List<Leaf>> leaves = new HashMap<>();
    private final Set<Integer> hung = new HashSet<>();
    private final Set<String> broken = new HashSet<>();

    private TreeMending(Path copy, ByteBuffer file) {
        this.copy = copy;
        this.file = file;
        this.pages = file.capacity() / SickPage.SIZE;
    }

    /// @return the tables some of whose pages are gone
    static Set<String> mend(Path copy, int version) throws SQLException, IOException {
        if (Files.size(copy) > MOST_BYTES || Files.size(copy) < SickPage.SIZE) {
            return Set.of();
        }
        var trees = trees(copy, version);
        var bytes = ByteBuffer.wrap(Files.readAllBytes(copy));
        if (bytes.getShort(16) != SickPage.SIZE) {
            return Set.of();
        }
        return new TreeMending(copy, bytes).mend(trees);
    }

    private static List<Tree> trees(Path copy, int version) throws SQLException {
        var shapes = shapes(version);
        var trees = new ArrayList<Tree>();
        try (var db = Sqlite.open(copy, Access.READ);
                var statement = db.createStatement();
                var results =
                        statement.executeQuery(
                                "SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'")) {
            while (results.next()) {
                var name = results.getString(1);
                trees.add(
                        new Tree(
                                name,
                                results.getInt(2),
                                shapes.getOrDefault(name, kinds -> !kinds.isEmpty())));
            }
        }
        return trees;
    }

    private static Map<String, SickPage.Shape> shapes(int version) throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        try (var memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Schema.create(memory, version);
            read(memory, columns);
        }
        var shapes = new HashMap<String, SickPage.Shape>();
        columns.forEach((table, kinds) -> shapes.put(table, found -> fits(kinds, found)));
        return shapes;
    }

    private static void read(Connection memory, Map<String, List<String>> columns)
            throws SQLException {
        try (var statement = memory.createStatement();
                var results =
                        statement.executeQuery(
                                "SELECT m.name AS tbl, CASE WHEN c.pk AND c.type = 'INTEGER' THEN 'KEY' ELSE c.type || iif(c.\"notnull\", '!', '') END AS kind"
                                        + " FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid")) {
            while (results.next()) {
                columns.computeIfAbsent(results.getString("tbl"), t -> new ArrayList<>())
                        .add(results.getString("kind"));
            }
        }
    }

    private static boolean fits(List<String> columns, List<Long> kinds) {
        if (kinds.size() != columns.size()) {
            return false;
        }
        for (int i = 0; i < kinds.size(); i++) {
            long kind = kinds.get(i);
            boolean possible =
                    switch (columns.get(i)) {
                        case "KEY" -> kind == 0;
                        case "TEXT" -> kind == 0 || (kind >= 13 && kind % 2 == 1);
                        case "TEXT!" -> kind >= 13 && kind % 2 == 1;
                        case "INTEGER" -> kind <= 6 || kind == 8 || kind == 9;
                        case "INTEGER!" -> (kind >= 1 && kind <= 6) || kind == 8 || kind == 9;
                        case "BLOB" -> kind == 0 || (kind >= 12 && kind % 2 == 0);
                        case "BLOB!" -> kind >= 12 && kind % 2 == 0;
                        default -> true;
                    };
            if (!possible) {
                return false;
            }
        }
        return true;
    }

    private Set<String> mend(List<Tree> trees) throws IOException {
        for (var tree : trees) {
            leaves.put(tree.table(), new ArrayList<>());
            if (tree.root() > 0 && tree.root() <= pages) {
                walk(tree, tree.root());
            } else {
                broken.add(tree.table());
            }
        }
        if (broken.isEmpty()) {
            return broken;
        }
        for (int page = 2; page <= pages; page++) {
            if (!hung.contains(page)) {
                adopt(trees, page);
            }
        }
        for (var tree : trees) {
            if (broken.contains(tree.table()) && tree.root() > 1 && tree.root() <= pages) {
                hang(tree, leaves.getOrDefault(tree.table(), List.of()));
            }
        }
        file.putInt(28, pages);
        file.putInt(92, file.getInt(24));
        var bytes = new byte[file.capacity()];
        file.get(0, bytes);
        Files.write(copy, bytes);
        return broken;
    }

    private void walk(Tree tree, int number) {
        var page = new SickPage(file, number);
        var children = page.children(pages);
        if (page.type() == SickPage.INTERIOR && !children.isEmpty()) {
            hung.add(number);
            for (int child : children) {
                if (!hung.contains(child)) {
                    walk(tree, child);
                }
            }
            return;
        }
        if (page.type() == SickPage.LEAF && page.isEmpty()) {
            hung.add(number);
            return;
        }
        var rows = page.rows(tree.shape());
        if (rows.length == 0) {
            broken.add(tree.table());
        } else {
            hung.add(number);
            leaves.computeIfAbsent(tree.table(), t -> new ArrayList<>())
                    .add(new Leaf(number, rows[0], rows[1]));
        }
    }

    /// A leaf that hangs on nothing belongs to the one broken table that it can belong to. Where it
    /// could be old rows as well as present ones, it is left alone.
    private void adopt(List<Tree> trees, int number) {
        var page = new SickPage(file, number);
        @Nullable Tree its = null;
        var found = new long[0];
        for (var tree : trees) {
            if (!broken.contains(tree.table()) || tree.table().startsWith("sqlite_")) {
                continue;
            }
            var rows = page.rows(tree.shape());
            if (rows.length == 0 || overlaps(tree.table(), rows)) {
                continue;
            }
            if (its != null) {
                return;
            }
            its = tree;
            found = rows;
        }
        if (its != null) {
            hung.add(number);
            leaves.computeIfAbsent(its.table(), t -> new ArrayList<>())
                    .add(new Leaf(number, found[0], found[1]));
        }
    }

    private boolean overlaps(String table, long[] rows) {
        return leaves.getOrDefault(table, List.of()).stream()
                .anyMatch(leaf -> rows[0] <= leaf.last() && leaf.first() <= rows[1]);
    }

    private void hang(Tree tree, List<Leaf> all) {
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingLong(Leaf::first));
        sorted.removeIf(leaf -> leaf.page() == tree.root());
        if (sorted.isEmpty() || sorted.size() > WIDTH * WIDTH || sorted.size() < all.size()) {
            return;
        }
        if (sorted.size() == 1) {
            var leaf = sorted.getFirst();
            file.put(at(tree.root()), file, at(leaf.page()), SickPage.SIZE);
            return;
        }
        if (sorted.size() <= WIDTH) {
            write(tree.root(), sorted);
            return;
        }
        var groups = new ArrayList<Leaf>();
        for (int i = 0; i < sorted.size(); i += WIDTH) {
            var group = sorted.subList(i, Math.min(sorted.size(), i + WIDTH));
            if (group.size() == 1) {
                groups.add(group.getFirst());
                continue;
            }
            int page = add();
            write(page, group);
            groups.add(new Leaf(page, group.getFirst().first(), group.getLast().last()));
        }
        write(tree.root(), groups);
    }

    private int add() {
        var larger = ByteBuffer.allocate(file.capacity() + SickPage.SIZE);
        larger.put(0, file, 0, file.capacity());
        file = larger;
        return ++pages;
    }

    private static int at(int page) {
        return (page - 1) * SickPage.SIZE;
    }

    /// An interior page of two children or more, since SQLite reads none that has but one: the
    /// children but the last with the last row under each, and the last.
    private void write(int number, List<Leaf> children) {
        var page = ByteBuffer.allocate(SickPage.SIZE);
        int cells = children.size() - 1;
        int at = SickPage.SIZE;
        for (int i = 0; i < cells; i++) {
            var key = varint(children.get(i).last());
            at -= 4 + key.length;
            page.putInt(at, children.get(i).page());
            page.put(at + 4, key);
            page.putShort(12 + 2 * i, (short) at);
        }
        page.put(0, (byte) SickPage.INTERIOR);
        page.putShort(3, (short) cells);
        page.putShort(5, (short) at);
        page.putInt(8, children.getLast().page());
        file.put(at(number), page, 0, SickPage.SIZE);
    }

    private static byte[] varint(long value) {
        int length = 1;
        while (length < 9 && (value >>> (7 * length)) != 0) {
            length++;
        }
        var bytes = new byte[length];
        long rest = value;
        for (int i = length - 1; i >= 0; i--) {
            bytes[i] = (byte) ((rest & 0x7f) | (i == length - 1 ? 0 : 0x80));
            rest >>>= 7;
        }
        return bytes;
    }
}
