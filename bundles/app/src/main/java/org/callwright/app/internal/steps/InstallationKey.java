package org.callwright.app.internal.steps;

import org.callwright.pbx.StepKey;
import org.callwright.store.PublishedVersions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has the key of this installation for whoever takes the PBX's questions. */
@Component
public class InstallationKey implements StepKey {
    private final PublishedVersions versions;

    @Activate
    public InstallationKey(@Reference PublishedVersions versions) {
        this.versions = versions;
    }

    @Override
    public String value() {
        return versions.stepKey();
    }
}
