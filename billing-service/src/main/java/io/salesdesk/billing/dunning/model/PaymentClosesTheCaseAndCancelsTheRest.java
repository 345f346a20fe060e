package io.salesdesk.billing.dunning.model;

import java.util.List;

/** The steps that are left end as CANCELLED. */
final class PaymentClosesTheCaseAndCancelsTheRest implements CourseRule {

    @Override
    public String sentence() {
        return "Once the claim is paid, or its shipment released or withdrawn, the case is closed and its other reminders are cancelled.";
    }

    @Override
    public String code() {
        return "payment-closes-the-case-and-cancels-the-rest";
    }

    @Override
    public String requirement() {
        return "BIL-07";
    }

    @Override
    public List<DunningCase.Event> review(Course course) {
        return course.claim() == null ? List.of(new DunningCase.Event.CaseClosed(course.whenGone())) : List.of();
    }
}
