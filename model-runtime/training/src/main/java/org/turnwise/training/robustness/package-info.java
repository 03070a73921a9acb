/** What a model does when one modality drowns in noise or is not there: measured on a trained network and on a finished pack alike. */
@NullMarked
package org.turnwise.training.robustness;

import org.jspecify.annotations.NullMarked;
