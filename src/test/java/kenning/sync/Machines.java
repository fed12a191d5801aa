package kenning.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenning.sync.Surroundings.Mount;
import kenning.sync.Surroundings.Os;
import kenning.sync.Surroundings.Registry;

/// Machines to look around on, each as its system describes itself.
final class Machines {
    private final Os os;
    private final String home;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Map<String, String>> registry = new HashMap<>();
    private List<Mount> mounts = List.of();

    private Machines(Os os, String home) {
        this.os = os;
        this.home = home;
    }

    static Machines linux() {
        return new Machines(Os.LINUX, "/home/anna");
    }

    static Machines mac() {
        return new Machines(Os.MACOS, "/Users/anna");
    }

    static Machines windows() {
        return new Machines(Os.WINDOWS, "C:\\Users\\anna")
                .with("APPDATA", "C:\\Users\\anna\\AppData\\Roaming")
                .with("LOCALAPPDATA", "C:\\Users\\anna\\AppData\\Local");
    }

    Machines with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Machines noted(String file, String text) {
        texts.put(file, text);
        return this;
    }

    Machines registered(String key, String name, String value) {
        registry.computeIfAbsent(key, k -> new HashMap<>()).put(name, value);
        return this;
    }

    Machines mounted(Mount... table) {
        mounts = List.of(table);
        return this;
    }

    static Mount mount(String at, String type, String device) {
        return new Mount(at, type, device, false);
    }

    Surroundings around() {
        return new Surroundings(
                os,
                home,
                environment,
                () -> mounts,
                new Registry() {
                    @Override
                    public List<String> below(String key) {
                        return registry.keySet().stream()
                                .filter(k -> k.startsWith(key + "\\"))
                                .map(k -> k.substring(key.length() + 1))
                                .sorted()
                                .toList();
                    }

                    @Override
                    public Optional<String> value(String key, String name) {
                        return Optional.ofNullable(registry.getOrDefault(key, Map.of()).get(name));
                    }
                },
                path -> Optional.ofNullable(texts.get(path)));
    }

    Whereabouts at(String path) {
        return Whereabouts.of(path, around());
    }
}
