/**
 * Questions about one turn that are put while it is looked at: what the model would say without its words, voice or face,
 * and which other turns are like it. It exists apart from the inspector, which only shows the answers, because the answers
 * take a model or a cache and come from the background; nothing of them is recorded.
 */
@NullMarked
package org.turnwise.desktop.explaining;

import org.jspecify.annotations.NullMarked;
