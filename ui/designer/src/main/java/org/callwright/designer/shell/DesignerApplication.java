package org.callwright.designer.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.AppShellConfigurator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.callwright.app.Callflows;
import org.callwright.app.Connections;
import org.callwright.app.Drawings;
import org.callwright.app.Numbers;
import org.callwright.app.PbxContents;
import org.callwright.app.PbxStatus;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.Switches;
import org.callwright.app.access.Logins;
import org.callwright.app.access.OwnAccount;
import org.callwright.app.access.Users;
import org.callwright.app.actions.Actions;
import org.callwright.app.contacts.Contacts;
import org.callwright.app.contacts.Phonebook;
import org.callwright.app.numbers.NumberFiles;
import org.callwright.app.numbers.NumberList;
import org.callwright.app.numbers.NumberMoves;
import org.callwright.designer.connections.ConnectionsView;
import org.callwright.designer.contacts.ContactsView;
import org.callwright.designer.flows.CallflowsView;
import org.callwright.designer.flows.SavedActionsView;
import org.callwright.designer.layout.AppShell;
import org.callwright.designer.live.LiveUpdates;
import org.callwright.designer.login.LoginGuard;
import org.callwright.designer.login.LoginView;
import org.callwright.designer.login.OpenSessions;
import org.callwright.designer.messages.Translations;
import org.callwright.designer.numberlist.NumbersView;
import org.callwright.designer.users.AccountView;
import org.callwright.designer.users.UsersView;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.vaadin.VaadinApplication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Registers the designer's pages with the Vaadin runtime. */
@org.osgi.service.component.annotations.Component(configurationPid = "org.callwright.designer")
@Designate(ocd = DesignerApplication.Settings.class)
public final class DesignerApplication implements VaadinApplication {

    /** The settings of the designer. */
    @ObjectClassDefinition(name = "Callwright: designer", description = "The pages.")
    public @interface Settings {
        /** Where the pages are on the web server. */
        @AttributeDefinition(
                name = "Context path",
                description = "Where the pages are on the web server, as in /callwright; empty for its root.")
        String contextPath() default "/callwright";
    }

    private final String contextPath;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Object> services;

    /** Called by the component runtime. */
    @Activate
    public DesignerApplication(
            Settings settings,
            @Reference Callflows callflows,
            @Reference Drawings drawings,
            @Reference Actions actions,
            @Reference Numbers numbers,
            @Reference NumberList numberList,
            @Reference NumberFiles numberFiles,
            @Reference NumberMoves numberMoves,
            @Reference Contacts contacts,
            @Reference Phonebook phonebook,
            @Reference ReferenceDirectory references,
            @Reference Switches switches,
            @Reference Connections connections,
            @Reference PbxContents pbx,
            @Reference PbxStatus status,
            @Reference Logins logins,
            @Reference Users users,
            @Reference OwnAccount ownAccount,
            @Reference OpenSessions sessions,
            @Reference LiveUpdates liveUpdates) {
        contextPath = settings.contextPath();
        services = List.of(
                callflows,
                drawings,
                actions,
                numbers,
                numberList,
                numberFiles,
                numberMoves,
                contacts,
                phonebook,
                references,
                switches,
                connections,
                pbx,
                status,
                logins,
                users,
                ownAccount,
                liveUpdates,
                new BackgroundWork(executor),
                new LoginGuard(logins, sessions),
                new PageErrors(),
                new Translations());
    }

    @Deactivate
    void stop() {
        executor.shutdown(); // a publication that has begun is finished
    }

    @Override
    public String contextPath() {
        return contextPath;
    }

    @Override
    public Class<? extends AppShellConfigurator> shell() {
        return AppShell.class;
    }

    @Override
    public Set<Class<? extends Component>> views() {
        return Set.of(
                LoginView.class,
                CallflowsView.class,
                SavedActionsView.class,
                NumbersView.class,
                ContactsView.class,
                ConnectionsView.class,
                UsersView.class,
                AccountView.class,
                NotFoundView.class,
                ErrorView.class);
    }

    @Override
    public List<Object> services() {
        return services;
    }
}
