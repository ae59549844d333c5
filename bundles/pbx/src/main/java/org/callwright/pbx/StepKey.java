package org.callwright.pbx;

/** What tells the PBX's questions from anybody else's: only who has read the published dialplan knows it. */
@FunctionalInterface
public interface StepKey {

    /** The key of this installation: 32 hexadecimal digits, a secret. It stands before each {@code StepToken}. */
    String value();
}
