package io.salesdesk.customer.imports;

import io.salesdesk.platform.job.InvalidLineException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Map;

/** Holds a line of a file against the constraints of its record, as the REST edge does with a body. */
@ApplicationScoped
class Lines {

    private final Validator validator;

    Lines(Validator validator) {
        this.validator = validator;
    }

    /** @throws InvalidLineException naming the first field that does not fit */
    <T> T valid(T line) {
        for (var violation : validator.validate(line)) {
            throw new InvalidLineException(
                    violation.getPropertyPath().toString(),
                    "import-value-is-not-allowed",
                    Map.of("value", String.valueOf(violation.getInvalidValue()), "allowed", violation.getMessage()));
        }
        return line;
    }
}
