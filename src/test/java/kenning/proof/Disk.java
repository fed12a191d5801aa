package kenning.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A folder on a disk that can lose power: what was done to it, in order, and what would be found
/// after the power went at some moment. What was not flushed by then may be there, in part and in
/// any order, or not; a write may be torn between two sectors.
public final class Disk {
    private static final int SECTOR = 512;

    /// What a flush promises.
    public enum Model {
        /// The letter of the standard: a file's flush keeps its bytes; its name is kept by a flush
        /// of the folder alone, and unflushed changes of names survive one by one as chance has it.
        STRICT,
        /// As ext4 does it: every flush also keeps all changes of names before it, in their order.
        EXT4,
        /// A disk that lies: no flush keeps anything. Whoever looks for losses has to find some
        /// here.
        LYING
    }

    private sealed interface Act {
        record Write(String path, long at, byte[] bytes) implements Act {}

        record Cut(String path, long length) implements Act {}

        record Flush(String path) implements Act {}

        record Appear(String path, boolean anew) implements Act {}

        record Vanish(String path) implements Act {}

        record Rename(String from, String to) implements Act {}

        record Link(String from, String to) implements Act {}

        record Say(String line) implements Act {}
    }

    private final String folder;
    private final Map<String, byte[]> before = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<Integer> said = new ArrayList<>();

