package org.turnwise.inference.onnx;

/**
 * Data a model was trained on.
 *
 * @param source where it can be had
 * @param licence SPDX id or the licence's name
 */
public record TrainingSource(String name, String source, String licence) {}
