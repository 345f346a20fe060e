package io.salesdesk.reporting.projection.persistence;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.projection.model.FileKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Files as JSON: a list of facts, each with the name of its type. */
@Singleton
class FileCodec {

    private final ObjectMapper json;

    FileCodec(ObjectMapper conventions) {
        json = conventions
                .copy()
                // A field that a later version no longer reads stays in the files that have it.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(Fact.class, NamedFact.class);
        FileKind.ALL.stream()
                .flatMap(kind -> implementations(kind.factType()))
                .forEach(type -> json.registerSubtypes(new NamedType(type, nameOf(type))));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
    private interface NamedFact {}

    /** The records below a sealed interface. */
    private static Stream<Class<?>> implementations(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(FileCodec::implementations)
                : Stream.of(type);
    }

    /** Such as {@code Order.Confirmed}: two kinds of files may have facts of the same simple name. */
    private static String nameOf(Class<?> type) {
        return type.getEnclosingClass().getSimpleName().replace("Fact", "") + "." + type.getSimpleName();
    }

    <F extends Fact> JsonNode write(FileKind<F> kind, CaseFile<F> file) {
        try {
            // Through text: a tree made by valueToTree would not know the elements' declared type.
            return json.readTree(json.writerFor(listOf(kind)).writeValueAsString(List.copyOf(file.facts())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact is not representable as JSON", e);
        }
    }

    <F extends Fact> CaseFile<F> read(FileKind<F> kind, UUID id, String facts) {
        try {
            List<F> read = json.readValue(facts, listOf(kind));
            return CaseFile.of(id, read);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The file of %s %s cannot be read".formatted(kind.name(), id), e);
        }
    }

    private JavaType listOf(FileKind<?> kind) {
        return json.getTypeFactory().constructCollectionType(List.class, kind.factType());
    }
}
