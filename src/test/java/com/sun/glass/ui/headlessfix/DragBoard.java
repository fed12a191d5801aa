package com.sun.glass.ui.headlessfix;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.EventLoop;
import com.sun.glass.ui.SystemClipboard;
import java.util.HashMap;

/// What is dragged. Starting a drag enters a nested event loop, as on a real platform; dropping
/// leaves it.
final class DragBoard extends SystemClipboard {
    private static DragBoard current;

    private HashMap<String, Object> data = new HashMap<>();
    private EventLoop loop;
    private TestView source;
    private TestView target;
    private int offered;
    private int accepted;

    DragBoard() {
        super(Clipboard.DND);
    }

    static DragBoard underWay() {
        return current;
    }

    void over(TestView view, int x, int y, int screenX, int screenY) {
        if (target != view) {
            if (target != null) {
                target.left();
            }
            target = view;
            accepted = view.entered(x, y, screenX, screenY, offered);
        }
        accepted = view.passed(x, y, screenX, screenY, offered);
    }

    void drop(int x, int y, int screenX, int screenY) {
        int performed = ACTION_NONE;
        if (target != null && accepted != ACTION_NONE) {
            performed = target.dropped(x, y, screenX, screenY, accepted);
        } else if (target != null) {
            target.left();
        }
        current = null;
        if (source != null) {
            source.ended(performed);
        }
        loop.leave(null);
        actionPerformed(performed);
    }

    @Override
    protected void pushToSystem(HashMap<String, Object> pushed, int actions) {
        data = pushed;
        offered = actions;
        accepted = ACTION_NONE;
        target = null;
        source = TestView.pressed;
        current = this;
        loop = Application.GetApplication().createEventLoop();
        loop.enter();
    }

    @Override
    protected void pushTargetActionToSystem(int action) {
        accepted = action;
    }

    @Override
    protected Object popFromSystem(String type) {
        return data.get(type);
    }

    @Override
    protected int supportedSourceActionsFromSystem() {
        return offered;
    }

    @Override
    protected String[] mimesFromSystem() {
        return data.keySet().toArray(String[]::new);
    }

    @Override
    protected boolean isOwner() {
        return true;
    }
}
