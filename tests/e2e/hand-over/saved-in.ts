import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../until.ts';

/** The path of the JSON file that a browser saves into a folder after `ask`, once all of it is there. */
export async function savedIn(folder: string, ask: () => Promise<void>): Promise<string> {
  const names = async () => (await readdir(folder).catch(() => [])).filter((name) => /json(ld)?$/.test(name));
  const before = new Set(await names());
  let path = '';
  await ask();
  await until('the file is there and whole', async () => {
    const [name] = (await names()).filter((one) => !before.has(one));
    if (!name) return false;
    path = join(folder, name);
    return isJson(await readFile(path, 'utf8'));
  });
  return path;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
