package io.salesdesk.local.command;

import io.salesdesk.local.Layout;
import io.salesdesk.local.StackStopper;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Stop everything and delete all data and logs; what was unpacked and built stays.")
public final class ResetCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Layout layout = Here.layout();
        PrintWriter out = Terminal.out(spec);
        DownCommand.stop(layout, out);
        StackStopper.deleteData(layout);
        out.println("All data of " + layout.data() + " are deleted.");
        return 0;
    }
}
