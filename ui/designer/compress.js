// Packs each file that browsers load, as gzip and as Brotli, beside it: node compress.js FOLDER...
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const packable = /\.(js|css|svg|json|webmanifest)$/;
const namedByContent = /-[\w-]{8}\.\w+$/;
const ways = { '.gz': bytes => gzipSync(bytes, { level: 9 }), '.br': bytes => brotliCompressSync(bytes) };

for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder, { recursive: true }).filter(each => packable.test(each))) {
    const file = join(folder, name);
    const bytes = readFileSync(file);
    for (const [ending, pack] of Object.entries(ways)) {
      if (namedByContent.test(name) && existsSync(file + ending)) {
        continue;
      }
      const packed = pack(bytes);
      // What gets no smaller is sent as it is, and what lies there of a former build must not be.
      packed.length < bytes.length ? writeFileSync(file + ending, packed) : rmSync(file + ending, { force: true });
    }
  }
}
