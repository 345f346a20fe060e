package io.salesdesk.local;

import java.io.PrintStream;
import java.nio.file.Files;

/** Loads the sample data through the public import APIs, once per data folder. */
final class SampleDataLoader {

    private final Layout layout;
    private final StackFile stack;
    private final PrintStream out;

    SampleDataLoader(Layout layout, StackFile stack, PrintStream out) {
        this.layout = layout;
        this.stack = stack;
        this.out = out;
    }

    void load() {
        if (Files.exists(layout.loadedSampleData())) {
            return;
        }
        out.println("TODO " + stack.demo());
    }
}
