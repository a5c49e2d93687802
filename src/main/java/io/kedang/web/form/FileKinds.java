package io.kedang.web.form;

import io.kedang.web.FieldMessages;

/** Kinds of files in words. */
final class FileKinds {

    private FileKinds() {
    }

    static String name(String kind, FieldMessages texts) {
        return switch (kind) {
            case "pdf" -> "PDF";
            case "image" -> texts.fileImage();
            case "document" -> texts.fileDocument();
            case "spreadsheet" -> texts.fileSpreadsheet();
            case "audio" -> texts.fileAudio();
            case "video" -> texts.fileVideo();
            case "archive" -> texts.fileArchive();
            default -> kind;
        };
    }
}
