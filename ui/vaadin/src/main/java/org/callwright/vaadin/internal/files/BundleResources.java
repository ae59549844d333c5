package org.callwright.vaadin.internal.files;

import com.vaadin.flow.di.ResourceProvider;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks up resources in the application's bundle, then in the Vaadin runtime, with each one's own class loader. */
public final class BundleResources implements ResourceProvider {

    /** The folder inside a bundle with the files that browsers may load. */
    private static final String PUBLIC = "META-INF/resources";

    /** The folder with those that the build of the front end made. */
    private static final String BUILT = "META-INF/VAADIN/webapp";

    private final List<ClassLoader> loaders;

    public BundleResources(ClassLoader application, ClassLoader runtime) {
        loaders = List.of(application, runtime);
    }

    @Override
    public URL getApplicationResource(String path) {
        return loaders.stream()
                .map(loader -> loader.getResource(path))
                .filter(url -> url != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<URL> getApplicationResources(String path) {
        // Keyed by text because URL.equals may resolve host names.
        Map<String, URL> found = new LinkedHashMap<>();
        for (ClassLoader loader : loaders) {
            try {
                Collections.list(loader.getResources(path)).forEach(url -> found.putIfAbsent(url.toString(), url));
            } catch (IOException e) {
                throw new UncheckedIOException("The bundle's resources " + path + " cannot be read.", e);
            }
        }
        return List.copyOf(found.values());
    }

    @Override
    public URL getClientResource(String path) {
        return getApplicationResource(path);
    }

    @Override
    public InputStream getClientResourceAsStream(String path) throws IOException {
        URL url = getClientResource(path);
        if (url == null) {
            throw new FileNotFoundException("Neither the application's bundle nor the Vaadin runtime has " + path);
        }
        return url.openStream();
    }

    /**
     * Returns a file that browsers may load.
     *
     * @param path the path below the context path
     * @return null when there is no such file, when the path is a folder, or when it leaves the public folder
     */
    URL publicFile(String path) {
        return fileIn(PUBLIC, path);
    }

    /**
     * Returns a file that the build of the front end made.
     *
     * @param path the path below the context path
     * @return null as for {@link #publicFile}, and for the page itself, which Vaadin fills in
     */
    URL builtFile(String path) {
        return path.equals("/index.html") ? null : fileIn(BUILT, path);
    }

    private URL fileIn(String folder, String path) {
        boolean climbs = List.of(path.split("[/\\\\]")).contains("..");
        if (climbs || path.isEmpty() || path.endsWith("/")) {
            return null;
        }
        return getApplicationResource(path.startsWith("/") ? folder + path : folder + "/" + path);
    }
}
