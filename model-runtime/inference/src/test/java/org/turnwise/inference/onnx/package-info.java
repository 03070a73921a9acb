@NullMarked
package org.turnwise.inference.onnx;

import org.jspecify.annotations.NullMarked;
