package kenning.example;

import kenning.task.Progress;

/// Does something when the work reports this step.
record At(long step, Runnable act) implements Progress {
    @Override
    public void report(long done, long total, String what) {
        if (done == step) {
            act.run();
        }
    }

    @Override
    public void checkCancelled() {}
}
