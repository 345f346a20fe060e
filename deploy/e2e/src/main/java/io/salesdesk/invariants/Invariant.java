package io.salesdesk.invariants;

import io.salesdesk.story.Service;
import java.util.List;

/**
 * Something that must hold, whatever happened on the way there.
 *
 * @param sentence what holds, as one says it
 * @param check tells what does not, in words; nothing when all is well
 */
record Invariant(String sentence, Check check) {

    interface Check {
        List<String> violations(Evidence evidence);
    }

    /** The first column of each row of the query is a violation in words. */
    static Invariant ofRows(String sentence, Service service, String query) {
        return new Invariant(sentence, evidence -> evidence.lines(service, query));
    }

    List<String> violations(Evidence evidence) {
        return check.violations(evidence).stream()
                .map(found -> sentence + ": " + found)
                .toList();
    }
}
