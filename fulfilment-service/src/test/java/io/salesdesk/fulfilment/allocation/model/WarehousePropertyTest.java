package io.salesdesk.fulfilment.allocation.model;

import io.salesdesk.fulfilment.allocation.model.WarehouseLife.Move;
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

class WarehousePropertyTest {

    private static final Arbitrary<Move> MOVES = Combinators.combine(
                    Arbitraries.integers().between(0, 11),
                    Arbitraries.integers().between(0, 5),
                    Arbitraries.integers().between(0, 3),
                    Arbitraries.integers().between(1, 12))
            .as(Move::new);

    @Property(tries = 300)
    @Label("FUL-01, FUL-04, ORD-42 whatever is ordered, changed, reserved and shipped, stock is never negative nor"
            + " oversold, and all that is spoken for belongs to somebody")
    void ful01_stockKeepsItsPromises(@ForAll("lives") ActionChain<WarehouseLife> life) {
        life.withInvariant("processes.md", WarehouseLife::check).run();
    }

    @Provide
    Arbitrary<ActionChain<WarehouseLife>> lives() {
        return ActionChain.startWith(WarehouseLife::new)
                .withAction(4, act("receive", WarehouseLife::receive))
                .withAction(1, act("count less", WarehouseLife::countLess))
                .withAction(2, act("reserve", WarehouseLife::reserve))
                .withAction(1, act("release reservation", WarehouseLife::releaseReservation))
                .withAction(2, act("take reservation", WarehouseLife::takeReservation))
                .withAction(4, act("enter", WarehouseLife::enter))
                .withAction(2, act("amend", WarehouseLife::amend))
                .withAction(1, act("expire", WarehouseLife::expire))
                .withAction(1, act("cancel", WarehouseLife::cancel))
                .withAction(3, act("confirm", WarehouseLife::confirm))
                .withAction(3, act("change", WarehouseLife::change))
                .withAction(2, act("hand over", WarehouseLife::handOver))
                .withAction(2, act("depart", WarehouseLife::depart))
                .withMaxTransformations(60);
    }

    private static Action.Independent<WarehouseLife> act(String name, BiConsumer<WarehouseLife, Move> what) {
        return () -> MOVES.map(move -> Transformer.mutate(name + " " + move, life -> what.accept(life, move)));
    }
}
