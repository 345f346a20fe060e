package io.salesdesk.billing.statements.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A contract as it was signed. */
@Entity
@Table(name = "signed_contract")
class SignedContract {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String number;

    @Column(name = "customer_id", nullable = false)
    private UUID customerId;

    @Column(name = "signed_on", nullable = false)
    private LocalDate signedOn;

    protected SignedContract() {}

    SignedContract(UUID contractId) {
        this.id = contractId;
    }

    void sign(String contractNumber, UUID customer, LocalDate on) {
        number = contractNumber;
        customerId = customer;
        signedOn = on;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    LocalDate signedOn() {
        return signedOn;
    }
}
