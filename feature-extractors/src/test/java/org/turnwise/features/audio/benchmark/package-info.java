/** Programs that measure how fast the audio features are and how well emotions are recognised from them; no tests. */
package org.turnwise.features.audio.benchmark;
