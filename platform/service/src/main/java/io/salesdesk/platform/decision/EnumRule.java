package io.salesdesk.platform.decision;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@link Rule} that is a constant of an enum: its name is its code, the rest stands on its card. */
public interface EnumRule extends Rule {

    /** The name of the constant, as every enum has it. */
    String name();

    Card card();

    @Override
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    default String sentence() {
        return card().sentence();
    }

    /** That of its refusal, so that book and problem document cannot differ. */
    @Override
    default String requirement() {
        return card().refused().requirement();
    }

    @Override
    default @Nullable String setting() {
        return card().setting();
    }

    @Override
    default String refusal() {
        return card().refused().code();
    }

    /**
     * What a rule says of itself.
     *
     * @param refusal what people are told; carries {@link Refused}
     * @param setting null for none
     */
    record Card(
            String sentence,
            Class<? extends Rejection> refusal,
            @Nullable String setting) {

        public Card(String sentence, Class<? extends Rejection> refusal) {
            this(sentence, refusal, null);
        }

        Refused refused() {
            return Objects.requireNonNull(refusal.getAnnotation(Refused.class), refusal::getName);
        }
    }
}
