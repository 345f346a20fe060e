package io.salesdesk.platform.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** Finds out what a file is by looking at it. */
final class ContentType {

    private static final String ZIP = "application/zip";
    private static final int MAX_ZIP_ENTRIES = 200;

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
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && seen < MAX_ZIP_ENTRIES;
                    entry = zip.getNextEntry(), seen++) {
                var type = OFFICE_PARTS.get(entry.getName());
                if (type != null) {
                    return type;
                }
            }
            return ZIP;
        } catch (IOException | IllegalArgumentException e) {
            return ZIP;
        }
    }
}
