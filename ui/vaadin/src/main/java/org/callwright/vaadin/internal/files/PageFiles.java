package org.callwright.vaadin.internal.files;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves the files that pages load, packed as the build packed them. One whose address tells its content, by its name
 * or by a hash in the query, is kept by browsers for ever; any other one they have to ask for each time, and get it only
 * when it has changed.
 */
public final class PageFiles implements StaticFileHandler {
    private static final long serialVersionUID = 1;

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** What the build names by its content: Vite's eight characters before the ending. */
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile("/VAADIN/build/[^/]+-[\\w-]{8}\\.\\w+");

    private static final int HASH_LENGTH = 16;

    private final transient BundleResources resources;

    /** By path. Bundles do not change: after an update of one there are other files, served by another object. */
    private final transient Map<String, String> hashes = new ConcurrentHashMap<>();

    public PageFiles(BundleResources resources) {
        this.resources = resources;
    }

    @Override
    public boolean serveStaticResource(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        URL file = Coding.isPacked(path) ? null : find(path);
        if (file == null) {
            return false;
        }
        response.setHeader("Vary", "Accept-Encoding");
        if (isForEver(path, request)) {
            response.setHeader("Cache-Control", FOR_EVER);
        } else {
            String tag = "W/\"" + hash(path) + "\"";
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("ETag", tag);
            if (has(request, tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return true;
            }
        }
        response.setContentType(FileType.of(path));
        send(path, request, response);
        return true;
    }

    /**
     * Returns what stands for a file's content in its address.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    String hash(String path) {
        return hashes.computeIfAbsent(path, this::digest);
    }

    private boolean isForEver(String path, HttpServletRequest request) {
        if (NAMED_BY_CONTENT.matcher(path).matches()) {
            return true;
        }
        String named = request.getParameter(ApplicationConstants.CONTENT_HASH_PARAMETER);
        return named != null && named.equals(hash(path));
    }

    private static boolean has(HttpServletRequest request, String tag) {
        return Objects.requireNonNullElse(request.getHeader("If-None-Match"), "")
                .contains(tag);
    }

    private void send(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (Coding coding : Coding.taken(request.getHeader("Accept-Encoding"))) {
            URL packed = find(path + coding.ending());
            if (packed != null) {
                if (coding != Coding.NONE) {
                    response.setHeader("Content-Encoding", coding.token());
                }
                URLConnection opened = packed.openConnection();
                try (InputStream bytes = opened.getInputStream()) {
                    response.setContentLengthLong(opened.getContentLengthLong());
                    bytes.transferTo(response.getOutputStream());
                }
                return;
            }
        }
    }

    private URL find(String path) {
        URL file = resources.publicFile(path);
        return file == null ? resources.builtFile(path) : file;
    }

    private String digest(String path) {
        URL file = find(path);
        if (file == null) {
            throw new IllegalArgumentException("There is no file " + path);
        }
        try (InputStream bytes = file.openStream()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
            return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle's file " + path + " cannot be read.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each JDK has it
        }
    }
}
