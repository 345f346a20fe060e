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
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Stop one part and leave it down until it is started.")
public final class StopCommand implements Callable<Integer> {

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
        Terminal.out(spec).println(PartControl.stop(layout, part));
        return 0;
    }
}
