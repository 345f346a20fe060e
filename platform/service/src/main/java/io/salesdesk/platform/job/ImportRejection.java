package io.salesdesk.platform.job;

import io.salesdesk.platform.decision.Rejection;
import java.util.List;
import java.util.Map;

/** Why a file is not imported at all. */
sealed interface ImportRejection extends Rejection {

    @Override
    default String requirement() {
        return "";
    }

    @Override
    default Kind kind() {
        return Kind.RULE;
    }

    record UnknownKind(String name, List<String> known) implements ImportRejection {

        @Override
        public String code() {
            return "import-kind-is-unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("name", name, "known", known);
        }
    }

    /** @param reason what the reader stumbled over */
    record BrokenFile(String fileName, String reason) implements ImportRejection {

        @Override
        public String code() {
            return "import-file-is-broken";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("fileName", fileName, "reason", reason);
        }
    }

    record UnknownColumns(List<String> columns, List<String> known) implements ImportRejection {

        @Override
        public String code() {
            return "import-columns-are-unknown";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("columns", columns, "known", known);
        }
    }

    record RepeatedColumn(String column) implements ImportRejection {

        @Override
        public String code() {
            return "import-column-is-repeated";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("column", column);
        }
    }

    record MissingColumns(List<String> columns) implements ImportRejection {

        @Override
        public String code() {
            return "import-columns-are-missing";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("columns", columns);
        }
    }

    record NoLines(String fileName) implements ImportRejection {

        @Override
        public String code() {
            return "import-file-has-no-lines";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("fileName", fileName);
        }
    }

    record TooManyLines(int limit) implements ImportRejection {

        @Override
        public String code() {
            return "import-file-has-too-many-lines";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("limit", limit);
        }
    }
}
