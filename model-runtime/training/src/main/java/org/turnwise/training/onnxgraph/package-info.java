/**
 * Writes a trained SURE network as an ONNX model: the same network description, recorded as graph nodes instead of being
 * computed. Knows ONNX's file format and nothing about training.
 */
@NullMarked
package org.turnwise.training.onnxgraph;

import org.jspecify.annotations.NullMarked;
