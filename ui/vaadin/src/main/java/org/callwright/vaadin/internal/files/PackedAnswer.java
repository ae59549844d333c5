package org.callwright.vaadin.internal.files;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * Packs what Vaadin tells a page of its components, which is a tenth of its size then when the page opens. Nobody learns
 * from how long such an answer is what is in it (BREACH): only a page that knows its session's key can ask for it, and
 * what has that key in it is not packed.
 */
public final class PackedAnswer extends HttpServletResponseWrapper {

    /** What has the answer written. */
    @FunctionalInterface
    public interface Answering {
        void write(HttpServletResponse response) throws IOException, ServletException;
    }

    private static final int WORTH_IT = 1_000;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Collecting();
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(written, StandardCharsets.UTF_8));

    private PackedAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Has a request answered, packed where the browser takes it and nothing is given away. */
    public static void serve(HttpServletRequest request, HttpServletResponse response, Answering answering)
            throws IOException, ServletException {
        if (!isPacked(request)) {
            answering.write(response);
            return;
        }
        PackedAnswer packed = new PackedAnswer(response);
        answering.write(packed);
        packed.send();
    }

    private static boolean isPacked(HttpServletRequest request) {
        return ApplicationConstants.REQUEST_TYPE_UIDL.equals(
                        request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER))
                && Coding.taken(request.getHeader("Accept-Encoding")).contains(Coding.GZIP);
    }

    private void send() throws IOException {
        writer.flush();
        if (getResponse().isCommitted()) { // by an error, which has its own text
            return;
        }
        byte[] bytes = written.toByteArray();
        if (bytes.length > WORTH_IT) {
            setHeader("Content-Encoding", Coding.GZIP.token());
            bytes = packed(bytes);
        }
        getResponse().setContentLength(bytes.length);
        getResponse().getOutputStream().write(bytes);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        // It is another one when it is packed.
    }

    @Override
    public void setContentLengthLong(long length) {
        // As above.
    }

    @Override
    public void flushBuffer() {
        // Everything is sent at the end.
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        writer.flush();
        written.reset();
    }

    private final class Collecting extends ServletOutputStream {
        @Override
        public void write(int one) {
            written.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("What is answered in one piece is not written asynchronously");
        }
    }
}
