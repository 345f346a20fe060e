package io.salesdesk.local;

import io.salesdesk.local.command.ClockCommand;
import io.salesdesk.local.command.DownCommand;
import io.salesdesk.local.command.KillCommand;
import io.salesdesk.local.command.LogsCommand;
import io.salesdesk.local.command.ResetCommand;
import io.salesdesk.local.command.RestartCommand;
import io.salesdesk.local.command.StartCommand;
import io.salesdesk.local.command.StatusCommand;
import io.salesdesk.local.command.StopCommand;
import io.salesdesk.local.command.SuperviseCommand;
import io.salesdesk.local.command.TokenCommand;
import io.salesdesk.local.command.UpCommand;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./salesdesk}. */
@Command(
        name = "salesdesk",
        description = "Salesdesk on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            ClockCommand.class,
            ResetCommand.class,
            KillCommand.class,
            StopCommand.class,
            StartCommand.class,
            RestartCommand.class,
            SuperviseCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Besides: test (everything, as the build server runs it), build (what up needs), demo, bench.",
            "Options of the services' JVMs: SALESDESK_JAVA_OPTS, SALESDESK_ORDER_JAVA_OPTS, …"
        })
public final class Salesdesk {

    private Salesdesk() {}

    public static void main(String[] arguments) throws IOException {
        try (InputStream logging = Salesdesk.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, as {@link #main} runs it. */
    static CommandLine commandLine() {
        return new CommandLine(new Salesdesk()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof UserError error) {
                command.getErr().println(error.getMessage());
            } else {
                failure.printStackTrace(command.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
