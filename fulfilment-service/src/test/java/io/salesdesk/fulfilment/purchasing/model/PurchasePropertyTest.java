package io.salesdesk.fulfilment.purchasing.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.receiving.model.Delivery;
import io.salesdesk.fulfilment.receiving.model.Difference;
import io.salesdesk.fulfilment.receiving.model.GoodsReceipt;
import io.salesdesk.fulfilment.receiving.model.ReceiptCommand;
import io.salesdesk.fulfilment.receiving.model.ReceiptDecider;
import io.salesdesk.fulfilment.receiving.model.ReceiptEvent;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.decision.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.jspecify.annotations.Nullable;

class PurchasePropertyTest {

    /** @param size of what it is about, in rolls */
    private record Move(Actor by, int size) {
        private BigDecimal rolls() {
            return BigDecimal.valueOf(size);
        }
    }

    private static final UUID PRODUCT = new UUID(1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    /** The last acts for the first. */
    private static final List<Actor> PEOPLE =
            List.of(Actor.of(new UUID(2, 1)), Actor.of(new UUID(2, 2)), new Actor(new UUID(2, 3), new UUID(2, 1)));

    private static final Arbitrary<Move> MOVES = Combinators.combine(
                    Arbitraries.of(PEOPLE), Arbitraries.integers().between(1, 40))
            .as(Move::new);

    @Property(tries = 600)
    @Label(
            "FUL-08, FUL-09, FUL-10, A-34 whatever is asked, nothing is ordered before the deposit, each roll comes in once,"
                    + " and only what equals the order, signed by somebody else")
    void ful08_purchaseKeepsItsPromises(@ForAll("lives") ActionChain<Life> life) {
        life.withInvariant("processes.md", Life::check).run();
    }

    @Provide
    Arbitrary<ActionChain<Life>> lives() {
        return ActionChain.startWith(Life::new)
                .withAction(2, act("deposit", (life, move) -> life.release()))
                .withAction(4, act("order", Life::order))
                .withAction(1, act("reduce", Life::reduce))
                .withAction(1, act("withdraw", (life, move) -> life.give(new PurchaseCommand.Withdraw("not wanted"))))
                .withAction(4, act("transit", Life::transit))
                .withAction(4, act("arrival", Life::arrival))
                .withAction(2, act("split", Life::split))
                .withAction(2, act("amend", Life::amend))
                .withAction(4, act("write", Life::write))
                .withAction(4, act("sign", Life::sign))
                .withMaxTransformations(50);
    }

    private static Action.Independent<Life> act(String name, BiConsumer<Life, Move> what) {
        return () -> MOVES.map(move -> Transformer.mutate(name + " " + move, life -> what.accept(life, move)));
    }

    /** A purchase of foreign goods for a project, for which 20 rolls are promised, and what was split off it. */
    static final class Life {

        private static final BigDecimal WANTED = new BigDecimal("20");

        private final List<String> log = new ArrayList<>();
        private Purchase purchase =
                new Purchase.Requested(new Purchase.Request(PRODUCT, WANTED, Origin.FOREIGN, true), false);
        private @Nullable GoodsReceipt receipt;
        private boolean depositPosted;
        private BigDecimal ordered = BigDecimal.ZERO;
        private BigDecimal splitOff = BigDecimal.ZERO;
        private BigDecimal stored = BigDecimal.ZERO;
        private int receipts;

        private void release() {
            depositPosted = true;
            give(new PurchaseCommand.Release(ReleaseReason.DEPOSIT_RECEIVED));
        }

        private void order(Move move) {
            var expected = TODAY.plusDays(move.size() - 2L);
            if (give(new PurchaseCommand.PlaceOrder(move.by(), terms(move.rolls(), expected), TODAY))) {
                assertThat(depositPosted).as("ordered before the deposit").isTrue();
                assertThat(expected).isAfterOrEqualTo(TODAY);
                assertThat(move.rolls())
                        .isGreaterThanOrEqualTo(purchase.request().quantity());
                ordered = move.rolls();
            }
        }

        private void reduce(Move move) {
            if (purchase instanceof Purchase.Requested(var request, var _)
                    && move.rolls().compareTo(request.quantity()) < 0) {
                give(new PurchaseCommand.Reduce(move.rolls()));
            }
        }

        private void transit(Move move) {
            give(new PurchaseCommand.ReportTransit(move.by(), TODAY.plusDays(move.size() - 2L), null, TODAY));
        }

        private void arrival(Move move) {
            give(new PurchaseCommand.ReportArrival(move.by(), NOW.plusSeconds(20L - move.size()), NOW));
        }

        private void split(Move move) {
            if (give(new PurchaseCommand.Split(move.rolls()))) {
                splitOff = splitOff.add(remainderOfSplit);
            }
        }

        private BigDecimal remainderOfSplit = BigDecimal.ZERO;

        private void amend(Move move) {
            var promised = purchase.request().quantity();
            if (give(new PurchaseCommand.Amend(terms(move.rolls(), TODAY.plusDays(9)), promised))) {
                assertThat(move.rolls()).isGreaterThanOrEqualTo(promised);
                ordered = splitOff.add(move.rolls());
            }
        }

        /** The warehouse finds as many as were ordered, or another number. */
        private void write(Move move) {
            if (receipt instanceof GoodsReceipt.Written
                    || ReceiptDecider.refusalToWrite(purchase, null, null).isPresent()) {
                return;
            }
            var arrived = (Purchase.Arrived) purchase;
            var quantity = move.size() % 2 == 0 ? arrived.terms().quantity() : move.rolls();
            var delivery = new Delivery(PRODUCT, quantity, "优等品", "0.53m×10m", new BigDecimal("61.5"), "EUR");
            if (Difference.between(arrived.request(), arrived.terms(), delivery).isEmpty()) {
                receipt = new GoodsReceipt.Written(move.by(), delivery);
            }
        }

        private void sign(Move move) {
            if (receipt == null) {
                return;
            }
            if (ReceiptDecider.decide(receipt, new ReceiptCommand.Sign(move.by(), purchase))
                    instanceof Decision.Accepted<ReceiptEvent>(var _)) {
                assertThat(receipt).isInstanceOf(GoodsReceipt.Written.class);
                assertThat(move.by().sharesSomebodyWith(receipt.writer()))
                        .as("writer and signer")
                        .isFalse();
                stored = stored.add(receipt.delivery().quantity());
                receipt = new GoodsReceipt.Signed(receipt.writer(), receipt.delivery(), move.by());
                assertThat(give(new PurchaseCommand.Store(new UUID(3, ++receipts))))
                        .as("what is signed for is stored")
                        .isTrue();
            }
        }

        private static Terms terms(BigDecimal quantity, LocalDate expected) {
            return new Terms("Grandeco NV", quantity, "优等品", "0.53m×10m", new BigDecimal("61.5"), "EUR", expected);
        }

        private boolean give(PurchaseCommand command) {
            if (PurchaseDecider.decide(purchase, command) instanceof Decision.Accepted<PurchaseEvent>(var events)) {
                events.forEach(event -> purchase = after(event));
                log.add(command.toString());
                return true;
            }
            return false;
        }

        /** As the row of a purchase takes it. */
        private Purchase after(PurchaseEvent event) {
            var request = purchase.request();
            return switch (event) {
                case PurchaseEvent.Released _ -> new Purchase.Requested(request, true);
                case PurchaseEvent.Ordered(var _, var terms) -> new Purchase.Ordered(request, terms);
                case PurchaseEvent.Departed(var _, var expected, var _) ->
                    new Purchase.InTransit(request, termsNow().expectedOn(expected));
                case PurchaseEvent.Arrived _ -> new Purchase.Arrived(request, termsNow());
                case PurchaseEvent.Stored(var receiptId) -> new Purchase.Stored(request, termsNow(), receiptId);
                case PurchaseEvent.Amended(var terms) -> new Purchase.Arrived(request, terms);
                case PurchaseEvent.Split(var first, var remainder) -> {
                    assertThat(first.add(remainder))
                            .isEqualByComparingTo(termsNow().quantity());
                    remainderOfSplit = remainder;
                    yield new Purchase.Arrived(
                            request.of(request.quantity().min(first)),
                            termsNow().of(first));
                }
                case PurchaseEvent.Reduced(var fewer) ->
                    new Purchase.Requested(
                            request.of(fewer), purchase instanceof Purchase.Requested(var _, var released) && released);
                case PurchaseEvent.Withdrawn _ -> new Purchase.Withdrawn(request);
            };
        }

        private Terms termsNow() {
            return switch (purchase) {
                case Purchase.Ordered(var _, var terms) -> terms;
                case Purchase.InTransit(var _, var terms) -> terms;
                case Purchase.Arrived(var _, var terms) -> terms;
                case Purchase.Stored(var _, var terms, var _) -> terms;
                case Purchase.Requested _, Purchase.Withdrawn _ ->
                    throw new AssertionError("nothing is ordered: " + purchase);
            };
        }

        private void check() {
            switch (purchase) {
                case Purchase.Requested _, Purchase.Withdrawn _ -> {
                    assertThat(stored).isZero();
                    assertThat(ordered).isZero();
                }
                case Purchase.Ordered _, Purchase.InTransit _, Purchase.Arrived _ -> {
                    assertThat(depositPosted).isTrue();
                    assertThat(stored).as("goods come in by a signed receipt").isZero();
                    assertThat(termsNow().quantity().add(splitOff)).isEqualByComparingTo(ordered);
                    assertThat(termsNow().quantity())
                            .isGreaterThanOrEqualTo(purchase.request().quantity());
                }
                case Purchase.Stored(var _, var terms, var _) -> {
                    assertThat(receipts).isOne();
                    assertThat(stored).isEqualByComparingTo(terms.quantity());
                    assertThat(stored.add(splitOff)).isEqualByComparingTo(ordered);
                }
            }
        }

        @Override
        public String toString() {
            return purchase + " " + receipt + "\n" + String.join("\n", log);
        }
    }
}
