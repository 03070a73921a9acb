/**
 * SURE itself, written once over an abstract {@link org.turnwise.training.network.Arithmetic}. One interpreter runs it on
 * libtorch for training, another writes it down as ONNX, so that the two cannot drift apart.
 */
@NullMarked
package org.turnwise.training.network;

import org.jspecify.annotations.NullMarked;
