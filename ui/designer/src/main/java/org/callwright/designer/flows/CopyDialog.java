package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.callwright.app.Callflows;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.widgets.NameDialog;
import org.callwright.designer.widgets.NameField;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;

/** Asks for a name and makes a copy of a callflow or saved action. */
final class CopyDialog {
    private CopyDialog() {}

    /**
     * @param names those in use
     * @param done called with the copy
     */
    static void open(Callflows callflows, Flow original, Collection<String> names, Consumer<FlowId> done) {
        new NameDialog(
                        say("Copy \"{0}\"", original.name()),
                        say("Copy"),
                        original.isSavedAction()
                                ? say("The copy is nobody's yet: steps that use the original go on using it.")
                                : say("All that is drawn is copied. Numbers stay with the original."),
                        name -> done.accept(callflows
                                .create(original.withName(name).withNumbers(Set.of()), CurrentUser.operator())
                                .draft()
                                .id()),
                        Message.of("It could not be copied."))
                .ask(NameField.unused(say("Copy of {0}", original.name()), names));
    }
}
