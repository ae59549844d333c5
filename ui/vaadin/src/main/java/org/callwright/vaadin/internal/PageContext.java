package org.callwright.vaadin.internal;

import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.servlet.context.ServletContextHelper;

/** The servlet context of an application's pages. Serves the public files of its bundle and of the Vaadin runtime. */
final class PageContext extends ServletContextHelper {

    /** Browsers refuse module scripts and style sheets without a content type. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("js", "text/javascript"),
            Map.entry("mjs", "text/javascript"),
            Map.entry("css", "text/css"),
            Map.entry("html", "text/html"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wav", "audio/wav"),
            Map.entry("mp3", "audio/mpeg"));

    private final BundleResources resources;

    PageContext(BundleResources resources) {
        this.resources = resources;
    }

    @Override
    public URL getResource(String name) {
        return name == null ? null : resources.publicFile(name);
    }

    @Override
    public String getMimeType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    @Override
    public Set<String> getResourcePaths(String path) {
        return Set.of();
    }
}
