package io.salesdesk.order.ordering.model;

import io.salesdesk.order.ordering.model.Order.Cancelled;
import io.salesdesk.order.ordering.model.Order.Completed;
import io.salesdesk.order.ordering.model.Order.Confirmed;
import io.salesdesk.order.ordering.model.Order.Entered;
import io.salesdesk.order.ordering.model.Order.InException;
import io.salesdesk.order.ordering.model.OrderCommand.AcceptChange;
import io.salesdesk.order.ordering.model.OrderCommand.Amend;
import io.salesdesk.order.ordering.model.OrderCommand.ApproveChange;
import io.salesdesk.order.ordering.model.OrderCommand.AskForCoordination;
import io.salesdesk.order.ordering.model.OrderCommand.AskForStockCheck;
import io.salesdesk.order.ordering.model.OrderCommand.Cancel;
import io.salesdesk.order.ordering.model.OrderCommand.ConfirmWithCustomer;
import io.salesdesk.order.ordering.model.OrderCommand.Coordinate;
import io.salesdesk.order.ordering.model.OrderCommand.ExpireAllocation;
import io.salesdesk.order.ordering.model.OrderCommand.FailReview;
import io.salesdesk.order.ordering.model.OrderCommand.FileDocument;
import io.salesdesk.order.ordering.model.OrderCommand.PassReview;
import io.salesdesk.order.ordering.model.OrderCommand.RaiseException;
import io.salesdesk.order.ordering.model.OrderCommand.RecordBalanceAnswer;
import io.salesdesk.order.ordering.model.OrderCommand.RecordReceipt;
import io.salesdesk.order.ordering.model.OrderCommand.RecordStockAnswer;
import io.salesdesk.order.ordering.model.OrderCommand.RefuseChange;
import io.salesdesk.order.ordering.model.OrderCommand.RefuseCoordination;
import io.salesdesk.order.ordering.model.OrderCommand.RejectChange;
import io.salesdesk.order.ordering.model.OrderCommand.ReportShortage;
import io.salesdesk.order.ordering.model.OrderCommand.RequestChange;
import io.salesdesk.order.ordering.model.OrderCommand.ResolveException;
import io.salesdesk.platform.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what follows from a command on an order, or why it is refused. Every pair of state and command is decided here;
 * an answer of another service that comes too late is no refusal, it has no effect.
 */
public final class OrderDecider {

    private OrderDecider() {}

    public static Decision<OrderEvent> decide(Order order, OrderCommand command, OrderContext context) {
        return switch (order) {
            case Entered entered -> whileEntered(entered, command, context);
            case InException stopped -> whileInException(stopped, command, context);
            case Confirmed confirmed -> whileConfirmed(confirmed, command, context);
            case Cancelled cancelled -> onceEnded(cancelled, command, context);
            case Completed completed -> onceEnded(completed, command, context);
        };
    }

    private static Decision<OrderEvent> whileEntered(Entered order, OrderCommand command, OrderContext context) {
        return switch (command) {
            case Amend amend -> Amending.beforeConfirmation(order, amend, context);
            case RaiseException raise -> Decision.accept(raised(raise, context));
            case RecordStockAnswer(var answer) -> stockAnswered(order, answer);
            case RecordBalanceAnswer(var answer) -> balanceAnswered(order, answer);
            case ExpireAllocation expired -> allocationExpired(order, expired, context);
            case ConfirmWithCustomer confirm -> Confirming.confirmedWithCustomer(order, confirm, context);
            case PassReview review -> Confirming.reviewed(order, review, context);
            case FailReview review -> Confirming.reviewFailed(order, review, context);
            case AskForStockCheck ask -> stockCheckAsked(order, ask, context);
            case Cancel cancel ->
                Decision.accept(new OrderEvent.Cancelled(cancel.reason(), cancel.by(), context.now(), null));
            case AskForCoordination ask -> Coordinating.asked(order, ask, context);
            case Coordinate consent -> Coordinating.given(order, consent, context);
            case RefuseCoordination refusal -> Coordinating.refused(refusal, context);
            case FileDocument file -> Decision.accept(filed(file, context));
            case ResolveException resolve ->
                Decision.reject(new OrderRejection.UnknownException(resolve.exceptionId()));
            case RequestChange _, ApproveChange _, RejectChange _ -> wrongState(order, command);
            case ReportShortage _, AcceptChange _, RefuseChange _, RecordReceipt _ -> noEffect();
        };
    }

