package io.salesdesk.platform.job;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column of an import.
 *
 * @param name the field, in English camel case
 * @param required whether every line needs a value
 * @param aliases what the column may be called in the header, in Chinese and English
 */
public record ImportColumn(String name, boolean required, List<String> aliases) {

    public ImportColumn {
        aliases = List.copyOf(aliases);
    }

    public static ImportColumn required(String name, String... aliases) {
        return new ImportColumn(name, true, List.of(aliases));
    }

    public static ImportColumn optional(String name, String... aliases) {
        return new ImportColumn(name, false, List.of(aliases));
    }

    boolean isCalled(String header) {
        var wanted = normalize(header);
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(ImportColumn::normalize)
                .anyMatch(wanted::equals);
    }

    /** Full-width letters, blanks, underscores, hyphens and the asterisk of required columns make no difference. */
    private static String normalize(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_*\\-\\u00a0]+", "");
    }
}
