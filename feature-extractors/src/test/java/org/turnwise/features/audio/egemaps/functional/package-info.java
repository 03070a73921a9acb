@org.jspecify.annotations.NullMarked
package org.turnwise.features.audio.egemaps.functional;
