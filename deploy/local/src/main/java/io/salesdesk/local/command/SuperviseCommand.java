package io.salesdesk.local.command;

import io.salesdesk.local.PortPlan;
import io.salesdesk.local.StackFile;
import io.salesdesk.local.SupervisorProcess;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "supervise", hidden = true, description = "What up starts in the background.")
public final class SuperviseCommand implements Callable<Integer> {

    @Option(names = "--ports", required = true)
    String ports = "";

    @Option(names = "--demo")
    boolean demo;

    @Option(names = "--servers-only")
    boolean serversOnly;

    @Option(names = "--throughput")
    boolean throughput;

    @Option(names = "--watch", description = "A process whose end stops the stack.")
    @Nullable
    Long watched;

    @Override
    public Integer call() {
        StackFile stack = new StackFile(PortPlan.parse(ports), demo, !serversOnly, throughput);
        SupervisorProcess.run(Here.layout(), stack, watched, System.out);
        return 0;
    }
}
