package org.callwright.vaadin.internal.files;

import java.net.URL;
import java.util.Set;
import org.osgi.service.servlet.context.ServletContextHelper;

/** The servlet context of an application's pages: knows the public files of its bundle and of the Vaadin runtime. */
public final class PageContext extends ServletContextHelper {

    private final BundleResources resources;

    public PageContext(BundleResources resources) {
        this.resources = resources;
    }

    @Override
    public URL getResource(String name) {
        return name == null ? null : resources.publicFile(name);
    }

    @Override
    public String getMimeType(String name) {
        return FileType.of(name);
    }

    @Override
    public Set<String> getResourcePaths(String path) {
        return Set.of();
    }
}
