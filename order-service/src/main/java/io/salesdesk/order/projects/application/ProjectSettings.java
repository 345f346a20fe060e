package io.salesdesk.order.projects.application;

import io.salesdesk.order.projects.model.LargeProject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings that bear on projects and their prices. */
@ApplicationScoped
public class ProjectSettings {

    private final LargeProject largeProject;
    private final BigDecimal minRollsExclusive;

    ProjectSettings(
            @ConfigProperty(name = "salesdesk.project.large-rolls", defaultValue = "500") BigDecimal largeRolls,
            @ConfigProperty(name = "salesdesk.project.large-square-metres", defaultValue = "2500")
                    BigDecimal largeSquareMetres,
            @ConfigProperty(name = "salesdesk.project.special-price.min-rolls-exclusive", defaultValue = "100")
                    BigDecimal minRollsExclusive) {
        if (minRollsExclusive.signum() < 0) {
            throw new IllegalArgumentException(
                    "salesdesk.project.special-price.min-rolls-exclusive must not be negative");
        }
        this.largeProject = new LargeProject(largeRolls, largeSquareMetres);
        this.minRollsExclusive = minRollsExclusive;
    }

    /** From which size on a project is large (ORD-13). */
    LargeProject largeProject() {
        return largeProject;
    }

    /** So many rolls or fewer have no special price. */
    public BigDecimal minRollsExclusive() {
        return minRollsExclusive;
    }
}
