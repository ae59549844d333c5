package org.callwright.app.internal.moves;

import org.callwright.app.internal.publishing.Move;
import org.callwright.app.numbers.NumberMove;

/** What there is to do to move a number, and what a user is told of it. */
record MovePlan(Move move, NumberMove preview) {}
