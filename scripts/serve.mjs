import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves folders on 127.0.0.1; the first folder that has the file wins, and a folder answers with its index.html.
 * @param {string[]} folders
 * @param {number} port 0 takes a free one
 * @returns {Promise<{ port: number, url: (path?: string, host?: string) => string, requests: string[], close: () => Promise<void> }>}
 */
export async function serve(folders, port = 0) {
  /** @type {string[]} */
  const requests = [];
  const roots = folders.map((folder) => resolve(folder));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.headers.host}${request.url}`);
    const file = find(roots, decodeURIComponent(pathname));
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'no-store');
    createReadStream(file).pipe(response);
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    url: (path = '/', host = '127.0.0.1') => `http://${host}:${address.port}${path}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string[]} roots
 * @param {string} path
 * @returns {string | undefined}
 */
function find(roots, path) {
  return roots
    .map((root) => ({ root, file: normalize(join(root, path)) }))
    .filter(({ root, file }) => file === root || file.startsWith(root + sep))
    .flatMap(({ file }) => [file, join(file, 'index.html')])
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
