/**
 * How the labels of a session are made: blind first, with audit turns, or in training; and what audit turns tell of the
 * model's pull on labels. What is hidden is decided in one place, the session as the views see it.
 */
@NullMarked
package org.turnwise.desktop.blind;

import org.jspecify.annotations.NullMarked;
