package io.salesdesk.local.command;

import io.salesdesk.local.Layout;
import io.salesdesk.local.Part;
import io.salesdesk.local.PartControl;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = "End a part at once, as a crash would (SIGKILL); the supervisor starts it again.")
public final class KillCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PART",
            description = "order, fulfilment, billing, customer, reporting, kafka, postgres, keycloak")
    String name = "";

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Layout layout = Here.layout();
        Here.runningStack(layout);
        Part part = Here.part(name);
        Terminal.out(spec).println(PartControl.kill(layout, part));
        return 0;
    }
}
