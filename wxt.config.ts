import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  outDir: '.output',
  manifestVersion: 3,
  // virtua speaks to React; Preact answers.
  alias: {
    react: 'node_modules/preact/compat',
    'react-dom': 'node_modules/preact/compat',
  },
  zip: {
    // What is needed to build the extension, and nothing that happens to lie about.
    includeSources: [
      '{assets,components,entrypoints,lib,public,scripts}/**',
      '{package,package-lock,tsconfig}.json',
      '.npmrc',
      'wxt.config.ts',
      '*.md',
      'LICENSE',
    ],
  },
  vite: () => ({ plugins: [preact(), bareScript('(?:page|site)-check')] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    action: { default_icon: icons('off-'), default_title: '__MSG_extensionName__' },
    icons: icons(''),
    // Not one of WXT's content scripts: their wrapper is heavier than all that this one may weigh.
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['page-check.js'],
        run_at: 'document_idle',
        all_frames: false,
      },
    ],
    commands: {
      highlight: command('Alt+Shift+H', 'commandHighlight'),
      claim: command('Alt+Shift+K', 'commandClaim'),
      source: command('Alt+Shift+U', 'commandSource'),
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: command('Alt+Shift+S', 'commandOpenPanel') }
        : { 'open-panel': command('Alt+Shift+S', 'commandOpenPanel') }),
      // Chromium lets an extension suggest four keys and no more; there the reader gives these theirs.
      walk: command(browser === 'firefox' ? 'Alt+Shift+M' : '', 'commandWalk'),
      'next-mark': command(browser === 'firefox' ? 'Alt+Shift+N' : '', 'commandNextMark'),
      'previous-mark': command(browser === 'firefox' ? 'Alt+Shift+P' : '', 'commandPreviousMark'),
    },
    host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sourcemark@sourcemark.example',
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});

/** The drawing in each size, lit or (`off-`) dim. */
function icons(state: '' | 'off-') {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${state}${size}.png`]));
}

/** A shortcut; without a key until the reader gives it one. */
function command(key: string, name: string) {
  return { ...(key ? { suggested_key: { default: key } } : {}), description: `__MSG_${name}__` };
}

/** WXT's entry for scripts logs what they throw; that is a twelfth of what the script on every page may weigh. */
function bareScript(name: string): Plugin {
  return {
    name: 'bare-script',
    transform: {
      filter: { id: new RegExp(`wxt-unlisted-script-entrypoint\\?.*/${name}\\b`) },
      handler: (code) => `${code.split('\n', 1)[0]}\ndefinition.main();`,
    },
  };
}
