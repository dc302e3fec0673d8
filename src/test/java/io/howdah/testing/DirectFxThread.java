package io.howdah.testing;

import io.howdah.ui.fx.FxThread;

/// Takes the test's own thread for the FX thread.
public final class DirectFxThread implements FxThread {

    @Override
    public void run(Runnable action) {
        action.run();
    }

    @Override
    public void later(Runnable action) {
        action.run();
    }

    @Override
    public boolean isCurrent() {
        return true;
    }
}
