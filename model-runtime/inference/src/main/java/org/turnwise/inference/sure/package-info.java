/**
 * SURE as the application uses it: one whole dialogue in, one prediction with its uncertainty and its reasons per turn
 * out. What the tensors are called and how noise becomes uncertainty stays in here.
 */
@NullMarked
package org.turnwise.inference.sure;

import org.jspecify.annotations.NullMarked;
