// aimock's Anthropic behind a front that stands where the gateway stands.
//
//   node aimock.mjs FOLDER gateway|bare
//
// FOLDER is where @copilotkit/aimock is installed (the one that holds node_modules). The front takes
// /v1/ACCOUNT/GATEWAY/anthropic off the path; as `gateway` it marks answers as Cloudflare AI Gateway does, as `bare` it
// leaves them as they are. Prints its origin; ends when standard input does.

import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';

const [folder, kind] = process.argv.slice(2);
if (!folder || !['gateway', 'bare'].includes(kind)) {
  console.error('usage: node aimock.mjs FOLDER gateway|bare');
  process.exit(2);
}
const { LLMock } = createRequire(join(resolve(folder), 'x.js'))('@copilotkit/aimock');

const mock = new LLMock({ port: 0, host: '127.0.0.1' });
mock.onMessage(/[^]*/, { content: 'OK' });
await mock.start();

const front = createServer(async (request, response) => {
  const path = /^\/v1\/[^/]+\/[^/]+\/anthropic(\/.*)$/.exec(request.url)?.[1];
  if (!path) return response.writeHead(404).end();
  const body = [];
  for await (const piece of request) body.push(piece);
  const answer = await fetch(mock.url + path, {
    method: request.method,
    headers: Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !/^(host|connection|content-length|accept-encoding|expect)$/.test(name)),
    ),
    body: body.length > 0 ? Buffer.concat(body) : undefined,
  });
  const marks = kind === 'gateway'
    ? { 'cf-aig-log-id': randomUUID(), 'cf-aig-step': '0', 'cf-aig-cache-status': 'MISS', server: 'cloudflare' }
    : {};
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain', ...marks });
  response.end(Buffer.from(await answer.arrayBuffer()));
});
front.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${front.address().port}`));

process.stdin.resume().on('end', async () => {
  front.close();
  front.closeAllConnections();
  await mock.stop();
});
