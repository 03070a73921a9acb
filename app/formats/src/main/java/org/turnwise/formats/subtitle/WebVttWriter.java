package org.turnwise.formats.subtitle;

/** WebVTT subtitles: {@code <v Name>[joy] text}. */
public final class WebVttWriter extends CaptionWriter {
    public WebVttWriter() {
        super('.');
    }

    @Override
    public String id() {
        return "vtt";
    }

    @Override
    public String name() {
        return "WebVTT subtitles";
    }

    @Override
    public String extension() {
        return "vtt";
    }

    @Override
    String head() {
        return WebVttReader.SIGNATURE + "\n\n";
    }

    @Override
    String spoken(String mark, String name, String text) {
        return (name.isBlank() ? "" : "<v " + name + ">") + mark + text;
    }

    @Override
    String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
