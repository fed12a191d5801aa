package kenning.store;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/// The ways in which a project file gets damaged, each as it looks on the disk afterwards.
public enum Damage {
    EMPTY {
        @Override
        void strike(Path file, Random random) throws Exception {
            cut(file, 0);
        }
    },
    ONE_BYTE {
        @Override
        void strike(Path file, Random random) throws Exception {
            cut(file, 1);
        }
    },
    CUT_TO_A_TENTH {
        @Override
        void strike(Path file, Random random) throws Exception {
            cut(file, Files.size(file) / 10);
        }
    },
    CUT_TO_MOST {
        @Override
        void strike(Path file, Random random) throws Exception {
            cut(file, Files.size(file) * 7 / 10);
        }
    },
    LAST_BYTES_MISSING {
        @Override
        void strike(Path file, Random random) throws Exception {
            cut(file, Files.size(file) * 999 / 1000);
        }
    },
    ALL_ZEROS {
        @Override
        void strike(Path file, Random random) throws Exception {
            put(file, 0, new byte[(int) Files.size(file)]);
        }
    },
    FIRST_PAGE_ZEROED {
        @Override
        void strike(Path file, Random random) throws Exception {
            put(file, 0, new byte[PAGE]);
        }
    },
    PAGES_ZEROED {
        @Override
        void strike(Path file, Random random) throws Exception {
            for (long page = 30; page < Files.size(file) / PAGE; page += 40) {
                put(file, page * PAGE, new byte[PAGE]);
            }
        }
    },
    PAGES_OF_NOISE {
        @Override
        void strike(Path file, Random random) throws Exception {
            for (long page = 25; page < Files.size(file) / PAGE; page += 50) {
                var noise = new byte[PAGE];
                random.nextBytes(noise);
                put(file, page * PAGE, noise);
            }
        }
    },
    PAGES_IN_EACH_OTHERS_PLACE {
        @Override
        void strike(Path file, Random random) throws Exception {
            var bytes = Files.readAllBytes(file);
            for (int page = 20; page + 9 < bytes.length / PAGE; page += 30) {
                put(file, (long) page * PAGE, piece(bytes, page + 9));
                put(file, (page + 9L) * PAGE, piece(bytes, page));
            }
        }
    },
    FIRST_LETTERS_FLIPPED {
        @Override
        void strike(Path file, Random random) throws Exception {
            put(file, 3, new byte[] {'x', 0});
        }
    },
    PROGRAM_FLIPPED {
        @Override
        void strike(Path file, Random random) throws Exception {
            put(file, 70, new byte[] {0x4f});
        }
    },
    VERSION_FLIPPED {
        @Override
        void strike(Path file, Random random) throws Exception {
            put(file, 63, new byte[] {(byte) (Schema.OLDEST & 0xff)});
        }
    },
    PAGE_SIZE_FLIPPED {
        @Override
        void strike(Path file, Random random) throws Exception {
            put(file, 16, new byte[] {8, 0});
        }
    },
    DESCRIPTION_FLIPPED {
        @Override
        void strike(Path file, Random random) throws Exception {
            var bytes = Files.readAllBytes(file);
            var text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            put(file, text.indexOf("title TEXT"), new byte[] {'T'});
        }
    },
    WRONG_COUNTS_ON_PAGES {
        @Override
        void strike(Path file, Random random) throws Exception {
            for (long page = 15; page < Files.size(file) / PAGE; page += 45) {
                put(file, page * PAGE + 3, new byte[] {0x7f, 0x7f});
            }
        }
    },
    JOURNAL_OF_SOMEBODY_ELSE {
        @Override
        void strike(Path file, Random random) throws Exception {
            Files.write(beside(file), journalOfSomebodyElse(file));
        }
    },
    HALF_A_CHANGE_AND_A_CUT_JOURNAL {
        @Override
        void strike(Path file, Random random) throws Exception {
            crash(file);
            put(file, 40L * PAGE, new byte[10 * PAGE]);
            cut(beside(file), Files.size(beside(file)) / 3);
        }
    };

    static final int PAGE = 4096;

    abstract void strike(Path file, Random random) throws Exception;

    /// Strikes a whole project that nobody has open, some time ago.
    public void strike(Path file) throws Exception {
        strike(file, new Random(4));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-12T14:05:00Z")));
    }

    private static byte[] piece(byte[] bytes, int page) {
        return Arrays.copyOfRange(bytes, page * PAGE, (page + 1) * PAGE);
    }

    private static void put(Path file, long at, byte[] bytes) throws Exception {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(at);
            out.write(bytes);
        }
    }

    private static void cut(Path file, long length) throws Exception {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(length);
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + "-journal");
    }

    /// Leaves the file in the middle of a change, with its journal.
    private static void crash(Path file) throws Exception {
        var victim = file.resolveSibling("victim");
        Files.copy(file, victim);
        var journal = beside(victim);
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + victim);
                var s = db.createStatement()) {
            db.setAutoCommit(false);
            s.execute("PRAGMA cache_size = 1");
            s.execute("UPDATE story SET title = 'half'");
            s.execute("UPDATE turn SET text = 'half ' || hex(zeroblob(3000))");
            Files.copy(victim, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.copy(journal, beside(file));
            db.rollback();
        }
        Files.delete(victim);
        Files.deleteIfExists(journal);
    }

    /// A hot journal of another program: playing it in destroys the project.
    private static byte[] journalOfSomebodyElse(Path file) throws Exception {
        var other = file.resolveSibling("other");
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + other);
                var s = db.createStatement()) {
            s.execute("CREATE TABLE t(a)");
            s.execute(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
                            + " INSERT INTO t SELECT hex(randomblob(1000)) FROM n");
            s.execute("PRAGMA cache_size = 1");
            s.execute("BEGIN IMMEDIATE");
            s.execute("PRAGMA user_version = 5");
            s.execute("UPDATE t SET a = hex(randomblob(1000))");
            var bytes = Files.readAllBytes(beside(other));
            s.execute("ROLLBACK");
            return bytes;
        } finally {
            Files.deleteIfExists(other);
            Files.deleteIfExists(beside(other));
        }
    }
}
