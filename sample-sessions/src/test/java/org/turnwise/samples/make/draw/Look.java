package org.turnwise.samples.make.draw;

import java.awt.Color;
import org.turnwise.samples.make.Role;

/**
 * What a person looks like whatever they feel.
 *
 * @param jaw half the jaw's width in face units
 * @param browHeight how thick the brows are
 * @param lashes how strong the line of the upper lid is
 * @param stubble how dark the beard is under the skin, 0 to 1
 * @param neck half the neck's width
 * @param shoulders half the shoulders' width
 */
record Look(
        Color skin,
        Color light,
        Color shade,
        Color lips,
        Color iris,
        Color hair,
        Color hairLight,
        Color hairShade,
        Color shirt,
        Color shirtShade,
        double jaw,
        double browHeight,
        double lashes,
        double stubble,
        double neck,
        double shoulders) {
    static Look of(Role role) {
        return switch (role) {
            case MIA ->
                new Look(
                        new Color(0xF0C4A2),
                        new Color(0xFFE3CB),
                        new Color(0xB97853),
                        new Color(0xC4565A),
                        new Color(0x4F7F4A),
                        new Color(0x7A3B1E),
                        new Color(0xB5673A),
                        new Color(0x4A2010),
                        new Color(0x1F8A8C),
                        new Color(0x12595C),
                        58,
                        7.5,
                        4.4,
                        0,
                        38,
                        172);
            case JONAS ->
                new Look(
                        new Color(0xDDAA80),
                        new Color(0xF5CFA8),
                        new Color(0x96603A),
                        new Color(0xA85F50),
                        new Color(0x5A3A22),
                        new Color(0x2E2520),
                        new Color(0x5C4A3E),
                        new Color(0x171210),
                        new Color(0xC9822F),
                        new Color(0x8A5518),
                        69,
                        10.5,
                        2.6,
                        0.5,
                        47,
                        200);
        };
    }
}
