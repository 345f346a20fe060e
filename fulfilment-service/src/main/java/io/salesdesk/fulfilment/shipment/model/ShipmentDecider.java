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
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.GiveWay;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.HandOver;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Instruct;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.IssueDocument;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ReceivedLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.RecordDelivery;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ReverseDocument;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.SignOff;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Supervise;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Track;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Withdraw;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.NoApplication;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.NotDue;
import io.salesdesk.platform.decision.Decision;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides about a shipment: application → instruction → check by a second person → outbound document → supervision →
 * leader's signature → shipper → left → delivered → received (FUL-19), each unless a {@link ShipmentRule} refuses it.
 */
public final class ShipmentDecider {

    private ShipmentDecider() {}

    public static Decision<ShipmentEvent> decide(Shipment state, ShipmentCommand command, ShipmentContext context) {
        return switch (command) {
            case Instruct instruct -> instruct(state, instruct, context);
            case Check check -> check(state, check, context);
            case IssueDocument issue -> issue(state, issue, context);
            case Supervise supervise -> supervise(state, supervise, context);
            case SignOff signOff -> signOff(state, signOff, context);
            case HandOver handOver -> handOver(state, handOver, context);
            case ConfirmDeparture departure -> depart(state, departure, context);
            case Track track -> track(state, track, context);
            case RecordDelivery delivery -> deliver(state, delivery, context);
            case ConfirmReceipt receipt -> receive(state, receipt, context);
            case Withdraw withdraw -> withdraw(state, withdraw, context);
            case GiveWay giveWay -> giveWay(state, giveWay, context);
            case ReverseDocument reversal -> reverse(state, reversal, context);
        };
    }

