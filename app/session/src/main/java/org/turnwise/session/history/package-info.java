/**
 * The one way to change a session: edits go in, are durable, and can be undone and redone without limit, also after a
 * restart. What keeps them is behind {@link org.turnwise.session.history.Journal}.
 */
@NullMarked
package org.turnwise.session.history;

import org.jspecify.annotations.NullMarked;
