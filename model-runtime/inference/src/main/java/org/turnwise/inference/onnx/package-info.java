/**
 * The one place that knows ONNX Runtime: opens a model on the device there is, passes named tensors in and out, and
 * reads model packs. Everything above speaks of tensors and manifests only.
 */
@NullMarked
package org.turnwise.inference.onnx;

import org.jspecify.annotations.NullMarked;
