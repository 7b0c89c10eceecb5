import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BUILDS } from '../browsers.ts';

// Each one is explained in PRIVACY.md; one more is a decision, not an accident.
const PERMISSIONS = ['contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
const HOSTS = ['http://*/*', 'https://*/*'];

/** What the script on every page may weigh, in bytes as they stand in the build. */
const PAGE_CHECK_MAX = 6 * 1024;

for (const [name, folder, more] of [
  ['Chromium', BUILDS.chromium, ['sidePanel']],
  ['Firefox', BUILDS.firefox, []],
] as const) {
  const manifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  test(`${name}: the build asks for the permissions that PRIVACY.md explains, and no other`, () => {
    const { permissions, host_permissions, optional_permissions = [], content_scripts } = manifest();
    expect([...permissions].sort()).toEqual([...PERMISSIONS, ...more].sort());
    expect(host_permissions).toEqual(HOSTS);
    expect(optional_permissions).toEqual([]);
    expect(content_scripts.map((script: { js: string[] }) => script.js)).toEqual([['page-check.js']]);
  });

  test(`${name}: no page can reach a file of the build, and its own pages take no script from elsewhere`, () => {
    const { web_accessible_resources = [], content_security_policy, externally_connectable } = manifest();
    expect(web_accessible_resources).toEqual([]);
    expect(externally_connectable).toBeUndefined();
    expect(content_security_policy.extension_pages).toContain("default-src 'self'; script-src 'self';");
    expect(content_security_policy.extension_pages).not.toMatch(/https?:|unsafe-eval/);
  });

  test(`${name}: the script on every page weighs at most ${PAGE_CHECK_MAX} bytes`, () => {
    expect(statSync(join(folder, 'page-check.js')).size).toBeLessThanOrEqual(PAGE_CHECK_MAX);
  });
}
