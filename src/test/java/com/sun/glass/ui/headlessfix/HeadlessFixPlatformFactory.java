package com.sun.glass.ui.headlessfix;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.delegate.ClipboardDelegate;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;

/// A platform for tests without a display: JavaFX 26's own Headless, with its five faults mended. A
/// released button still reads as pressed; every mouse event asks for a context menu; there is no
/// drag and drop; file choosers throw; the screen is always 1000 by 1000. It touches internals of
/// JavaFX, whose version is therefore pinned. Chosen with `-Dglass.platform=HeadlessFix`.
public final class HeadlessFixPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new TestApplication();
    }

    @Override
    public ClipboardDelegate createClipboardDelegate() {
        var own = super.createClipboardDelegate();
        return name -> name.equals(Clipboard.DND) ? new DragBoard() : own.createClipboard(name);
    }
}