    private static Decision<OrderEvent> whileInException(
            InException order, OrderCommand command, OrderContext context) {
        return switch (command) {
            case Amend amend -> Amending.beforeConfirmation(order, amend, context);
            case RaiseException raise -> Decision.accept(raised(raise, context));
            case ResolveException resolve -> resolved(order, resolve, context);
            case RecordStockAnswer(var answer) -> stockAnswered(order, answer);
            case RecordBalanceAnswer(var answer) -> balanceAnswered(order, answer);
            case ExpireAllocation expired -> allocationExpired(order, expired, context);
            case AskForStockCheck ask -> stockCheckAsked(order, ask, context);
            case Cancel cancel ->
                Decision.accept(new OrderEvent.Cancelled(cancel.reason(), cancel.by(), context.now(), null));
            case AskForCoordination ask -> Coordinating.asked(order, ask, context);
            case Coordinate consent -> Coordinating.given(order, consent, context);
            case RefuseCoordination refusal -> Coordinating.refused(refusal, context);
            case FileDocument file -> Decision.accept(filed(file, context));
            case ConfirmWithCustomer _, PassReview _, FailReview _, RequestChange _, ApproveChange _, RejectChange _ ->
                wrongState(order, command);
            case ReportShortage _, AcceptChange _, RefuseChange _, RecordReceipt _ -> noEffect();
        };
    }

    private static Decision<OrderEvent> whileConfirmed(Confirmed order, OrderCommand command, OrderContext context) {
        return switch (command) {
            case RaiseException raise -> Decision.accept(raised(raise, context));
            case ResolveException resolve -> resolved(order, resolve, context);
            case ReportShortage shortage -> shortageFound(order, shortage, context);
            case RequestChange request -> Changing.requested(order, request, context);
            case ApproveChange approve -> Changing.approved(order, approve, context);
            case RejectChange reject -> Changing.rejected(order, reject, context);
            case AcceptChange accept -> Changing.accepted(order, accept, context);
            case RefuseChange refuse -> Changing.refused(order, refuse, context);
            case RecordBalanceAnswer(var answer) -> Changing.balanceAnswered(order, answer, context);
            case RecordReceipt receipt -> received(order, receipt, context);
            case FileDocument file -> Decision.accept(filed(file, context));
            case Amend _,
                    ConfirmWithCustomer _,
                    PassReview _,
                    FailReview _,
                    AskForStockCheck _,
                    AskForCoordination _,
                    Coordinate _,
                    Cancel _ -> wrongState(order, command);
            // Its request is settled, whatever has become of the order.
            case RecordStockAnswer _, ExpireAllocation _, RefuseCoordination _ -> noEffect();
        };
    }

    private static Decision<OrderEvent> onceEnded(Order order, OrderCommand command, OrderContext context) {
        return switch (command) {
            // Papers arrive late, and the archive takes them.
            case FileDocument file -> Decision.accept(filed(file, context));
            case Amend _,
                    RaiseException _,
                    ResolveException _,
                    ConfirmWithCustomer _,
                    PassReview _,
                    FailReview _,
                    AskForStockCheck _,
                    Cancel _,
                    RequestChange _,
                    ApproveChange _,
                    RejectChange _,
                    AskForCoordination _,
                    Coordinate _ -> wrongState(order, command);
            case RecordStockAnswer _,
                    RecordBalanceAnswer _,
                    ExpireAllocation _,
                    ReportShortage _,
                    AcceptChange _,
                    RefuseChange _,
                    RefuseCoordination _,
                    RecordReceipt _ -> noEffect();
        };
    }

    private static Decision<OrderEvent> stockAnswered(Order order, StockAnswer answer) {
        var known = order.facts().stock();
        if (answer.revision() != order.content().revision()
                || (known != null && known.answerId().equals(answer.answerId()))) {
            return noEffect();
        }
        return Decision.accept(new OrderEvent.StockAnswered(answer));
    }

    private static Decision<OrderEvent> balanceAnswered(Order order, BalanceAnswer answer) {
        var known = order.facts().balance();
        if (answer.revision() != order.content().revision()
                || (known != null && known.answerId().equals(answer.answerId()))) {
            return noEffect();
        }
        return Decision.accept(new OrderEvent.BalanceAnswered(answer));
    }

    private static Decision<OrderEvent> allocationExpired(Order order, ExpireAllocation expired, OrderContext context) {
        var known = order.facts().stock();
        if (known == null
                || expired.revision() != order.content().revision()
                || !known.answerId().equals(expired.answerId())) {
            return noEffect();
        }
        return Decision.accept(new OrderEvent.AllocationVoided(expired.answerId(), context.now()));
    }

    private static Decision<OrderEvent> stockCheckAsked(Order order, AskForStockCheck ask, OrderContext context) {
        var known = order.facts().stock();
        return known != null && known.complete()
                ? Decision.reject(new OrderRejection.StockAnswerHolds(known.answerId()))
                : Decision.accept(new OrderEvent.StockCheckAsked(ask.by(), context.now()));
    }

    private static Decision<OrderEvent> resolved(InException order, ResolveException resolve, OrderContext context) {
        var refusal = resolvable(order, order.exceptions(), resolve);
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        var events = new ArrayList<OrderEvent>();
        events.add(resolution(resolve, context));
        if (order.exceptions().size() == 1) {
            events.addAll(Confirming.ifAllPartsArePresent(order.facts(), context));
        }
        return Decision.accept(events);
    }

