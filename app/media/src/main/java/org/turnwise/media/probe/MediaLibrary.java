package org.turnwise.media.probe;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** What the FFmpeg that ships with the application is and can do. */
public final class MediaLibrary {
    private MediaLibrary() {}

    /** FFmpeg's version, such as {@code 8.0.1}. */
    public static String version() {
        return avutil.av_version_info().getString();
    }

    /** The licence of this build, as FFmpeg states it. */
    public static String licence() {
        return avutil.avutil_license().getString();
    }

    /** Whether a stream of the codec with this FFmpeg name can be decoded. */
    public static boolean canDecode(String codec) {
        var descriptor = avcodec.avcodec_descriptor_get_by_name(codec);
        return descriptor != null && avcodec.avcodec_find_decoder(descriptor.id()) != null;
    }
}
