package org.turnwise.desktop.timeline.geometry;

/**
 * How the timeline's height is shared out. The axis and the lanes are always there; where height is scarce the routing
 * strip goes first, then the minimap where the voice is shown, the voice, the waveform, the minimap; the lanes scroll.
 *
 * @param routing three rows, one per modality
 * @param voice see {@link VoiceRows}
 * @param faces expressions of the face that counts
 */
public record Bands(
        Band minimap, Band axis, Band waveform, Band lanes, Band uncertainty, Band routing, Band voice, Band faces) {
    static final double MINIMAP = 22;
    static final double AXIS = 24;
    static final double WAVEFORM = 40;
    static final double WAVEFORM_MOST = 72;
    static final double UNCERTAINTY = 30;
    static final double ROUTING = 42;
    static final double VOICE = 40;
    static final double VOICE_MOST = 84;
    static final double FACES = 26;
    static final double FACES_MOST = 44;
    static final double FEWEST_LANES = 56;

    /** What of the strips there is anything to show in. */
    public enum Strip {
        MINIMAP,
        WAVEFORM,
        UNCERTAINTY,
        ROUTING,
        VOICE,
        FACES
    }

    /** Where the lowest strip ends. */
    public double endY() {
        return faces.endY();
    }

    /**
     * @param lanesWanted height at which all lanes are seen without scrolling
     * @param wanted strips that have something to show
     */
    public static Bands of(double height, double lanesWanted, java.util.Set<Strip> wanted) {
        double lanesNeeded = Math.min(lanesWanted, FEWEST_LANES);
        double room = Math.max(0, height - AXIS - lanesNeeded);
        double uncertainty = taken(wanted.contains(Strip.UNCERTAINTY), room, UNCERTAINTY);
        room -= uncertainty;
        // voice and faces can be put away with a key, so where they are wanted they go before the minimap
        double byKey = taken(wanted.contains(Strip.FACES), room, FACES);
        byKey += taken(wanted.contains(Strip.VOICE), room - byKey, VOICE);
        double waveform = taken(wanted.contains(Strip.WAVEFORM), room - byKey, WAVEFORM);
        double faces = taken(wanted.contains(Strip.FACES), room - waveform, FACES);
        room -= faces;
        double voice = taken(wanted.contains(Strip.VOICE), room - waveform, VOICE);
        room -= voice;
        double lanesToo = waveform + lanesWanted - lanesNeeded;
        double minimap = taken(wanted.contains(Strip.MINIMAP), byKey > 0 ? room - lanesToo : room, MINIMAP);
        room -= minimap;
        waveform = taken(wanted.contains(Strip.WAVEFORM), room, WAVEFORM);
        room -= waveform;
        double moreLanes = Math.min(room, lanesWanted - lanesNeeded);
        double routing = taken(wanted.contains(Strip.ROUTING), room - moreLanes / 2, ROUTING);
        room -= routing;
        double lanes = lanesNeeded + Math.min(room, lanesWanted - lanesNeeded);
        room -= lanes - lanesNeeded;
        if (waveform > 0) {
            double more = Math.min(room, WAVEFORM_MOST - WAVEFORM);
            waveform += more;
            room -= more;
        }
        if (voice > 0) {
            double more = Math.min(room, VOICE_MOST - VOICE);
            voice += more;
            room -= more;
        }
        if (faces > 0) {
            double more = Math.min(room, FACES_MOST - FACES);
            faces += more;
            room -= more;
        }
        return stacked(minimap, waveform, lanes + room, uncertainty, routing, voice, faces);
    }

    private static Bands stacked(
            double minimap,
            double waveform,
            double lanes,
            double uncertainty,
            double routing,
            double voice,
            double faces) {
        double y = 0;
        Band minimapBand = new Band(y, minimap);
        Band axisBand = new Band(y += minimap, AXIS);
        Band waveformBand = new Band(y += AXIS, waveform);
        Band lanesBand = new Band(y += waveform, lanes);
        Band uncertaintyBand = new Band(y += lanes, uncertainty);
        Band routingBand = new Band(y += uncertainty, routing);
        Band voiceBand = new Band(y += routing, voice);
        Band facesBand = new Band(y + voice, faces);
        return new Bands(
                minimapBand, axisBand, waveformBand, lanesBand, uncertaintyBand, routingBand, voiceBand, facesBand);
    }

    private static double taken(boolean wanted, double room, double height) {
        return wanted && room >= height ? height : 0;
    }
}
