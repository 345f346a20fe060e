package io.salesdesk.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimals, such as quantities and unit prices, are plain decimal strings in both directions, never JSON numbers. */
final class DecimalModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** No exponent: {@code 1e999999999} is a few characters and gigabytes of digits. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,10})?");

    DecimalModule() {
        super("salesdesk-decimal");
        addSerializer(BigDecimal.class, new Serializer());
        addDeserializer(BigDecimal.class, new Deserializer());
    }

    static BigDecimal read(String text, Class<?> target, DeserializationContext context) throws JsonMappingException {
        if (!DECIMAL.matcher(text).matches()) {
            throw context.weirdStringException(
                    text, target, "a plain decimal with at most 18 digits before and 10 after the point");
        }
        return new BigDecimal(text);
    }

    private static final class Serializer extends StdScalarSerializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        Serializer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toPlainString());
        }
    }

    private static final class Deserializer extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        Deserializer() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                context.reportInputMismatch(this, "a decimal is written as a string");
            }
            return read(in.getText(), BigDecimal.class, context);
        }
    }
}
