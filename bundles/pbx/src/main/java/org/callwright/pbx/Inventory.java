package org.callwright.pbx;

import java.util.List;

/**
 * What exists on a PBX, as people and the dialplan name it, each list in order of id.
 *
 * @param phones devices that can be rung, no trunks
 * @param mailboxes ids such as {@code 101@default}
 * @param prompts ids without language and file ending, such as {@code vm-goodbye}
 * @param queues call queues
 * @param musicClasses music-on-hold classes
 */
public record Inventory(
        List<Item> phones, List<Item> mailboxes, List<Item> prompts, List<Item> queues, List<Item> musicClasses) {

    public static final Inventory EMPTY = new Inventory(List.of(), List.of(), List.of(), List.of(), List.of());

    public Inventory {
        phones = List.copyOf(phones);
        mailboxes = List.copyOf(mailboxes);
        prompts = List.copyOf(prompts);
        queues = List.copyOf(queues);
        musicClasses = List.copyOf(musicClasses);
    }

    /**
     * One thing.
     *
     * @param id as the dialplan names it, such as {@code bob} for {@code PJSIP/bob}
     * @param name as people know it, such as {@code Bob <101>}; the id when there is no better
     */
    public record Item(String id, String name) {}
}
