package io.salesdesk.story;

import java.util.List;
import java.util.stream.StreamSupport;

/** Who may order goods and pay later, so that the stories of the desk can be told of them. */
public final class CustomersOnAccount {

    private CustomersOnAccount() {}

    /** Numbers of the customers of this cast's salesperson in good standing. */
    public static List<String> of(Desk desk, Cast cast) {
        var page = desk.get(cast.clerk(), Service.CUSTOMER, "/customers?limit=200");
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .filter(customer -> customer.path("salespersonId")
                        .asText()
                        .equals(cast.salesperson().id().toString()))
                .filter(customer -> customer.path("creditStanding").asText().equals("GOOD"))
                .map(customer -> desk.get(
                                cast.clerk(),
                                Service.CUSTOMER,
                                "/customers/" + customer.path("id").asText())
                        .body())
                // In an adjustment period each order waits for the regional manager, which is another story (ORD-17).
                .filter(customer -> !customer.at("/classification/inAdjustment").asBoolean())
                .map(customer -> customer.path("number").asText())
                .toList();
    }
}
