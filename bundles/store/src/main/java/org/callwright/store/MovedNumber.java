package org.callwright.store;

import org.callwright.model.PhoneNumber;

/**
 * Why a version was made that is drawn as the one before: one of its flow's numbers was moved.
 *
 * @param number which
 * @param other the name of the flow that it came from or went to, as it was called then
 * @param came whether it came from there
 */
public record MovedNumber(PhoneNumber number, String other, boolean came) {}
