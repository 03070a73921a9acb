package org.turnwise.inference.onnx;

/** What the user asks for; {@link DeviceChoice} says what came of it. */
public enum DevicePreference {
    /** CUDA where it works, else the CPU. */
    AUTO,
    CPU
}
