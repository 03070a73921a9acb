/**
 * The words of an annotation session as immutable values: turns, speakers, media, label schemes, human annotations,
 * model predictions and gold labels. Nothing here knows how a session is edited, kept or drawn.
 */
@NullMarked
package org.turnwise.session.model;

import org.jspecify.annotations.NullMarked;
