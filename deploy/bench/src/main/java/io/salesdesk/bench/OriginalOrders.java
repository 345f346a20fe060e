package io.salesdesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesdesk.story.Cast;
import io.salesdesk.story.Person;
import io.salesdesk.story.Service;
import io.salesdesk.story.StockOrderStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One order of each customer of the sample company, of every shape that a desk has in its files: some paid, shipped and received,
 * half of those under a contract, the others cleared and then cancelled by the customer. Nothing of them stays open: a business
 * has a history of any length, and what is open does not grow with it.
 */
final class OriginalOrders {

    /** Of the customers who may be shipped to before they have paid. */
    private static final int COMPLETED_ONE_IN = 3;

    private static final int DESKS = 4;

    private final Setting setting;
    private final OrderSource orders;
    private final List<Customer> customers = new ArrayList<>();

    private record Customer(Cast cast, JsonNode record) {

        String number() {
            return record.path("number").asText();
        }
    }

    OriginalOrders(Setting setting, OrderSource orders) {
        this.setting = setting;
        this.orders = orders;
        var company = setting.company();
        company.all("SALES_CLERK").stream().map(Person::office).distinct().forEach(office -> {
            var cast = Cast.of(company, office);
            for (var customer : setting.items(cast.clerk(), Service.CUSTOMER, "/customers?limit=200")) {
                var salesperson = company.people().stream()
                        .filter(person -> person.id()
                                .toString()
                                .equals(customer.path("salespersonId").asText()))
                        .findFirst()
                        .orElseThrow();
                customers.add(new Customer(cast.withSalesperson(salesperson), customer));
            }
        });
    }

    int count() {
        return customers.size();
    }

    /** Ids of the customers whose orders are completed. */
    List<String> payingCustomers() {
        return paying().stream()
                .map(customer -> customer.record().path("id").asText())
                .toList();
    }

    private List<Customer> paying() {
        var reliable = customers.stream()
                .filter(customer ->
                        customer.record().path("creditStanding").asText().equals("GOOD"))
                .toList();
        var paying = new ArrayList<Customer>();
        for (int i = 0; i < reliable.size(); i += COMPLETED_ONE_IN) {
            paying.add(reliable.get(i));
        }
        return paying;
    }

    void play() throws Exception {
        try (var desks = Executors.newFixedThreadPool(DESKS)) {
            var work = new ArrayList<Callable<Void>>();
            var paying = paying();
            for (var customer : customers) {
                int place = paying.indexOf(customer);
                work.add(() -> {
                    if (place < 0) {
                        cancel(customer);
                    } else {
                        complete(customer, place % 2 == 0);
                    }
                    return null;
                });
            }
            for (Future<Void> one : desks.invokeAll(work)) {
                one.get();
            }
        }
    }

    private void complete(Customer customer, boolean underContract) {
        var story = new StockOrderStory(setting.desk(), customer.cast(), (number, what, by, call, answer) -> {});
        if (underContract) {
            story.playUnderContract(customer.number());
        } else {
            story.play(customer.number());
        }
    }

    private void cancel(Customer customer) {
        var clerk = customer.cast().clerk();
        var desk = setting.desk();
        var id = desk.post(clerk, Service.ORDER, "/orders", orders.order(customer.record(), clerk))
                .text("/id");
        desk.await(
                clerk,
                Service.ORDER,
                "/orders/" + id + "?wait=5s",
                "stock and balance answers",
                shown -> shown.has("stockAnswer") && shown.has("balanceAnswer"));
        desk.post(clerk, Service.ORDER, "/orders/" + id + "/cancellation", Map.of("reason", "客户改变主意"));
    }
}
