package org.turnwise.training.onnxgraph;

/** A tensor in the graph, by the name under which it is produced. */
record OnnxValue(String name) {}
