package io.salesdesk.fulfilment.shipment.model;

import io.salesdesk.fulfilment.shipment.model.Shipment.Checked;
import io.salesdesk.fulfilment.shipment.model.Shipment.Delivered;
import io.salesdesk.fulfilment.shipment.model.Shipment.HandedOver;
import io.salesdesk.fulfilment.shipment.model.Shipment.Instructed;
import io.salesdesk.fulfilment.shipment.model.Shipment.Issued;
import io.salesdesk.fulfilment.shipment.model.Shipment.Received;
import io.salesdesk.fulfilment.shipment.model.Shipment.Requested;
import io.salesdesk.fulfilment.shipment.model.Shipment.Shipped;
import io.salesdesk.fulfilment.shipment.model.Shipment.SignedOff;
import io.salesdesk.fulfilment.shipment.model.Shipment.Supervised;
import io.salesdesk.fulfilment.shipment.model.Shipment.Withdrawn;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Check;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ConfirmDeparture;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ConfirmReceipt;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.HandOver;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Instruct;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.IssueDocument;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ReceivedEnclosure;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.RecordDelivery;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.SignOff;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Supervise;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Withdraw;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.ChangeUnderWay;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.DiffersFromOrder;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.InvoiceTravels;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.LimitPassed;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.NoContract;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.NoTestReport;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.NotQualified;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.OnHold;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.OnlyReversed;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.OtherGrant;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.PaperMissing;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.ReceiptOfEnclosure;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.ReceiptOfLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.SamePerson;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.WrongAmount;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.WrongDeliveryTime;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.WrongUnpaidAmount;
import io.salesdesk.platform.decision.EnumRule;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a shipment once it is applied for, in the order in which they are asked. Which act is due in which state is
 * {@link ShipmentDecider}'s; a rule is asked only about an act that is due, and says nothing about acts that it does not
 * concern.
 */
