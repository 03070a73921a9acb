/** Programs that measure how fast the audio features are; no tests. */
package org.turnwise.features.audio.benchmark;