    private static Decision<ShipmentEvent> instruct(Shipment state, Instruct command, ShipmentContext context) {
        return switch (state) {
            case Requested _ ->
                unlessRefused(
                        state,
                        command,
                        context,
                        () -> new ShipmentEvent.Instructed(
                                command.by(), command.shippingMethod(), command.carrier(), command.deliverBy()));
            case Withdrawn _ -> Decision.reject(new NoApplication());
            case Instructed _, Checked _, Issued _, Supervised _, SignedOff _ -> notDue(state, command);
            case HandedOver _, Shipped _, Delivered _, Received _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> check(Shipment state, Check command, ShipmentContext context) {
        return switch (state) {
            case Instructed _ ->
                unlessRefused(
                        state,
                        command,
                        context,
                        () -> new ShipmentEvent.Checked(
                                command.by(), command.unpaid(), command.enclosures(), context.now()));
            case Requested _, Checked _, Issued _, Supervised _, SignedOff _ -> notDue(state, command);
            case HandedOver _, Shipped _, Delivered _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> issue(Shipment state, IssueDocument command, ShipmentContext context) {
        return switch (state) {
            case Checked _ ->
                unlessRefused(
                        state,
                        command,
                        context,
                        () -> new ShipmentEvent.DocumentIssued(
                                command.documentId(),
                                command.documentNumber(),
                                command.by(),
                                context.now(),
                                isHeld(context.release())));
            case Requested _, Instructed _, Issued _, Supervised _, SignedOff _ -> notDue(state, command);
            case HandedOver _, Shipped _, Delivered _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static boolean isHeld(Release release) {
        return switch (release) {
            case Release.Released _ -> false;
            case Release.Held _, Release.Revoked _, Release.Used _ -> true;
        };
    }

    private static Decision<ShipmentEvent> supervise(Shipment state, Supervise command, ShipmentContext context) {
        return switch (state) {
            case Issued issued ->
                unlessRefused(
                        state,
                        command,
                        context,
                        () -> new ShipmentEvent.DocumentSupervised(issued.documentId(), command.by()));
            case Requested _, Instructed _, Checked _, Supervised _, SignedOff _ -> notDue(state, command);
            case HandedOver _, Shipped _, Delivered _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> signOff(Shipment state, SignOff command, ShipmentContext context) {
        return switch (state) {
            case Supervised _ -> unlessRefused(state, command, context, () -> new ShipmentEvent.Approved(command.by()));
            case Requested _, Instructed _, Checked _, Issued _, SignedOff _ -> notDue(state, command);
            case HandedOver _, Shipped _, Delivered _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> handOver(Shipment state, HandOver command, ShipmentContext context) {
        return switch (state) {
            case SignedOff _ ->
                unlessRefused(state, command, context, () -> new ShipmentEvent.HandedOver(command.by()));
            case Requested _, Instructed _, Checked _, Issued _, Supervised _ -> notDue(state, command);
            case HandedOver _, Shipped _, Delivered _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> depart(Shipment state, ConfirmDeparture command, ShipmentContext context) {
        return switch (state) {
            case HandedOver _ -> {
                var refusal = ShipmentRule.firstRefusal(state, command, context);
                if (refusal == null && context.release() instanceof Release.Released grant) {
                    yield Decision.accept(new ShipmentEvent.GoodsLeft(
                            grant.releaseId(), command.by(), context.now(), command.trackingNumber()));
                }
                yield Decision.reject(refusal == null ? new ShipmentRejection.OnHold("HELD") : refusal);
            }
            case Requested _, Instructed _, Checked _, Issued _, Supervised _, SignedOff _ -> notDue(state, command);
            case Shipped _, Delivered _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> track(Shipment state, Track command, ShipmentContext context) {
        return switch (state) {
            case Shipped _ ->
                Decision.accept(new ShipmentEvent.Tracked(
                        context.today(), command.by(), command.finding(), command.position(), command.abnormal()));
            case Requested _, Instructed _, Checked _, Issued _, Supervised _, SignedOff _ -> notDue(state, command);
            case HandedOver _, Delivered _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> deliver(Shipment state, RecordDelivery command, ShipmentContext context) {
        return switch (state) {
            case Shipped _ ->
                unlessRefused(
                        state,
                        command,
                        context,
                        () -> new ShipmentEvent.Delivered(command.deliveredAt(), command.by()));
            case Requested _, Instructed _, Checked _, Issued _, Supervised _, SignedOff _ -> notDue(state, command);
            case HandedOver _, Delivered _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> receive(Shipment state, ConfirmReceipt command, ShipmentContext context) {
        return switch (state) {
            case Delivered _ ->
                unlessRefused(
                        state,
                        command,
                        context,
                        () -> new ShipmentEvent.ReceiptConfirmed(
                                context.now(),
                                command.confirmedWith(),
                                command.by(),
                                command.lines().stream()
                                        .collect(Collectors.toMap(ReceivedLine::lineId, ReceivedLine::quantity))));
            case Requested _, Instructed _, Checked _, Issued _, Supervised _, SignedOff _ -> notDue(state, command);
            case HandedOver _, Shipped _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> withdraw(Shipment state, Withdraw command, ShipmentContext context) {
        return switch (state) {
            case Requested _, Instructed _, Checked _, Issued _, Supervised _, SignedOff _ ->
                unlessRefused(
                        state,
                        command,
                        context,
                        () -> new ShipmentEvent.Withdrawn(
                                command.reason(),
                                command.by().person(),
                                command.by().onBehalfOf()));
            case HandedOver _, Shipped _, Delivered _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> giveWay(Shipment state, GiveWay command, ShipmentContext context) {
        return switch (state) {
            case Requested _, Instructed _, Checked _ -> Decision.accept(withdrawnFor(command));
            case Issued issued -> reverse(issued, command, context);
            case Supervised supervised -> reverse(supervised.issued(), command, context);
            case SignedOff signedOff -> reverse(signedOff.supervised().issued(), command, context);
            case HandedOver _, Shipped _, Delivered _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> reverse(Shipment state, ReverseDocument command, ShipmentContext context) {
        return switch (state) {
            case Issued issued -> reverse(issued, command, context);
            case Supervised supervised -> reverse(supervised.issued(), command, context);
            case SignedOff signedOff -> reverse(signedOff.supervised().issued(), command, context);
            case Requested _, Instructed _, Checked _ -> notDue(state, command);
            case HandedOver _, Shipped _, Delivered _, Received _, Withdrawn _ -> notDue(state, command);
        };
    }

    private static Decision<ShipmentEvent> reverse(Issued issued, ReverseDocument command, ShipmentContext context) {
        return Decision.accept(
                new ShipmentEvent.DocumentReversed(
                        issued.documentId(),
                        command.reversalId(),
                        command.reversalNumber(),
                        command.reason(),
                        command.requester(),
                        command.approver(),
                        context.now()),
                new ShipmentEvent.Withdrawn("outbound-document-reversed", command.requester(), null));
    }

    private static Decision<ShipmentEvent> reverse(Issued issued, GiveWay command, ShipmentContext context) {
        return Decision.accept(
                new ShipmentEvent.DocumentReversed(
                        issued.documentId(),
                        command.reversalId(),
                        command.reversalNumber(),
                        "order-change",
                        command.requester(),
                        command.approver(),
                        context.now()),
                withdrawnFor(command));
    }

    private static ShipmentEvent withdrawnFor(GiveWay command) {
        return new ShipmentEvent.Withdrawn("order-change", command.requester(), null);
    }

    private static Decision<ShipmentEvent> unlessRefused(
            Shipment state, ShipmentCommand command, ShipmentContext context, Supplier<ShipmentEvent> event) {
        var refusal = ShipmentRule.firstRefusal(state, command, context);
        return refusal == null ? Decision.accept(event.get()) : Decision.reject(refusal);
    }

    private static Decision<ShipmentEvent> notDue(Shipment state, ShipmentCommand command) {
        return Decision.reject(new NotDue(ShipmentState.of(state), command.commandName()));
    }
}
