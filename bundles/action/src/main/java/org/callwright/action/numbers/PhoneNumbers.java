package org.callwright.action.numbers;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What phone numbers mean where the PBX is. A line has one notation, {@code +491715550100}; codes and numbers inside the
 * PBX stay as they are. The expressions are for {@code Dialplan.NumberRead.isOneOf}.
 */
@ProviderType
public interface PhoneNumbers {

    /** The line that a number is. */
    String line(PhoneText number);

    /** What is dialled for a number: in its own notation, without a zero in brackets and other separators. */
    String dialled(PhoneText number);

    /** An expression for calls from this number, in whatever notation a trunk delivers it. */
    String calling(PhoneText number);

    /** An expression for calls from numbers that begin like this. */
    String callingFrom(PhoneText beginning);

    /** An expression for numbers that begin like this and are to be dialled. */
    String dialling(PhoneText beginning);

    /** Whether a number that is to be dialled begins like this. */
    boolean begins(PhoneText number, PhoneText beginning);
}
