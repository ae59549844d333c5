import { asideStyle } from './aside-style.js';
import { changedStyle } from './changed-style.js';
import { namingStyle } from './naming-style.js';
import { orderingStyle } from './ordering-style.js';
import { slotStyle } from './slot-style.js';
import { wordingStyle } from './wording-style.js';

/** The look of what is edited on the drawing itself. */
export const editingStyle = [changedStyle, slotStyle, asideStyle, namingStyle, orderingStyle, wordingStyle];
