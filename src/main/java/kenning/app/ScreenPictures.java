package kenning.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import kenning.cli.Screens;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.release.ClearedDeck;
import kenning.ui.presenting.Picture;
import kenning.ui.presenting.RoomSize;
import kenning.ui.presenting.Sheet;

/// Draws the screens of an event without a display, by the same code that shows them in a hall. Not
/// on the FX thread.
public final class ScreenPictures implements Screens {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Override
    public List<Drawn> draw(ClearedDeck deck, Wish wish) throws Refusal {
        var clock = new TourClock(LONGEST_WAIT);
        clock.on("present");
        Headless.start(clock);
        clock.run(KenningApp::prepare);
        var room = room(wish.room());
        var sets = new LinkedHashMap<Size, List<Sheet>>();
        for (var size : wish.sizes()) {
            var picture = new Picture(size.width(), size.height(), room);
            sets.put(size, Sheet.of(deck, picture, wish.dark()));
        }
        try {
            requireEmpty(Files.createDirectories(wish.folder()));
            var drawn = new ArrayList<Drawn>();
            for (var set : sets.entrySet()) {
                draw(set.getKey(), set.getValue(), wish, clock, drawn);
            }
            return drawn;
        } catch (IOException e) {
            throw new Refusal(
                    Kind.CANNOT_OPEN,
                    "present.cannotWrite",
                    wish.folder(),
                    String.valueOf(e.getMessage()));
        }
    }

    /// What was drawn before might hold words that were agreed then and are not now, and would be
    /// taken for these pictures.
    private static void requireEmpty(Path folder) throws IOException, Refusal {
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new Refusal(Kind.CANNOT_OPEN, "present.notEmpty", folder);
            }
        }
    }

    private static void draw(
            Size size, List<Sheet> sheets, Wish wish, TourClock clock, List<Drawn> drawn)
            throws IOException, Refusal {
        int number = 0;
        for (var sheet : sheets) {
            var image =
                    clock.fx(() -> {
                        var scene = new Scene(sheet.draw(), size.width(), size.height());
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                        return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
                    });
            var name = "%02d-%s.png".formatted(++number, size);
            var partial = wish.folder().resolve("." + name + ".partial");
            try {
                ImageIO.write(image, "png", partial.toFile());
                Files.move(partial, wish.folder().resolve(name));
            } finally {
                Files.deleteIfExists(partial);
            }
            drawn.add(new Drawn(name, sheet.brief(), sheet.text()));
        }
    }

    private static RoomSize room(String name) throws Refusal {
        for (var room : RoomSize.values()) {
            if (room.name().equalsIgnoreCase(name)) {
                return room;
            }
        }
        throw Refusal.of("present.room.none", name);
    }
}
