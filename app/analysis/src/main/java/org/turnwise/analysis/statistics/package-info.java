/**
 * What a session's labels say in figures: how often, when, after what, how far model and people agree, and how long
 * labelling took. Values, computed from a session on any thread; every definition names its source.
 */
@NullMarked
package org.turnwise.analysis.statistics;

import org.jspecify.annotations.NullMarked;
