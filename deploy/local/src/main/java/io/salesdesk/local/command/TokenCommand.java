package io.salesdesk.local.command;

import io.salesdesk.local.Api;
import io.salesdesk.local.Layout;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Print a fresh access token of a person, valid for twelve hours.")
public final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PERSON", description = "Username, number, name or id; see deploy/sample-data/people.csv.")
    String person = "";

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Layout layout = Here.layout();
        Terminal.out(spec).println(new Api(Here.runningStack(layout)).token(Here.person(layout, person)));
        return 0;
    }
}
