/**
 * The face encoder's network, said once for every way of running it: a DenseNet whose steps libtorch computes in training and
 * the ONNX writer records for the shipped graph.
 */
@NullMarked
package org.turnwise.training.face.network;

import org.jspecify.annotations.NullMarked;
