/**
 * Soft labels: how much of each label a turn has, in shares that always make up the whole. It exists so that the
 * arithmetic of shares is known in one place, apart from how the inspector shows them.
 */
@NullMarked
package org.turnwise.desktop.shares;

import org.jspecify.annotations.NullMarked;
