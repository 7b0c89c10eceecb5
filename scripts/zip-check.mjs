// Proves that the archives for the stores are reproducible: two folders, two time zones, and Mozilla's sources rebuilt.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { unzip } from './unzip.mjs';

const NOT_SOURCES = new Set(['.git', 'node_modules', '.output', '.wxt', 'test-results', '.browsers']);
const base = mkdtempSync(join(tmpdir(), 'sourcemark-zip-'));

/** @param {string} name */
function copy(name) {
  const folder = join(base, name);
  cpSync('.', folder, { recursive: true, filter: (from) => !NOT_SOURCES.has(relative('.', from)) });
  return folder;
}

/**
 * Builds the archives and says what is in them.
 * @param {string} folder
 * @param {string} zone
 * @param {string[]} browsers
 * @returns {Map<string, string>} SHA-256 by file name
 */
function build(folder, zone, browsers) {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const browser of browsers) {
    const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'zip', '-b', browser], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    });
    if (status !== 0) throw new Error(`wxt zip -b ${browser} failed\n${stdout}${stderr}`);
  }
  const output = join(folder, '.output');
  return new Map(
    readdirSync(output)
      .filter((name) => name.endsWith('.zip'))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(output, name)))
          .digest('hex'),
      ]),
  );
}

/** @param {string} archive */
function unpack(archive) {
  const folder = join(base, 'from-sources');
  for (const { path, content } of unzip(readFileSync(archive))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

try {
  const first = build(copy('first'), 'UTC', ['chrome', 'firefox']);
  const second = build(copy('a-longer-name-for-second'), 'Pacific/Auckland', ['chrome', 'firefox']);
  const sources = [...first.keys()].find((name) => name.endsWith('-sources.zip'));
  if (first.size !== 3 || !sources)
    throw new Error(`Three archives expected: ${[...first.keys()].join(', ')}`);
  const again = build(unpack(join(base, 'first', '.output', sources)), 'UTC', ['chrome', 'firefox']);

  let same = true;
  for (const [name, hash] of first) {
    const matches = hash === second.get(name) && hash === again.get(name);
    same &&= matches;
    console.log(`${matches ? 'same     ' : 'DIFFERENT'} ${hash} ${name}`);
  }
  process.exitCode = same ? 0 : 1;
} finally {
  rmSync(base, { recursive: true, force: true });
}
