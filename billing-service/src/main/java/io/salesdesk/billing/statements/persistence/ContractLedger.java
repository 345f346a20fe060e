package io.salesdesk.billing.statements.persistence;

import io.salesdesk.billing.accounts.persistence.LedgerEntry;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The sub-ledger of receivables per contract (应收帐款明细帐, BIL-14), read from the orders and the ledger. */
@ApplicationScoped
public class ContractLedger {

    private static final String SUMS = """
            select x.contractId, x.accountId, x.currency, count(x),
                sum(o.shippedMinor), sum(x.shippedFreightMinor), sum(o.allocatedMinor),
                sum(case when o.shippedMinor > o.allocatedMinor then o.shippedMinor - o.allocatedMinor else 0L end)
            from OrderBasisEntity x join BilledOrder o on o.id = x.id
            where x.contractId is not null""";
    private static final String IN_SCOPE = " and exists (select 1 from Account a where a.id = x.accountId"
            + " and (array_holds(:regions, a.regionId) or array_holds(:offices, a.officeId)"
            + " or array_holds(:owners, a.salespersonId)))";

    private final EntityManager entityManager;

    ContractLedger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What became of a contract's orders (BIL-15).
     *
     * @param number null as long as the contract is not known to be signed
     * @param salesRevenue shipped, with tax, without freight (销售收入)
     * @param freight and sundries of what was shipped (运杂费)
     * @param recovered posted money (货款回收金额)
     * @param receivable shipped and not paid (应收货款金额)
     */
    public record Line(
            UUID contractId,
            UUID customerId,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            long orders,
            Money salesRevenue,
            Money freight,
            Money recovered,
            Money receivable) {}

    /** A page of contracts that have orders, by id. */
    public List<Line> page(
            DataScope scope, @Nullable UUID customerId, @Nullable UUID contractId, @Nullable UUID after, int limit) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder();
        if (!scope.all()) {
            where.append(IN_SCOPE);
            parameters.putAll(scope.parameters());
        }
        narrow(where, parameters, " and x.accountId = :customer", "customer", customerId);
        narrow(where, parameters, " and x.contractId = :contract", "contract", contractId);
        narrow(where, parameters, " and x.contractId > :after", "after", after);
        var query = entityManager.createQuery(
                SUMS + where + " group by x.contractId, x.accountId, x.currency order by x.contractId", Object[].class);
        parameters.forEach(query::setParameter);
        var rows = query.setMaxResults(limit).getResultList();
        var contracts = signed(rows.stream().map(row -> (UUID) row[0]).toList());
        return rows.stream().map(row -> line(row, contracts.get((UUID) row[0]))).toList();
    }

    /** Movements of the contract's orders above the position of their account's ledger, the oldest first. */
    public List<LedgerEntry> entries(UUID contractId, UUID accountId, long position, int limit) {
        return entityManager
                .createQuery("""
                        select l from LedgerEntry l
                        where l.accountId = :account and l.position > :position
                        and l.orderId in (select x.id from OrderBasisEntity x where x.contractId = :contract)
                        order by l.position
                        """, LedgerEntry.class)
                .setParameter("account", accountId)
                .setParameter("position", position)
                .setParameter("contract", contractId)
                .setMaxResults(limit)
                .getResultList();
    }

    public void signed(UUID contractId, String number, UUID customerId, LocalDate signedOn) {
        var known = Optional.ofNullable(entityManager.find(SignedContract.class, contractId));
        var contract = known.orElseGet(() -> new SignedContract(contractId));
        contract.sign(number, customerId, signedOn);
        if (known.isEmpty()) {
            entityManager.persist(contract);
        }
    }

    private Map<UUID, SignedContract> signed(List<UUID> contractIds) {
        var contracts = new HashMap<UUID, SignedContract>();
        if (!contractIds.isEmpty()) {
            entityManager
                    .createQuery(
                            "select c from SignedContract c where array_holds_key(:ids, c.id)", SignedContract.class)
                    .setParameter("ids", contractIds.toArray(UUID[]::new))
                    .getResultList()
                    .forEach(contract -> contracts.put(contract.id(), contract));
        }
        return contracts;
    }

    private static Line line(Object[] row, @Nullable SignedContract contract) {
        var currency = (String) row[2];
        var freight = amount(currency, row[5]);
        return new Line(
                (UUID) row[0],
                (UUID) row[1],
                contract == null ? null : contract.number(),
                contract == null ? null : contract.signedOn(),
                ((Number) row[3]).longValue(),
                amount(currency, row[4]).minus(freight),
                freight,
                amount(currency, row[6]),
                amount(currency, row[7]));
    }

    private static Money amount(String currency, Object minor) {
        return Amounts.ofMinor(currency, ((Number) minor).longValue());
    }

    private static void narrow(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String parameter,
            @Nullable UUID value) {
        if (value != null) {
            where.append(condition);
            parameters.put(parameter, value);
        }
    }
}
