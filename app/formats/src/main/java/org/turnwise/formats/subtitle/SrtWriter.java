package org.turnwise.formats.subtitle;

/** SubRip subtitles: {@code [joy] Name: text}. */
public final class SrtWriter extends CaptionWriter {
    public SrtWriter() {
        super(',');
    }

    @Override
    public String id() {
        return "srt";
    }

    @Override
    public String name() {
        return "SubRip subtitles (SRT)";
    }

    @Override
    public String extension() {
        return "srt";
    }

    @Override
    String head() {
        return "";
    }

    @Override
    String spoken(String mark, String name, String text) {
        return mark + (name.isBlank() ? "" : name + ": ") + text;
    }

    /** An arrow in a text would make a line of times of it, and SubRip knows no way to quote one. */
    @Override
    String escaped(String text) {
        return text.replace("-->", "--\u203a");
    }
}
