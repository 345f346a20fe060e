package io.salesdesk.platform.attachment;

import java.io.IOException;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.Tika;

/** Finds out what a file is by looking at it. */
final class ContentType {

    private static final String ZIP = "application/zip";

    /** Office documents are zip files; what they are is told by the part that is inside. */
    private static final Map<String, String> OFFICE_PARTS = Map.of(
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final Tika TIKA = new Tika();

    private ContentType() {}

    static String of(byte[] content) {
        // Without the name: a name is only a claim.
        var type = TIKA.detect(content);
        return type.equals(ZIP) || type.equals("application/x-tika-ooxml") ? insideZip(content) : type;
    }

    private static String insideZip(byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            return OFFICE_PARTS.entrySet().stream()
                    .filter(part -> zip.getEntry(part.getKey()) != null)
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(ZIP);
        } catch (IOException | IllegalArgumentException e) {
            return ZIP;
        }
    }
}
