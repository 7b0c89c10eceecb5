import process from 'node:process';

/**
 * The arguments that load an unpacked extension into a quiet Chromium; root needs --no-sandbox.
 * @param {string} extension absolute path of the unpacked build
 * @returns {string[]}
 */
export function chromiumFlags(extension) {
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--test-type',
    '--no-first-run',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
