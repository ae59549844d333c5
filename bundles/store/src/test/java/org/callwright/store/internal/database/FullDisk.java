package org.callwright.store.internal.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/** An H2 file system with the scheme {@code full:} on which nothing can be written while it is full. */
public final class FullDisk extends FilePathWrapper {
    static final String SCHEME = "full";
    static volatile boolean full;

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static void write() throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
    }

    private static final class Channel extends FileBase {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            FullDisk.write();
            return file.write(from, at);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            FullDisk.write();
            return file.write(from);
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return file.read(into, at);
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            FullDisk.write();
            file.force(metaData);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long to) throws IOException {
            file.position(to);
            return this;
        }

        @Override
        public FileLock tryLock(long from, long size, boolean shared) throws IOException {
            return file.tryLock(from, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