    /// @param folder as it is now, before anything is done to it
    public Disk(Path folder) throws Exception {
        this.folder = folder.toRealPath().toString();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                before.put(file.toRealPath().toString(), Files.readAllBytes(file));
            }
        }
    }

    /// Takes over what a child did.
    ///
    /// @param sayings the file, outside the folder, into which it says what it has finished
    public Disk record(Path trace, Path sayings) throws Exception {
        var spoken = sayings.toRealPath().toString();
        Trace.read(trace, call -> take(call, spoken));
        return this;
    }

    private void take(Trace.Call call, String sayings) {
        if (call.result() < 0) {
            return;
        }
        switch (call.name()) {
            case "write" -> {
                var path = call.openFile().orElse("");
                if (path.equals(sayings)) {
                    var line = new String(call.texts().getFirst(), StandardCharsets.UTF_8);
                    acts.add(new Act.Say(line.strip()));
                    said.add(acts.size());
                } else if (mine(path)) {
                    // The lock note alone is written like this, from the beginning.
                    acts.add(new Act.Write(path, 0, call.texts().getFirst()));
                }
            }
            case "pwrite64" -> {
                var path = call.openFile().orElse("");
                if (mine(path)) {
                    var bytes = call.texts().getFirst();
                    acts.add(
                            new Act.Write(
                                    path,
                                    call.lastNumber(),
                                    Arrays.copyOf(bytes, (int) call.result())));
                }
            }
            case "ftruncate" -> on(call, path -> new Act.Cut(path, call.lastNumber()));
            case "fsync", "fdatasync" -> on(call, Act.Flush::new);
            case "open", "openat" -> {
                var path = call.path(0);
                if (mine(path) && call.has("O_CREAT")) {
                    acts.add(new Act.Appear(path, call.has("O_TRUNC")));
                }
            }
            case "unlink", "unlinkat" -> named(call.path(0), new Act.Vanish(call.path(0)));
            case "rename", "renameat", "renameat2" ->
                    named(call.path(1), new Act.Rename(call.path(0), call.path(1)));
            case "link", "linkat" -> named(call.path(1), new Act.Link(call.path(0), call.path(1)));
            default -> {
                if (call.openFile().filter(this::mine).isPresent()) {
                    throw new IllegalStateException(
                            "this disk does not know how to " + call.name());
                }
            }
        }
    }

    private interface OnFile {
        Act of(String path);
    }

    private void on(Trace.Call call, OnFile act) {
        var path = call.openFile().orElse("");
        if (mine(path) || path.equals(folder)) {
            acts.add(act.of(path));
        }
    }

    private void named(String path, Act act) {
        if (mine(path)) {
            acts.add(act);
        }
    }

    private boolean mine(String path) {
        return path.startsWith(folder + "/") && !path.endsWith(" (deleted)");
    }

    /// How many things were done.
    public int length() {
        return acts.size();
    }

    /// After how many things something was said, in order.
    public List<Integer> said() {
        return List.copyOf(said);
    }

    /// The last thing that had been said by then about each subject (its first word), and what was
    /// said next; the rest of the line each time.
    public Map<String, List<String>> lastSaid(int cut) {
        var last = new HashMap<String, List<String>>();
        for (int i = 0; i < acts.size(); i++) {
            if (acts.get(i) instanceof Act.Say(var line)) {
                var words = line.split(" ", 2);
                if (i < cut) {
                    last.put(words[0], new ArrayList<>(List.of(words[1])));
                } else {
                    var known = last.computeIfAbsent(words[0], subject -> new ArrayList<>());
                    if (known.size() < 2) {
                        known.add(words[1]);
                    }
                    return last;
                }
            }
        }
        return last;
    }

    /// Whether something had been said about this subject by then.
    public boolean hasSaid(int cut, String subject) {
        return acts.subList(0, cut).stream()
                .anyMatch(
                        act -> act instanceof Act.Say(var line) && line.startsWith(subject + " "));
    }

    /// One file of the disk, whatever its names.
    private static final class Content {
        byte[] kept;
        final List<Act> pending = new ArrayList<>();

        Content(byte[] kept) {
            this.kept = kept;
        }
    }

    /// Names that change together, or not at all; no content: the name is free.
    private record Naming(Map<String, Content> names, List<String> freed) {}

    /// What would be found in the folder after the power went when so many things were done.
    ///
    /// @return by path
    public Map<String, byte[]> after(int cut, Model model, Random random) {
        var now = new HashMap<String, Content>();
        before.forEach((path, bytes) -> now.put(path, new Content(bytes)));
        var kept = new HashMap<>(now);
        var pending = new ArrayList<Naming>();
        for (var act : acts.subList(0, cut)) {
            switch (act) {
                case Act.Write write -> change(now, write.path(), write);
                case Act.Cut shorter -> change(now, shorter.path(), shorter);
                case Act.Appear(var path, var anew) -> {
                    if (!now.containsKey(path)) {
                        now.put(path, new Content(new byte[0]));
                        pending.add(new Naming(Map.of(path, now.get(path)), List.of()));
                    } else if (anew) {
                        change(now, path, new Act.Cut(path, 0));
                    }
                }
                case Act.Vanish(var path) -> {
                    now.remove(path);
                    pending.add(new Naming(Map.of(), List.of(path)));
                }
                case Act.Rename(var from, var to) -> {
                    now.put(to, now.remove(from));
                    pending.add(new Naming(Map.of(to, now.get(to)), List.of(from)));
                }
                case Act.Link(var from, var to) -> {
                    now.put(to, now.get(from));
                    pending.add(new Naming(Map.of(to, now.get(to)), List.of()));
                }
                case Act.Flush(var path) -> {
                    if (model == Model.LYING) {
                        continue;
                    }
                    if (path.equals(folder) || model == Model.EXT4) {
                        pending.forEach(naming -> name(kept, naming));
                        pending.clear();
                    }
                    var content = now.get(path);
                    if (content != null) {
                        content.kept = replay(content.kept, content.pending);
                        content.pending.clear();
                    }
                }
                case Act.Say ignored -> {}
            }
        }
        survive(kept, pending, model, random);
        var found = new HashMap<String, byte[]>();
        var contents = new HashMap<Content, byte[]>();
        int fate = random.nextInt(4);
        kept.forEach((path, content) ->
                found.put(
                        path,
                        contents.computeIfAbsent(
                                content, c -> replay(c.kept, fated(c.pending, fate, random)))));
        return found;
    }

    private static void change(Map<String, Content> now, String path, Act act) {
        var content = now.get(path);
        if (content != null) {
            content.pending.add(act);
        }
    }

    private static void name(Map<String, Content> names, Naming naming) {
        naming.freed().forEach(names::remove);
        names.putAll(naming.names());
    }

    private static void survive(
            Map<String, Content> kept, List<Naming> pending, Model model, Random random) {
        int first = model == Model.EXT4 ? random.nextInt(pending.size() + 1) : pending.size();
        for (int i = 0; i < first; i++) {
            if (model == Model.EXT4 || random.nextBoolean()) {
                name(kept, pending.get(i));
            }
        }
    }

    /// Which of the unflushed changes reached the disk: none, all, some, or some of their sectors.
    private static List<Act> fated(List<Act> pending, int fate, Random random) {
        if (fate < 2) {
            return fate == 0 ? List.of() : pending;
        }
        var survived = new ArrayList<Act>();
        for (var act : pending) {
            if (random.nextBoolean()) {
                continue;
            }
            if (fate == 3 && act instanceof Act.Write write) {
                sectors(write, survived, random);
            } else {
                survived.add(act);
            }
        }
        return survived;
    }

    private static void sectors(Act.Write write, List<Act> survived, Random random) {
        for (int from = 0; from < write.bytes().length; from += SECTOR) {
            if (random.nextInt(10) < 7) {
                int to = Math.min(write.bytes().length, from + SECTOR);
                survived.add(
                        new Act.Write(
                                write.path(),
                                write.at() + from,
                                Arrays.copyOfRange(write.bytes(), from, to)));
            }
        }
    }

    private static byte[] replay(byte[] kept, List<Act> acts) {
        if (acts.isEmpty()) {
            return kept;
        }
        int longest = kept.length;
        for (var act : acts) {
            longest =
                    switch (act) {
                        case Act.Write write ->
                                Math.max(longest, (int) write.at() + write.bytes().length);
                        case Act.Cut cut -> Math.max(longest, (int) cut.length());
                        default -> longest;
                    };
        }
        var bytes = Arrays.copyOf(kept, longest);
        int length = kept.length;
        for (var act : acts) {
            switch (act) {
                case Act.Write write -> {
                    System.arraycopy(
                            write.bytes(), 0, bytes, (int) write.at(), write.bytes().length);
                    length = Math.max(length, (int) write.at() + write.bytes().length);
                }
                case Act.Cut cut -> {
                    if (cut.length() < length) {
                        Arrays.fill(bytes, (int) cut.length(), length, (byte) 0);
                    }
                    length = (int) cut.length();
                }
                default -> {}
            }
        }
        return Arrays.copyOf(bytes, length);
    }
}
