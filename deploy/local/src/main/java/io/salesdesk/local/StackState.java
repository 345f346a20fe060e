package io.salesdesk.local;

import java.io.IOException;
import java.nio.file.Files;

/** How far the supervisor is, as it tells those who wait for it. */
public enum StackState {
    STARTING,
    READY,
    STOPPING,
    DOWN;

    /** The state of the stack in the checkout; {@link #DOWN} when no supervisor runs. */
    public static StackState read(Layout layout) {
        if (layout.supervisorPid().running().isEmpty()) {
            return DOWN;
        }
        try {
            return valueOf(Files.readString(layout.stackState()).strip());
        } catch (IOException | IllegalArgumentException notWrittenYet) {
            return STARTING;
        }
    }

    void write(Layout layout) {
        Layout.write(layout.stackState(), name() + "\n");
    }
}
