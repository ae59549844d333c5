package org.callwright.vaadin.internal.guard;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A request as the application sees it: with the address and the scheme of the visitor, whatever proxies lie between, a
 * body that ends in time, and a session cookie for this application alone.
 */
final class Visitor extends HttpServletRequestWrapper {

    private final String address;
    private final boolean secure;
    private final SessionCookie cookie;
    private BoundedBody body;

    Visitor(HttpServletRequest request, HttpServletResponse response, TrustedProxies proxies, String path) {
        super(request);
        address = proxies.client(request);
        secure = proxies.isSecure(request);
        cookie = new SessionCookie(response, path, secure);
    }

    /** Whether a request brings a body, however long. */
    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public String getRemoteHost() {
        return address;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getScheme() {
        return secure ? "https" : super.getScheme();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new BoundedBody(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String named = Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.UTF_8.name());
        return new BufferedReader(new InputStreamReader(getInputStream(), Charset.forName(named)));
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
        HttpSession session = super.getSession(create);
        if (create) {
            cookie.restrict(session);
        }
        return session;
    }

    @Override
    public String changeSessionId() {
        String id = super.changeSessionId();
        cookie.restrict(super.getSession(false));
        return id;
    }
}
