import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'wxt';

const matches = ['http://*/*', 'https://*/*'];

/**
 * The extensions that a page is opened with: none at work, an empty script as ours is declared, the same in WXT's wrapper, and
 * ours.
 * @param {string} folder
 */
export async function extensionsIn(folder) {
  /** @param {string} name @param {object[]} scripts */
  const make = (name, scripts) => {
    const path = join(folder, name);
    mkdirSync(path);
    const manifest = { manifest_version: 3, name, version: '1', content_scripts: scripts };
    writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
    return path;
  };
  const none = make('none', []);
  const empty = make('empty', [{ matches, js: ['empty.js'], run_at: 'document_idle', all_frames: false }]);
  writeFileSync(join(empty, 'empty.js'), '(()=>{})();');
  await build({
    root: resolve('tests/bench/wrapped'),
    configFile: false,
    outDir: join(folder, 'wrapped'),
    imports: false,
    manifest: { name: 'wrapped' },
    logger: silent,
  });
  return {
    none,
    empty,
    "empty, WXT's wrapper": join(folder, 'wrapped', 'chrome-mv3'),
    sourcemark: resolve('.output/chrome-mv3'),
  };
}

const nothing = () => {};
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  level: 0,
};
