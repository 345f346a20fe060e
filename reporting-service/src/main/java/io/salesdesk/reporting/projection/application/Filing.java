package io.salesdesk.reporting.projection.application;

import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.projection.model.FileKind;
import java.util.UUID;

/** A fact and the file it goes into. */
public record Filing<F extends Fact>(FileKind<F> kind, UUID id, F fact) {}
