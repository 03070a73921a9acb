/**
 * Turns sound into numbers: the published paralinguistic feature sets, computed so that they agree with the reference
 * program's files. Here are the types a caller meets; the stages of the computation are in the packages below, the sets
 * put together from them in one package per set.
 */
@NullMarked
package org.turnwise.features.audio;

import org.jspecify.annotations.NullMarked;
