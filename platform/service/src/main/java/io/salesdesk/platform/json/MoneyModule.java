package io.salesdesk.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Money is {@code {"amount": "1234.50", "currency": "CNY"}}, with no more decimals than the currency has. */
final class MoneyModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    MoneyModule() {
        super("salesdesk-money");
        addSerializer(Money.class, new MoneySerializer());
        addDeserializer(Money.class, new MoneyDeserializer());
        addSerializer(CurrencyUnit.class, new CurrencySerializer());
        addDeserializer(CurrencyUnit.class, new CurrencyDeserializer());
    }

    private static CurrencyUnit currency(String code, DeserializationContext context) throws IOException {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException e) {
            throw context.weirdStringException(code, CurrencyUnit.class, "an ISO 4217 currency code");
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

    private static final class MoneyDeserializer extends StdScalarDeserializer<Money> {

        private static final long serialVersionUID = 1L;

        MoneyDeserializer() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                context.reportInputMismatch(this, "money is an object with amount and currency");
            }
            @Nullable String amount = null;
            @Nullable String code = null;
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                if (in.nextToken() != JsonToken.VALUE_STRING) {
                    context.reportInputMismatch(this, "the %s of money is written as a string", name);
                }
                switch (name) {
                    case "amount" -> amount = in.getText();
                    case "currency" -> code = in.getText();
                    default -> context.handleUnknownProperty(in, this, Money.class, name);
                }
            }
            if (amount == null || code == null) {
                return context.reportInputMismatch(this, "money needs both amount and currency");
            }
            var currency = currency(code, context);
            BigDecimal decimal = DecimalModule.read(amount, Money.class, context);
            if (decimal.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
                throw context.weirdStringException(
                        amount,
                        Money.class,
                        "an amount with at most %d decimals".formatted(currency.getDecimalPlaces()));
            }
            var money = Money.of(currency, decimal.setScale(currency.getDecimalPlaces()));
            if (money.getAmountMinor().toBigInteger().bitLength() >= Long.SIZE) {
                throw context.weirdStringException(amount, Money.class, "an amount that is not absurdly large");
            }
            return money;
        }
    }

    private static final class CurrencySerializer extends StdSerializer<CurrencyUnit> {

        private static final long serialVersionUID = 1L;

        CurrencySerializer() {
            super(CurrencyUnit.class);
        }

        @Override
        public void serialize(CurrencyUnit value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.getCode());
        }
    }

    private static final class CurrencyDeserializer extends StdScalarDeserializer<CurrencyUnit> {

        private static final long serialVersionUID = 1L;

        CurrencyDeserializer() {
            super(CurrencyUnit.class);
        }

        @Override
        public CurrencyUnit deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                context.reportInputMismatch(this, "a currency is written as a string");
            }
            return currency(in.getText(), context);
        }
    }
}
