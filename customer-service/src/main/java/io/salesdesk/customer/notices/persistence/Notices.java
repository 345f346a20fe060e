package io.salesdesk.customer.notices.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.salesdesk.customer.notices.model.Channel;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notices. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<NoticeEntity, UUID> {

    /** What a list is narrowed by; null means any. */
    public record Filter(
            @Nullable UUID recipientId,
            @Nullable Channel channel,
            NoticeEntity.@Nullable State state,
            @Nullable String template) {}

    public boolean isRecorded(String deduplicationKey) {
        return count("deduplicationKey", deduplicationKey) > 0;
    }

    /**
     * Those that are due and nobody is sending, locked so that another instance takes others.
     *
     * @param now real time
     */
    public List<NoticeEntity> claimDue(Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from notice
                        where state = 'PENDING' and next_attempt_at <= :now
                          and (leased_until is null or leased_until < :now)
                        order by next_attempt_at, id limit :limit for update skip locked
                        """, NoticeEntity.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Newest first, before {@code before}; only what the scope permits. */
    public List<NoticeEntity> page(DataScope scope, Filter filter, @Nullable UUID before, int limit) {
        var where = new ArrayList<String>();
        var values = new Parameters();
        if (!scope.all()) {
            where.add(
                    "(array_holds(:regions, regionId) or array_holds(:offices, officeId) or array_holds(:owners, ownerId))");
            scope.parameters().forEach(values::and);
        }
        equal(where, values, "recipientId", filter.recipientId());
        equal(where, values, "channel", filter.channel());
        equal(where, values, "state", filter.state());
        equal(where, values, "template", filter.template());
        if (before != null) {
            where.add("id < :before");
            values.and("before", before);
        }
        var query = (where.isEmpty() ? "" : String.join(" and ", where) + " ") + "order by id desc";
        return find(query, values).page(0, limit).list();
    }

    /** Removes what was written to a customer; that something was sent stays on record. */
    public long eraseOf(UUID customerId) {
        return getEntityManager()
                .createNativeQuery("""
                        update notice set address = null, subject = null, body = null, parameters = '{}'
                        where recipient_id = :customer
                        """)
                .setParameter("customer", customerId)
                .executeUpdate();
    }

    private static void equal(List<String> where, Parameters values, String field, @Nullable Object value) {
        if (value != null) {
            where.add(field + " = :" + field);
            values.and(field, value);
        }
    }
}
