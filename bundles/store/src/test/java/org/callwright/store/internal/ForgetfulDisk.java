package org.callwright.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/**
 * An H2 file system with the scheme {@code forgetful:} that records what would survive a power failure: the content at
 * the last force.
 */
public final class ForgetfulDisk extends FilePathWrapper {
    static final String SCHEME = "forgetful";

    private static final AtomicInteger FORCED = new AtomicInteger();

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode), Path.of(getBase().toString()));
    }

    /** Returns the file that holds what would be left of the given file if the power failed now. */
    static Path afterPowerCut(Path file) {
        return file.resolveSibling(file.getFileName() + ".forced");
    }

    /** Returns how often any file was forced to disk. */
    static int forced() {
        return FORCED.get();
    }

    private static final class Channel extends FileBase {
        private final FileChannel file;
        private final Path path;

        Channel(FileChannel file, Path path) {
            this.file = file;
            this.path = path;
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            file.force(metaData);
            byte[] content = new byte[(int) file.size()];
            file.read(ByteBuffer.wrap(content), 0);
            Files.write(afterPowerCut(path), content);
            FORCED.incrementAndGet();
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return file.write(source);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return file.write(source, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
