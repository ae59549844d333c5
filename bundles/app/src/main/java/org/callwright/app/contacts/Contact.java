package org.callwright.app.contacts;

import java.util.List;
import org.callwright.model.FlowId;

/**
 * Somebody or something that is called here: a live callflow with its numbers. Several can have one name.
 *
 * @param callflow which one
 * @param name in one line and without control characters: of the one phone that the callflow rings, else of the callflow
 * @param outside its public numbers, in order; may be empty
 * @param inside its extensions as phones of the PBX dial them, in order; may be empty
 */
public record Contact(FlowId callflow, String name, List<Outside> outside, List<String> inside) {
    public Contact {
        outside = List.copyOf(outside);
        inside = List.copyOf(inside);
    }

    /**
     * A public number.
     *
     * @param written as people write it where the PBX is, such as {@code 030 5550100}
     * @param dialled from anywhere, such as {@code +49305550100}; as the callflow has it where the country is not known
     */
    public record Outside(String written, String dialled) {}
}