    private static Decision<OrderEvent> resolved(Confirmed order, ResolveException resolve, OrderContext context) {
        var refusal = resolvable(order, order.exceptions(), resolve);
        return refusal == null ? Decision.accept(resolution(resolve, context)) : Decision.reject(refusal);
    }

    private static @Nullable OrderRejection resolvable(
            Order order, List<OpenException> open, ResolveException resolve) {
        if (open.stream().noneMatch(exception -> exception.exceptionId().equals(resolve.exceptionId()))) {
            return new OrderRejection.UnknownException(resolve.exceptionId());
        }
        return isMaker(order.content(), resolve.by()) ? new OrderRejection.ExceptionResolvedByMaker() : null;
    }

    private static OrderEvent resolution(ResolveException resolve, OrderContext context) {
        return new OrderEvent.ExceptionResolved(resolve.exceptionId(), resolve.solution(), resolve.by(), context.now());
    }

    private static Decision<OrderEvent> shortageFound(Confirmed order, ReportShortage shortage, OrderContext context) {
        if (shortage.revision() != order.content().revision()
                || shortage.missing().isEmpty()) {
            return noEffect();
        }
        var missing = shortage.missing().entrySet().stream()
                .map(entry -> lineNo(order, entry.getKey()) + ": "
                        + entry.getValue().amount().toPlainString() + " "
                        + entry.getValue().unit())
                .sorted()
                .collect(Collectors.joining("; "));
        return Decision.accept(new OrderEvent.ExceptionRaised(new OpenException(
                shortage.exceptionId(), ExceptionReason.STOCK_SHORTAGE, missing, null, context.now())));
    }

    private static String lineNo(Order order, UUID partId) {
        return order.content().parts(order.facts().stock()).stream()
                .filter(part -> part.lineId().equals(partId))
                .map(part -> String.valueOf(part.line().lineNo()))
                .findFirst()
                .orElse("?");
    }

    /** Completed when the customer's receipt of every line is confirmed (ORD-06). */
    private static Decision<OrderEvent> received(Confirmed order, RecordReceipt receipt, OrderContext context) {
        return !order.hasOpenChange() && everythingIsReceived(order, receipt)
                ? Decision.accept(new OrderEvent.Completed(context.now()))
                : noEffect();
    }

    private static boolean everythingIsReceived(Confirmed order, RecordReceipt receipt) {
        return order.content().parts(order.facts().stock()).stream().allMatch(part -> {
            var received = receipt.receivedInAll().get(part.lineId());
            return received != null && !received.isLessThan(part.quantity());
        });
    }

    static boolean isMaker(OrderContent content, Actor actor) {
        return actor.isAlso(content.enteredBy()) || actor.isAlso(content.suppliedBy());
    }

    private static OrderEvent raised(RaiseException raise, OrderContext context) {
        return new OrderEvent.ExceptionRaised(
                new OpenException(raise.exceptionId(), raise.reason(), raise.description(), raise.by(), context.now()));
    }

    private static OrderEvent filed(FileDocument file, OrderContext context) {
        return new OrderEvent.DocumentFiled(
                file.documentId(), file.kind(), file.attachmentId(), file.by(), context.now());
    }

    /** What was said is true, and nothing follows from it any more. */
    static Decision<OrderEvent> noEffect() {
        return Decision.accept();
    }

    private static Decision<OrderEvent> wrongState(Order order, OrderCommand command) {
        return Decision.reject(new OrderRejection.WrongState(order.state(), name(command)));
    }

    private static String name(OrderCommand command) {
        return switch (command) {
            case Amend _ -> "AMEND";
            case RaiseException _ -> "RAISE_EXCEPTION";
            case ResolveException _ -> "RESOLVE_EXCEPTION";
            case RecordStockAnswer _ -> "RECORD_STOCK_ANSWER";
            case RecordBalanceAnswer _ -> "RECORD_BALANCE_ANSWER";
            case ExpireAllocation _ -> "EXPIRE_ALLOCATION";
            case ReportShortage _ -> "REPORT_SHORTAGE";
            case ConfirmWithCustomer _ -> "CONFIRM_WITH_CUSTOMER";
            case PassReview _, FailReview _ -> "REVIEW";
            case AskForStockCheck _ -> "ASK_FOR_STOCK_CHECK";
            case Cancel _ -> "CANCEL";
            case RequestChange _ -> "REQUEST_CHANGE";
            case ApproveChange _ -> "APPROVE_CHANGE";
            case RejectChange _ -> "REJECT_CHANGE";
            case AcceptChange _ -> "ACCEPT_CHANGE";
            case RefuseChange _ -> "REFUSE_CHANGE";
            case AskForCoordination _ -> "ASK_FOR_COORDINATION";
            case Coordinate _, RefuseCoordination _ -> "COORDINATE";
            case FileDocument _ -> "FILE_DOCUMENT";
            case RecordReceipt _ -> "RECORD_RECEIPT";
        };
    }
}
