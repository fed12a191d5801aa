package com.sun.glass.ui.headlessfix;

import com.sun.glass.ui.CommonDialogs;
import com.sun.glass.ui.Cursor;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessWindow;
import java.io.File;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Gives the screen the size of `-Dheadless.geometry=WIDTHxHEIGHT`, and lets a test answer file
/// choosers beforehand.
public final class TestApplication extends HeadlessApplication {
    /// What the next file choosers answer; with none left, somebody cancelled.
    public static final Deque<List<File>> CHOSEN_FILES = new ArrayDeque<>();

    /// The addresses that were to be opened outside.
    public static final Deque<String> OPENED = new ArrayDeque<>();

    private Screen[] screens;

    @Override
    protected Screen[] staticScreen_getScreens() {
        if (screens != null) {
            return screens;
        }
        super.staticScreen_getScreens();
        var size = System.getProperty("headless.geometry", "1440x1000").split("x");
        int w = Integer.parseInt(size[0]);
        int h = Integer.parseInt(size[1]);
        screens =
                new Screen[] {
                    new Screen(0, 32, 0, 0, w, h, 0, 0, w, h, 0, 0, w, h, 100, 100, 1, 1, 1, 1)
                };
        put(HeadlessApplication.class, this, "screens", screens);
        put(HeadlessApplication.class, this, "frameBuffer", ByteBuffer.allocate(4 * w * h));
        return screens;
    }

    @Override
    public Window createWindow(Window owner, Screen screen, int styles) {
        var window = super.createWindow(owner, screen, styles);
        put(HeadlessWindow.class, window, "stride", staticScreen_getScreens()[0].getWidth());
        return window;
    }

    @Override
    public View createView() {
        return new TestView();
    }

    @Override
    public Cursor createCursor(int x, int y, Pixels pixels) {
        return createCursor(Cursor.CURSOR_DEFAULT);
    }

    @Override
    protected void staticCursor_setVisible(boolean visible) {}

    @Override
    protected CommonDialogs.FileChooserResult staticCommonDialogs_showFileChooser(
            Window owner,
            String folder,
            String name,
            String title,
            int type,
            boolean several,
            CommonDialogs.ExtensionFilter[] filters,
            int filter) {
        var files = CHOSEN_FILES.isEmpty() ? List.<File>of() : CHOSEN_FILES.poll();
        boolean filtered = filters != null && filters.length > 0;
        return new CommonDialogs.FileChooserResult(
                files, filtered ? filters[Math.max(0, filter)] : null);
    }

    @Override
    protected File staticCommonDialogs_showFolderChooser(
            Window owner, String folder, String title) {
        return CHOSEN_FILES.isEmpty() ? null : CHOSEN_FILES.poll().getFirst();
    }

    @Override
    protected void _showDocument(String address) {
        OPENED.add(address);
    }

    private static void put(Class<?> type, Object target, String name, Object value) {
        try {
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            field.set(target, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JavaFX is not the one this was written for", e);
        }
    }
}
