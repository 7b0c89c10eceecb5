import { inflateRawSync } from 'node:zlib';

/**
 * The files of a zip archive without encryption or zip64, as WXT writes them (APPNOTE.TXT 4.3.12, 4.3.16).
 * @param {Buffer} archive
 * @returns {{ path: string, content: Buffer }[]}
 */
export function unzip(archive) {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('Not a zip archive');
  const files = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const method = archive.readUInt16LE(at + 10);
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const path = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    // The local header's extra field may be longer than the directory's, so its own lengths count.
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + size);
    files.push({ path, content: method === 0 ? data : inflateRawSync(data) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}
