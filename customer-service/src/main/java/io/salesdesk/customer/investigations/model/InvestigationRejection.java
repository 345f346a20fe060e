package io.salesdesk.customer.investigations.model;

import io.salesdesk.platform.decision.Rejection;
import java.util.List;
import java.util.Map;

/** Why a command on a credit investigation was refused. */
public sealed interface InvestigationRejection extends Rejection {

    @Override
    default Kind kind() {
        return Kind.RULE;
    }

    record InvestigationNotFound(String investigation) implements InvestigationRejection {
        @Override
        public String code() {
            return "credit-investigation-not-found";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("investigation", investigation);
        }
    }

    /** A customer is looked into once at a time; the open investigation is completed. */
    record InvestigationOpenAlready(String investigation) implements InvestigationRejection {
        @Override
        public String code() {
            return "credit-investigation-open-already";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("investigation", investigation);
        }
    }

    record NothingFound() implements InvestigationRejection {
        @Override
        public String code() {
            return "credit-investigation-found-nothing";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }
    }

    record ReportIsIncomplete(List<Findings.Point> missing) implements InvestigationRejection {
        @Override
        public String code() {
            return "credit-report-is-incomplete";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("missing", missing);
        }
    }

    record InvestigationNotReported() implements InvestigationRejection {
        @Override
        public String code() {
            return "credit-investigation-not-reported";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record InvestigationIsReported() implements InvestigationRejection {
        @Override
        public String code() {
            return "credit-investigation-is-reported";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record InvestigationIsConcluded() implements InvestigationRejection {
        @Override
        public String code() {
            return "credit-investigation-is-concluded";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record InvestigatorDoesNotConclude() implements InvestigationRejection {
        @Override
        public String code() {
            return "investigator-does-not-conclude";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }
    }

    record ConclusionNeedsReason() implements InvestigationRejection {
        @Override
        public String code() {
            return "conclusion-needs-reason";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }
    }

    record ConclusionIsOver(String validUntil) implements InvestigationRejection {
        @Override
        public String code() {
            return "conclusion-is-over";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("validUntil", validUntil);
        }
    }

    record InvestigationInTheFuture(String on) implements InvestigationRejection {
        @Override
        public String code() {
            return "credit-investigation-in-the-future";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("on", on);
        }
    }

    record InvestigationByUnknownPerson(String person) implements InvestigationRejection {
        @Override
        public String code() {
            return "credit-investigation-by-unknown-person";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("person", person);
        }
    }
}
