package io.salesdesk.billing.release.model;

import io.salesdesk.billing.release.model.AccountLife.Move;
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

class AccountPropertyTest {

    private static final Arbitrary<Move> MOVES = Combinators.combine(
                    Arbitraries.integers().between(0, 5),
                    Arbitraries.integers().between(0, 5),
                    Arbitraries.integers().between(0, 3),
                    Arbitraries.longs().between(1, 20_000))
            .as(Move::new);

    @Property(tries = 200)
    @Label(
            "A-31, BIL-01, BIL-04, BIL-07, BIL-08 whatever happens on an account, money, credit and reminders keep their promises")
    void a31_accountKeepsItsPromises(@ForAll("lives") ActionChain<AccountLife> life) {
        life.withInvariant("processes.md", AccountLife::check).run();
    }

    @Provide
    Arbitrary<ActionChain<AccountLife>> lives() {
        return ActionChain.startWith(AccountLife::new)
                .withAction(3, act("order", AccountLife::enterOrder))
                .withAction(1, act("reduce order", AccountLife::reduceOrder))
                .withAction(2, act("slip", AccountLife::registerSlip))
                .withAction(3, act("money", AccountLife::findMoneyWithoutSlip))
                .withAction(2, act("confirm", AccountLife::confirm))
                .withAction(4, act("match", AccountLife::match))
                .withAction(4, act("post", AccountLife::post))
                .withAction(1, act("reject", AccountLife::reject))
                .withAction(1, act("allocate", AccountLife::allocateCredit))
                .withAction(1, act("reverse", AccountLife::reverse))
                .withAction(4, act("ship", AccountLife::requestShipment))
                .withAction(1, act("change shipment", AccountLife::changeShipment))
                .withAction(1, act("withdraw shipment", AccountLife::withdrawShipment))
                .withAction(3, act("depart", AccountLife::depart))
                .withAction(3, act("ask for credit", AccountLife::askForCredit))
                .withAction(3, act("grant credit", AccountLife::grantCredit))
                .withAction(1, act("refuse credit", AccountLife::refuseCredit))
                .withAction(2, act("ask for a refund", AccountLife::askForRefund))
                .withAction(3, act("decide a refund", AccountLife::decideRefund))
                .withAction(2, act("pay a refund", AccountLife::payRefund))
                .withAction(1, act("fail a refund", AccountLife::failRefund))
                .withAction(1, act("withdraw a refund", AccountLife::withdrawRefund))
                .withAction(1, act("judge customer", AccountLife::judgeCustomer))
                .withAction(1, act("lift payment-first", (life, move) -> life.liftPaymentFirst()))
                .withAction(2, act("days", AccountLife::letDaysPass))
                .withMaxTransformations(60);
    }

    private static Action.Independent<AccountLife> act(String name, BiConsumer<AccountLife, Move> what) {
        return () -> MOVES.map(move -> Transformer.mutate(name + " " + move, life -> {
            what.accept(life, move);
            life.settle();
        }));
    }
}
