package io.salesdesk.platform.job;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.List;

/** Why a file is not imported at all. */
sealed interface ImportRejection extends Rejection {

    @Refused(code = "import-kind-is-unknown", kind = Kind.NOT_FOUND)
    record UnknownKind(String name, List<String> known) implements ImportRejection {}

    /** @param reason what the reader stumbled over */
    @Refused(code = "import-file-is-broken")
    record BrokenFile(String fileName, String reason) implements ImportRejection {}

    @Refused(code = "import-columns-are-unknown")
    record UnknownColumns(List<String> columns, List<String> known) implements ImportRejection {}

    @Refused(code = "import-column-is-repeated")
    record RepeatedColumn(String column) implements ImportRejection {}

    @Refused(code = "import-columns-are-missing")
    record MissingColumns(List<String> columns) implements ImportRejection {}

    @Refused(code = "import-file-has-no-lines")
    record NoLines(String fileName) implements ImportRejection {}

    @Refused(code = "import-file-has-too-many-lines")
    record TooManyLines(int limit) implements ImportRejection {}
}