public enum ShipmentRule implements EnumRule {
    NO_ACT_OVERTAKES_A_CHANGE_OF_THE_ORDER(
            "While an agreed change of the order is under way, its shipments are not instructed, checked, written out or"
                    + " signed off.",
            ChangeUnderWay.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            return switch (command) {
                case Instruct _, Check _, IssueDocument _, SignOff _ ->
                    context.order().changePending() ? new ChangeUnderWay() : null;
                default -> null;
            };
        }
    },
    THE_INSTRUCTION_IS_NOT_THE_APPLICANTS(
            "Who applied for a shipment does not write its instruction.", SamePerson.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            return command instanceof Instruct instruct
                    ? sameAs(command, instruct.by(), "application", applicant(shipment))
                    : null;
        }
    },
    THE_CHECK_IS_A_SECOND_PERSONS(
            "A second person checks a shipment, who neither applied for it, nor wrote its instruction, nor entered the"
                    + " order or supplied its data.",
            SamePerson.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            if (!(command instanceof Check check && shipment instanceof Instructed instructed)) {
                return null;
            }
            var same = sameAs(command, check.by(), "application", applicant(shipment));
            if (same == null) {
                same = sameAs(command, check.by(), "instruction", instructed.instructor());
            }
            if (same == null && check.by().isAmong(context.order().makers())) {
                same = new SamePerson(command.commandName(), "order");
            }
            return same;
        }
    },
    THE_OUTBOUND_DOCUMENT_IS_WRITTEN_BY_A_DEDICATED_PERSON(
            "The outbound document is written by a dedicated person, who neither applied for the shipment nor checked it.",
            SamePerson.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            if (!(command instanceof IssueDocument issue && shipment instanceof Checked checked)) {
                return null;
            }
            var same = sameAs(command, issue.by(), "application", applicant(shipment));
            return same == null ? sameAs(command, issue.by(), "check", checked.checker()) : same;
        }
    },
    THE_OUTBOUND_DOCUMENT_IS_SUPERVISED_BY_ANOTHER(
            "The warehouse supervisor who compares the outbound document did not write it.", SamePerson.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            return command instanceof Supervise supervise && shipment instanceof Issued issued
                    ? sameAs(command, supervise.by(), "outbound-document", issued.issuer())
                    : null;
        }
    },
    THE_LEADER_WHO_SIGNS_NEITHER_APPLIED_NOR_CHECKED(
            "The leader who signs a shipment off neither applied for it nor checked it.", SamePerson.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            if (!(command instanceof SignOff signOff && shipment instanceof Supervised supervised)) {
                return null;
            }
            var same = sameAs(command, signOff.by(), "application", applicant(shipment));
            return same == null
                    ? sameAs(
                            command,
                            signOff.by(),
                            "check",
                            supervised.issued().checked().checker())
                    : same;
        }
    },
    THE_SHIPPER_DOES_NOT_CONFIRM_THE_DEPARTURE(
            "The shipper who took the goods over does not confirm that they left.", SamePerson.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            return command instanceof ConfirmDeparture departure && shipment instanceof HandedOver handedOver
                    ? sameAs(command, departure.by(), "handover", handedOver.shipper())
                    : null;
        }
    },
    A_CONTRACT_OR_SIGNED_ORDER_IS_ON_FILE(
            "Before goods leave, a contract, a frame agreement or the order that the customer signed is on file; the order"
                    + " alone is not enough.",
            NoContract.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            var order = context.order();
            return !(command instanceof Check)
                            || order.contractOnFile()
                            || order.signedOrderOnFile()
                            || context.frameAgreement()
                    ? null
                    : new NoContract();
        }
    },
    THE_COUNTERPARTY_IS_QUALIFIED(
            "Before goods leave, the counterparty's qualification is on file and verified by a second person.",
            NotQualified.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            return command instanceof Check && !context.qualified() ? new NotQualified() : null;
        }
    },
    THE_RECORDED_AMOUNT_IS_THE_SHIPMENTS(
            "The supply amount that the checker records is the shipment's.", WrongAmount.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            var amount = shipment.application().amount();
            return command instanceof Check check && !check.supplyAmount().equals(amount)
                    ? new WrongAmount(amount, check.supplyAmount())
                    : null;
        }
    },
    THE_UNPAID_AMOUNT_IS_RECORDED(
            "The checker records what is still unpaid, in the order's currency and never below zero.",
            WrongUnpaidAmount.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            return command instanceof Check check
                            && (check.unpaid().isNegative()
                                    || !check.unpaid()
                                            .isSameCurrency(
                                                    shipment.application().amount()))
                    ? new WrongUnpaidAmount(check.unpaid())
                    : null;
        }
    },
    THE_TIME_LIMIT_LIES_AHEAD(
            "The time limit for delivery lies ahead when the instruction is written and when it is checked.",
            LimitPassed.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            var limit = switch (command) {
                case Instruct instruct -> instruct.deliverBy();
                case Check _ -> shipment instanceof Instructed instructed ? instructed.deliverBy() : null;
                default -> null;
            };
            return limit != null && limit.isBefore(context.today()) ? new LimitPassed(limit, context.today()) : null;
        }
    },
    THE_OUTBOUND_DOCUMENT_EQUALS_THE_ORDER(
            "Variety, unit price, quantity and colour of the outbound document equal the order.",
            DiffersFromOrder.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            return command instanceof IssueDocument issue
                    ? DocumentComparison.difference(shipment.application(), issue.written(), context.order())
                    : null;
        }
    },
    AN_ISSUED_DOCUMENT_IS_ONLY_REVERSED(
            "An outbound document is effective on issue; it is undone by a reversing document only, which two persons"
                    + " decide before the goods are handed over.",
            OnlyReversed.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            if (!(command instanceof Withdraw)) {
                return null;
            }
            return switch (shipment) {
                case Issued issued -> new OnlyReversed(issued.documentNumber());
                case Supervised supervised ->
                    new OnlyReversed(supervised.issued().documentNumber());
                case SignedOff signedOff ->
                    new OnlyReversed(signedOff.supervised().issued().documentNumber());
                case Requested _, Instructed _, Checked _ -> null;
                case HandedOver _, Shipped _, Delivered _, Received _, Withdrawn _ -> null;
            };
        }
    },
    AN_INVOICE_NEVER_TRAVELS_WITH_GOODS("An invoice never travels with the goods.", InvoiceTravels.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            return command instanceof HandOver handOver
                            && handOver.papers().stream().anyMatch(paper -> paper.kind() == Paper.Kind.INVOICE)
                    ? new InvoiceTravels()
                    : null;
        }
    },
    EVERY_BATCH_HAS_A_TEST_REPORT("Every batch that leaves has its factory test report on file.", NoTestReport.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            if (!(command instanceof IssueDocument || command instanceof HandOver)) {
                return null;
            }
            return shipment.application().lines().stream()
                    .filter(line -> !context.testReports().containsKey(line.stockItemId()))
                    .findFirst()
                    .map(line -> new NoTestReport(line.batch()))
                    .orElse(null);
        }
    },
    GOODS_TRAVEL_WITH_OUTBOUND_DOCUMENT_AND_TEST_REPORTS(
            "The outbound document and the test report of the same batch travel with the goods.", PaperMissing.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            if (!(command instanceof HandOver handOver && shipment instanceof SignedOff signedOff)) {
                return null;
            }
            var number = signedOff.supervised().issued().documentNumber();
            if (handOver.papers().stream().noneMatch(paper -> isDocument(paper, number))) {
                return new PaperMissing(Paper.Kind.OUTBOUND_DOCUMENT, number);
            }
            return shipment.application().lines().stream()
                    .filter(line -> handOver.papers().stream()
                            .noneMatch(paper -> isReportOf(paper, line, context.testReports())))
                    .findFirst()
                    .map(line -> new PaperMissing(Paper.Kind.TEST_REPORT, line.batch()))
                    .orElse(null);
        }
    },
    BILLING_HAS_RELEASED_THE_SHIPMENT(
            "Goods are signed off, handed over and leave only while billing's release holds.", OnHold.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            if (!needsRelease(command)) {
                return null;
            }
            return switch (context.release()) {
                case Release.Held _ -> new OnHold("HELD");
                case Release.Revoked _ -> new OnHold("REVOKED");
                case Release.Used _ -> new OnHold("USED");
                case Release.Released _ -> null;
            };
        }
    },
    THE_RELEASE_IS_FOR_THE_SHIPMENT_AS_IT_IS(
            "A release is for one shipment as it stands: another revision of the order or another amount needs a release of"
                    + " its own.",
            OtherGrant.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            var application = shipment.application();
            return needsRelease(command)
                            && context.release() instanceof Release.Released grant
                            && (grant.orderRevision() != application.orderRevision()
                                    || !grant.amount().equals(application.amount()))
                    ? new OtherGrant(grant.orderRevision(), grant.amount())
                    : null;
        }
    },
    GOODS_ARE_DELIVERED_AFTER_THEY_LEFT(
            "A delivery is recorded after it happened, and goods are delivered after they left.",
            WrongDeliveryTime.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            return command instanceof RecordDelivery delivery
                            && shipment instanceof Shipped shipped
                            && (delivery.deliveredAt().isBefore(shipped.shippedAt())
                                    || delivery.deliveredAt().isAfter(context.now()))
                    ? new WrongDeliveryTime()
                    : null;
        }
    },
    THE_RECEIPT_NAMES_EVERY_LINE_ONCE(
            "The customer's receipt names every line once, with no more than was sent.", ReceiptOfLine.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            if (!(command instanceof ConfirmReceipt receipt)) {
                return null;
            }
            var application = shipment.application();
            var named = new HashSet<UUID>();
            for (var line : receipt.lines()) {
                var shipped = application.quantityOf(line.lineId());
                if (!named.add(line.lineId())
                        || shipped.signum() == 0
                        || line.quantity().signum() < 0
                        || line.quantity().compareTo(shipped) > 0) {
                    return new ReceiptOfLine(line.lineId(), shipped);
                }
            }
            return application.lines().stream()
                    .filter(line -> !named.contains(line.lineId()))
                    .findFirst()
                    .map(line -> new ReceiptOfLine(line.lineId(), application.quantityOf(line.lineId())))
                    .orElse(null);
        }
    },
    THE_RECEIPT_NAMES_EVERY_ENCLOSURE(
            "The receipt says of every sample, gift and paper that went along whether it arrived.",
            ReceiptOfEnclosure.class) {
        @Override
        @Nullable
        ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context) {
            if (!(command instanceof ConfirmReceipt receipt && shipment instanceof Delivered delivered)) {
                return null;
            }
            var named =
                    receipt.enclosures().stream().map(ReceivedEnclosure::item).collect(Collectors.toSet());
            return delivered.shipped().handedOver().issued().checked().enclosures().stream()
                    .filter(item -> !named.contains(item))
                    .findFirst()
                    .map(ReceiptOfEnclosure::new)
                    .orElse(null);
        }
    };

    private final Card card;

    ShipmentRule(String sentence, Class<? extends ShipmentRejection> refusal) {
        this.card = new Card(sentence, refusal);
    }

    @Override
    public Card card() {
        return card;
    }

    /** @return null when the rule is satisfied, or does not concern the command */
    abstract @Nullable ShipmentRejection refuse(Shipment shipment, ShipmentCommand command, ShipmentContext context);

    static @Nullable ShipmentRejection firstRefusal(
            Shipment shipment, ShipmentCommand command, ShipmentContext context) {
        for (var rule : values()) {
            var refusal = rule.refuse(shipment, command, context);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static Actor applicant(Shipment shipment) {
        return shipment.application().applicant();
    }

    private static @Nullable ShipmentRejection sameAs(ShipmentCommand command, Actor by, String otherAct, Actor other) {
        return by.sharesSomebodyWith(other) ? new SamePerson(command.commandName(), otherAct) : null;
    }

    private static boolean needsRelease(ShipmentCommand command) {
        return switch (command) {
            case SignOff _, HandOver _, ConfirmDeparture _ -> true;
            default -> false;
        };
    }

    private static boolean isDocument(Paper paper, String number) {
        return paper.kind() == Paper.Kind.OUTBOUND_DOCUMENT && number.equals(paper.number());
    }

    private static boolean isReportOf(Paper paper, ShipmentLine line, Map<UUID, String> reports) {
        return paper.kind() == Paper.Kind.TEST_REPORT
                && line.batch().equals(paper.batch())
                && Objects.equals(reports.get(line.stockItemId()), paper.number());
    }
}
