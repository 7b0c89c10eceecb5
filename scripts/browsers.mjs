// Sees to it that a Chromium and a Firefox are there: installs them where it can, or says exactly what to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { DOWNLOADS, findChromium, findFirefox, OLDEST_FIREFOX } from './find-browser.mjs';

const debianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** @type {{ name: string, find: () => string | undefined | Promise<string | undefined>, packages: string[], download: string[], instruction: string }[]} */
const wanted = [
  {
    name: 'Chromium',
    find: findChromium,
    packages: ['chromium', 'fonts-dejavu-core', 'xvfb', 'xdotool'],
    download: ['playwright', 'install', 'chromium'],
    instruction:
      'Install Chromium, or set CHROMIUM to the path of one (Chrome and Edge do not load unpacked builds).',
  },
  {
    name: `Firefox ${OLDEST_FIREFOX} or newer`,
    find: findFirefox,
    packages: ['firefox-esr'],
    download: ['@puppeteer/browsers', 'install', 'firefox@stable', '--path', DOWNLOADS],
    instruction: 'Install Firefox, or set FIREFOX to the path of one.',
  },
];

/** @param {string[]} command */
function run([program = '', ...args]) {
  console.log(`$ ${[program, ...args].join(' ')}`);
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

for (const { name, find, packages, download, instruction } of wanted) {
  if (await find()) continue;
  console.log(`${name} is missing.`);
  if (debianRoot) {
    run(['apt-get', 'update']);
    run(['apt-get', 'install', '-y', '--no-install-recommends', ...packages]);
  } else {
    run(['npx', '--no-install', ...download]);
  }
  if (await find()) continue;
  console.error(`\n${name} is needed and could not be installed. ${instruction}`);
  console.error(`On Debian and Ubuntu: sudo apt-get install ${packages.join(' ')}`);
  console.error(`Elsewhere: npx ${download.join(' ')}`);
  process.exit(1);
}
console.log(`Chromium: ${findChromium()}\nFirefox: ${await findFirefox()}`);
