package io.salesdesk.platform.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * JSON as api.md writes it: decimals and money as decimal strings, times as ISO-8601, absent values left out. Written apart
 * from the services' own mapper on purpose: a mistake there must not hide here.
 */
public final class TestJson {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new SimpleModule("salesdesk-test")
                    .addSerializer(BigDecimal.class, new DecimalSerializer())
                    .addSerializer(Money.class, new MoneySerializer()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private TestJson() {}

    /** Reads a document. */
    public static JsonNode read(String document) {
        try {
            return MAPPER.readTree(document);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("Not JSON: " + document, malformed);
        }
    }

    static JsonNode read(byte[] document) {
        try {
            return MAPPER.readTree(document);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** Writes a value; a string is taken for a document already. */
    public static String write(Object value) {
        try {
            return value instanceof String document ? document : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    private static final class DecimalSerializer extends StdSerializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        DecimalSerializer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toPlainString());
        }
    }

    private static final class MoneySerializer extends StdSerializer<Money> {

        private static final long serialVersionUID = 1L;

        MoneySerializer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("amount", value.getAmount().toPlainString());
            out.writeStringField("currency", value.getCurrencyUnit().getCode());
            out.writeEndObject();
        }
    }
}
