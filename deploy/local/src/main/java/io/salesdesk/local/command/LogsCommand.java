package io.salesdesk.local.command;

import io.salesdesk.local.Layout;
import io.salesdesk.local.LogFiles;
import io.salesdesk.local.Part;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs", mixinStandardHelpOptions = true, description = "Show the end of one log, or of all.")
public final class LogsCommand implements Callable<Integer> {

    private static final String LAUNCHER = "launcher";

    @Parameters(arity = "0..1", paramLabel = "PART", description = "order, kafka, launcher, …; all when left out.")
    @Nullable
    String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Keep showing what is added.")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "COUNT",
            defaultValue = "40",
            description = "How many lines of each log; default ${DEFAULT-VALUE}.")
    int lines;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Layout layout = Here.layout();
        PrintWriter out = Terminal.out(spec);
        Map<String, Path> files = files(layout);
        List<Runnable> followers = new ArrayList<>();
        files.forEach((part, file) -> {
            String prefix = files.size() == 1 ? "" : part + "  ";
            LogFiles.Follower follower = LogFiles.Follower.fromEnd(file);
            LogFiles.tail(file, lines).lines().forEach(line -> out.println(prefix + line));
            followers.add(() -> follower.poll(line -> out.println(prefix + line)));
        });
        out.flush();
        while (follow && !Thread.currentThread().isInterrupted()) {
            followers.forEach(Runnable::run);
            out.flush();
            Terminal.pause();
        }
        return 0;
    }

    private Map<String, Path> files(Layout layout) {
        Map<String, Path> files = new LinkedHashMap<>();
        if (name == null || name.equals(LAUNCHER)) {
            files.put(LAUNCHER, layout.launcherLog());
        }
        if (name == null) {
            for (Part part : Part.values()) {
                files.put(part.id(), layout.log(part));
            }
        } else if (!name.equals(LAUNCHER)) {
            Part part = Here.part(name);
            files.put(part.id(), layout.log(part));
        }
        return files;
    }
}
