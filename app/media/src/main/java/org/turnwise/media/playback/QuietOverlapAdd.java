package org.turnwise.media.playback;

import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd.Parameters;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes TarsosDSP's overlap-add without a line on the standard output. Its constructor prints whenever it makes the two
 * buffers of the overlap itself; so it is made without an overlap first, given the buffers, and then the parameters.
 */
final class QuietOverlapAdd {
    private static final Logger LOG = LoggerFactory.getLogger(QuietOverlapAdd.class);
    /** The library's own buffers are this many overlaps long. */
    private static final int BUFFER_OVERLAPS = 8;

    private QuietOverlapAdd() {}

    static WaveformSimilarityBasedOverlapAdd of(Parameters wanted) {
        Parameters without = new Parameters(
                wanted.getTempo(),
                wanted.getSampleRate(),
                (int) wanted.getSequenceMs(),
                (int) wanted.getSeekWindowMs(),
                0);
        try {
            WaveformSimilarityBasedOverlapAdd made = new WaveformSimilarityBasedOverlapAdd(without);
            give(made, wanted);
            return made;
        } catch (ReflectiveOperationException another) {
            LOG.debug("another TarsosDSP than expected, which may print: {}", another.toString());
            return new WaveformSimilarityBasedOverlapAdd(wanted);
        }
    }

    private static void give(WaveformSimilarityBasedOverlapAdd made, Parameters wanted)
            throws ReflectiveOperationException {
        MethodHandles.Lookup inside =
                MethodHandles.privateLookupIn(WaveformSimilarityBasedOverlapAdd.class, MethodHandles.lookup());
        MethodHandle apply = inside.findVirtual(
                WaveformSimilarityBasedOverlapAdd.class, "applyNewParameters", MethodType.methodType(void.class));
        int overlap = (int) (wanted.getSampleRate() * wanted.getOverlapMs() / 1000.0);
        buffer(inside, "pMidBuffer").set(made, new float[overlap * BUFFER_OVERLAPS]);
        buffer(inside, "pRefMidBuffer").set(made, new float[overlap * BUFFER_OVERLAPS]);
        buffer(inside, "outputFloatBuffer").set(made, (float[]) null);
        made.setParameters(wanted);
        try {
            apply.invokeExact(made);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable checked) {
            throw new ReflectiveOperationException(checked);
        }
    }

    private static VarHandle buffer(MethodHandles.Lookup inside, String name) throws ReflectiveOperationException {
        return inside.findVarHandle(WaveformSimilarityBasedOverlapAdd.class, name, float[].class);
    }
}
