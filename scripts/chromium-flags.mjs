import process from 'node:process';

/** What a browser that only shows pages does for nothing: its address bar's lists alone are two pages, half of all that it costs to start. */
const IDLE = ['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup'];
/** Playwright turns these off; the last switch of its name counts, so ours says them again. */
const PLAYWRIGHT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

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
    `--disable-features=${[...PLAYWRIGHT, ...IDLE]}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
