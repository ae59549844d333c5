package org.callwright.vaadin.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A request for a file, and what was answered. */
final class Exchange {
    private final String path;
    private final String parameter;
    private final Map<String, String> asked;
    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = HttpServletResponse.SC_OK;

    /** @param parameter the value of any parameter of the query; empty for none */
    Exchange(String path, String parameter, Map<String, String> asked) {
        this.path = path;
        this.parameter = parameter;
        this.asked = asked;
    }

    HttpServletRequest request() {
        return stub(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getPathInfo" -> path;
            case "getHeader" -> asked.get(arguments[0]);
            case "getParameter" -> parameter.isEmpty() ? null : parameter;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    HttpServletResponse response() {
        return stub(HttpServletResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
            case "setContentLengthLong", "setContentLength" ->
                headers.put("Content-Length", String.valueOf(arguments[0]));
            case "setStatus" -> status = (int) arguments[0];
            case "getOutputStream" -> new Written();
            case "isCommitted" -> false;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    String body() {
        return body.toString(UTF_8);
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Object result = handler.invoke(proxy, method, args);
            return method.getReturnType() == void.class ? null : result;
        }));
    }

    private final class Written extends ServletOutputStream {
        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
