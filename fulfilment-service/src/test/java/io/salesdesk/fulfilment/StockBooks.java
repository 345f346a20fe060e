package io.salesdesk.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Audits the books of stock, straight in the database. */
@Singleton
class StockBooks {

    private final DataSource dataSource;

    StockBooks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** On hand, allocated and reserved are the sums of the movements, and what is allocated is what orders hold. */
    void mustBalance() {
        assertThat(rows("""
            select i.id, i.on_hand, i.allocated, i.reserved,
                   m.on_hand as moved, m.allocated as moved_allocated, m.reserved as moved_reserved
            from stock_item i
            left join lateral (
                select coalesce(sum(on_hand_change), 0) as on_hand,
                       coalesce(sum(allocated_change), 0) as allocated,
                       coalesce(sum(reserved_change), 0) as reserved
                from stock_movement where stock_item_id = i.id) m on true
            where (i.on_hand, i.allocated, i.reserved) is distinct from (m.on_hand, m.allocated, m.reserved)
            """))
                .as("stock whose counters are not the sums of its movements")
                .isEmpty();
        assertThat(rows("""
            select i.id, i.allocated, a.bound from stock_item i
            left join lateral (
                select coalesce(sum(quantity), 0) as bound from allocation where stock_item_id = i.id) a on true
            where i.allocated <> a.bound
            """))
                .as("stock whose allocated counter is not what order lines hold")
                .isEmpty();
        assertThat(rows("""
            select i.id, i.reserved, r.held from stock_item i
            left join lateral (
                select coalesce(sum(quantity), 0) as held from reservation_stock where stock_item_id = i.id) r on true
            where i.reserved <> r.held
            """))
                .as("stock whose reserved counter is not what reservations hold")
                .isEmpty();
    }

    BigDecimal onHand(UUID product) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select coalesce(sum(on_hand), 0) from stock_item where product_id = ?")) {
            statement.setObject(1, product);
            var row = statement.executeQuery();
            row.next();
            return row.getBigDecimal(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Which transaction wrote an inquiry for futures as it stands. */
    String transactionOfInquiry(UUID inquiry) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select xmin::text from futures_inquiry where id = ?")) {
            statement.setObject(1, inquiry);
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the follow-up of all days before was looked at. */
    boolean isLookedAt(UUID shipment, LocalDate today) {
        return !rows("select 1 from shipment where id = ? and tracking_due = ?", shipment, today)
                .isEmpty();
    }

    private List<String> rows(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = statement.executeQuery();
            var found = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getMetaData().getColumnLabel(i) + "=" + rows.getString(i));
                }
                found.add(String.join(", ", row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
