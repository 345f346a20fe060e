package io.salesdesk.fulfilment.receiving.model;

import io.salesdesk.fulfilment.purchasing.model.Purchase;
import io.salesdesk.fulfilment.purchasing.model.PurchaseState;
import io.salesdesk.fulfilment.receiving.model.ReceiptRejection.CaseIsOpen;
import io.salesdesk.fulfilment.receiving.model.ReceiptRejection.Differs;
import io.salesdesk.fulfilment.receiving.model.ReceiptRejection.NotArrived;
import io.salesdesk.fulfilment.receiving.model.ReceiptRejection.NotWritten;
import io.salesdesk.fulfilment.receiving.model.ReceiptRejection.SamePerson;
import io.salesdesk.fulfilment.receiving.model.ReceiptRejection.WrittenAlready;
import io.salesdesk.platform.decision.EnumRule;
import org.jspecify.annotations.Nullable;

/** The rules of goods receipts (入库单), in the order in which they are asked. */
public enum ReceiptRule implements EnumRule {
    SIGNED_RECEIPT_STAYS_AS_IT_IS("A signed receipt stays as it is.", NotWritten.class) {
        @Override
        @Nullable
        ReceiptRejection refuse(Occasion occasion) {
            return occasion instanceof Occasion.Giving(var receipt, var command)
                            && !(receipt instanceof GoodsReceipt.Written)
                    ? new NotWritten(ReceiptState.of(receipt), command.commandName())
                    : null;
        }
    },
    RECEIPT_IS_SIGNED_BY_A_SECOND_PERSON(
            "A goods receipt is effective once the warehouse supervisor, who did not write it, has signed.",
            SamePerson.class) {
        @Override
        @Nullable
        ReceiptRejection refuse(Occasion occasion) {
            return occasion instanceof Occasion.Giving(var receipt, ReceiptCommand.Sign(var by, var _))
                            && by.sharesSomebodyWith(receipt.writer())
                    ? new SamePerson()
                    : null;
        }
    },
    GOODS_ARE_ACCEPTED_AFTER_THEY_ARRIVED("Only goods whose arrival was reported are accepted.", NotArrived.class) {
        @Override
        @Nullable
        ReceiptRejection refuse(Occasion occasion) {
            var purchase = purchase(occasion);
            return purchase == null || purchase instanceof Purchase.Arrived
                    ? null
                    : new NotArrived(PurchaseState.of(purchase));
        }
    },
    A_PURCHASE_HAS_ONE_RECEIPT_AT_A_TIME(
            "While a receipt of a purchase waits for its signature, no other one is written.", WrittenAlready.class) {
        @Override
        @Nullable
        ReceiptRejection refuse(Occasion occasion) {
            return occasion instanceof Occasion.Writing(var _, var written, var _) && written != null
                    ? new WrittenAlready(written)
                    : null;
        }
    },
    A_DIFFERENCE_IS_RESOLVED_BEFORE_THE_RECEIPT_IS_MADE_AGAIN(
            "What differed from the purchase order is resolved before the receipt is made again.", CaseIsOpen.class) {
        @Override
        @Nullable
        ReceiptRejection refuse(Occasion occasion) {
            return occasion instanceof Occasion.Writing(var _, var _, var openCase) && openCase != null
                    ? new CaseIsOpen(openCase)
                    : null;
        }
    },
    GOODS_EQUAL_THE_PURCHASE_ORDER(
            "Goods are accepted only when quantity, quality, variety, specification and price equal the purchase order;"
                    + " any difference opens a case that a second person resolves.",
            Differs.class) {
        @Override
        @Nullable
        ReceiptRejection refuse(Occasion occasion) {
            if (!(occasion instanceof Occasion.Giving(var receipt, ReceiptCommand.Sign(var _, var purchase))
                    && purchase instanceof Purchase.Arrived(var request, var terms))) {
                return null;
            }
            var differences = Difference.between(request, terms, receipt.delivery());
            return differences.isEmpty()
                    ? null
                    : new Differs(differences.stream().map(Difference::text).toList(), "");
        }
    };

    private final Card card;

    ReceiptRule(String sentence, Class<? extends ReceiptRejection> refusal) {
        this.card = new Card(sentence, refusal);
    }

    @Override
    public Card card() {
        return card;
    }

    /** @return null when the rule is satisfied, or does not concern the occasion */
    abstract @Nullable ReceiptRejection refuse(Occasion occasion);

    static @Nullable ReceiptRejection firstRefusal(Occasion occasion) {
        for (var rule : values()) {
            var refusal = rule.refuse(occasion);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** The purchase, where goods are to be accepted. */
    private static @Nullable Purchase purchase(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Writing(var purchase, var _, var _) -> purchase;
            case Occasion.Giving(var _, ReceiptCommand.Sign(var _, var purchase)) -> purchase;
            case Occasion.Giving(var _, ReceiptCommand.Withdraw _) -> null;
        };
    }

    /** When the rules are asked. */
    sealed interface Occasion {

        /**
         * The warehouse writes a receipt; what differs from the purchase order is looked at next, because it opens a case.
         *
         * @param written the number of a receipt that waits for its signature
         * @param openCase the number of a case that nobody has resolved
         */
        record Writing(
                Purchase purchase,
                @Nullable String written,
                @Nullable String openCase) implements Occasion {}

        /** Somebody gives a command to a receipt. */
        record Giving(GoodsReceipt receipt, ReceiptCommand command) implements Occasion {}
    }
}
