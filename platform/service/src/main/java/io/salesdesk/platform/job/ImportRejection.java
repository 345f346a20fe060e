package io.salesdesk.platform.job;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.List;
import java.util.Map;

/** Why a file is not imported at all. */
sealed interface ImportRejection extends Rejection {

    @Refused(code = "import-kind-is-unknown", kind = Kind.NOT_FOUND)
    record UnknownKind(String name, List<String> known) implements ImportRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("name", name, "known", known);
        }
    }

    /** @param reason what the reader stumbled over */
    @Refused(code = "import-file-is-broken")
    record BrokenFile(String fileName, String reason) implements ImportRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("fileName", fileName, "reason", reason);
        }
    }

    @Refused(code = "import-columns-are-unknown")
    record UnknownColumns(List<String> columns, List<String> known) implements ImportRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("columns", columns, "known", known);
        }
    }

    @Refused(code = "import-column-is-repeated")
    record RepeatedColumn(String column) implements ImportRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("column", column);
        }
    }

    @Refused(code = "import-columns-are-missing")
    record MissingColumns(List<String> columns) implements ImportRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("columns", columns);
        }
    }

    @Refused(code = "import-file-has-no-lines")
    record NoLines(String fileName) implements ImportRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("fileName", fileName);
        }
    }

    @Refused(code = "import-file-has-too-many-lines")
    record TooManyLines(int limit) implements ImportRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("limit", limit);
        }
    }
}
