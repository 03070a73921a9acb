/** Where this user's own files lie; both programs must agree on it. */
@NullMarked
package org.turnwise.analysis.folders;

import org.jspecify.annotations.NullMarked;
