package io.salesdesk.local.command;

import io.salesdesk.local.Layout;
import io.salesdesk.local.Part;
import io.salesdesk.local.SampleData;
import io.salesdesk.local.SampleData.Person;
import io.salesdesk.local.StackFile;
import io.salesdesk.local.UserError;
import io.salesdesk.platform.embedded.ProjectRoot;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the commands find where they are run. */
final class Here {

    private Here() {}

    static Layout layout() {
        return new Layout(ProjectRoot.find());
    }

    static StackFile runningStack(Layout layout) {
        if (layout.supervisorPid().running().isEmpty()) {
            throw new UserError("Salesdesk is not running; start it with: ./salesdesk up");
        }
        return StackFile.read(layout)
                .orElseThrow(() -> new UserError("Salesdesk is only just starting; see ./salesdesk status"));
    }

    static Person person(Layout layout, String called) {
        SampleData data = new SampleData(layout.sampleData());
        return data.person(called)
                .orElseThrow(() -> new UserError("Nobody here is called " + called + ". People: "
                        + data.people().stream().map(Person::username).collect(Collectors.joining(", "))));
    }

    static Part part(String name) {
        return Part.named(name)
                .orElseThrow(() -> new UserError("There is no part called " + name + ". Parts: "
                        + Arrays.stream(Part.values()).map(Part::id).collect(Collectors.joining(", "))));
    }
}
