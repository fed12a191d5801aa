package kenning.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// What a project holds at a moment: its rows and its history. Two that are equal hold the same.
record Snapshot(State state, Acts acts) {
    static Snapshot of(Project project) throws Exception {
        return new Snapshot(State.of(project), Acts.in(project));
    }

    String digest() throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(state.toString().getBytes(StandardCharsets.UTF_8));
        sha256.update(acts.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256.digest());
    }
}
