package org.turnwise.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_INFO;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.setLogCallback;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends FFmpeg's own messages to the logger {@code org.turnwise.media.ffmpeg.FfmpegLog} instead of to standard error.
 * FFmpeg calls many things errors that a user need not see (a damaged packet that is skipped), so they arrive at level
 * debug; what matters is reported as an exception by our own code.
 */
final class FfmpegLog {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegLog.class);
    // Held for the life of the program: FFmpeg keeps only the bare address of it.
    private static final LogCallback TO_SLF4J = new LogCallback() {
        @Override
        public void call(int level, BytePointer message) {
            String text = message.getString().strip();
            if (!text.isEmpty()) {
                if (level <= AV_LOG_ERROR) {
                    LOG.debug("{}", text);
                } else {
                    LOG.trace("{}", text);
                }
            }
        }
    };

    static {
        av_log_set_level(LOG.isTraceEnabled() ? AV_LOG_INFO : LOG.isDebugEnabled() ? AV_LOG_ERROR : AV_LOG_FATAL);
        setLogCallback(TO_SLF4J);
    }

    private FfmpegLog() {}

    /** Having called this once is enough; calling it again does nothing. */
    static void route() {
        // The work is done when the class is initialised.
    }
}
