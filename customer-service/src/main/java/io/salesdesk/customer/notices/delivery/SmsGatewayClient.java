package io.salesdesk.customer.notices.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What an SMS gateway must offer; others are put behind a small adapter that does. */
@RegisterRestClient(configKey = "sms-gateway")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface SmsGatewayClient {

    /** @param reference stable over repeated attempts */
    record TextMessage(String to, String text, String reference) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(@Nullable String id) {}

    @POST
    @Path("/messages")
    Receipt send(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            TextMessage message);
}
