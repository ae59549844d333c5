package org.callwright.compiler.catalog;

/** A part of the sentence that says what a step does. The parts in a row are the sentence. */
public sealed interface SentencePart {

    /** What stands there, with the spaces around it. */
    String text();

    /** Whether this is what the step is about, which is shown in bold. */
    boolean decides();

    /** Words of the action. */
    record Words(String text, boolean decides) implements SentencePart {}

    /**
     * What is filled in.
     *
     * @param field the field's name, by which the value can be edited where it stands
     */
    record Value(String field, String text, boolean decides) implements SentencePart {}

    /**
     * What still has to be filled in.
     *
     * @param field the field's name
     * @param label the field's label
     */
    record Missing(String field, String label) implements SentencePart {
        @Override
        public String text() {
            return "…";
        }

        @Override
        public boolean decides() {
            return true;
        }
    }

    /**
     * The name of the saved action that the step is linked to, or the one that an admin gave the step.
     *
     * @param decides whether it stands for what the step is about
     */
    record Name(String text, boolean decides) implements SentencePart {}
}
