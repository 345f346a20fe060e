package io.salesdesk.local.command;

import io.salesdesk.local.Layout;
import io.salesdesk.local.Part;
import io.salesdesk.local.StackStopper;
import java.io.PrintWriter;
import java.util.Set;
import java.util.stream.Collectors;

/** Parts that run without a supervisor, because theirs was killed. */
final class Leftovers {

    private Leftovers() {}

    /** Stops them in order; returns whether there were any. */
    static boolean stop(Layout layout, PrintWriter out) {
        Set<Part> left = StackStopper.running(layout);
        if (left.isEmpty()) {
            return false;
        }
        out.println("Stopping what a killed run left: "
                + left.stream().map(Part::title).collect(Collectors.joining(", ")));
        out.flush();
        StackStopper.stop(layout);
        return true;
    }
}
