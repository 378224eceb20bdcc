// Cloudflare's official SDK as a client of the practice gateway's v4 API: whether it understands every answer.
//
//   node cloudflare.mjs FOLDER JSON
//
// FOLDER is where cloudflare is installed (the one that holds node_modules). JSON says what to talk to:
//   { "origin", "account", "name", "gateways": number,
//     "tokens": { "all", "read", "account", "expired", "busy" },      "account" belongs to the account
//     "existing": "gateway" }
// Prints { "ok", "checks": [{ "name", "ok", "problem"? }] }; the exit status is 1 where something does not fit.

import { strict as assert } from 'node:assert';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [folder, described] = process.argv.slice(2);
if (!folder || !described) {
  console.error('usage: node cloudflare.mjs FOLDER JSON');
  process.exit(2);
}
const world = JSON.parse(described);
const sdk = createRequire(join(resolve(folder), 'x.js'))('cloudflare');
const Cloudflare = sdk.Cloudflare ?? sdk.default;
const client = (token) =>
  new Cloudflare({ apiToken: token, baseURL: `${world.origin}/client/v4`, maxRetries: 0, timeout: 20_000 });
const all = client(world.tokens.all);
const mine = { account_id: world.account };
const gateway = (id, more = {}) => ({
  ...mine,
  id,
  cache_invalidate_on_update: true,
  cache_ttl: null,
  collect_logs: true,
  rate_limiting_interval: null,
  rate_limiting_limit: null,
  authentication: true,
  ...more,
});
const failure = async (promise) => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  assert.fail('it went well');
};
const fails = async (promise, kind, status, code) => {
  const error = await failure(promise);
  assert.ok(error instanceof kind, String(error));
  assert.equal(error.status, status);
  assert.equal(error.errors[0].code, code);
  assert.ok(error.errors[0].message);
  return error;
};

const checks = {
  async 'a user token is active'() {
    const verified = await all.user.tokens.verify();
    assert.equal(verified.status, 'active');
    assert.match(verified.id, /^[0-9a-f]{32}$/);
  },
  async 'an account token is verified where it belongs'() {
    const account = client(world.tokens.account);
    assert.equal((await account.accounts.tokens.verify(mine)).status, 'active');
    await fails(account.user.tokens.verify(), Cloudflare.AuthenticationError, 401, 1000);
  },
  async 'an expired token says so'() {
    const verified = await client(world.tokens.expired).user.tokens.verify();
    assert.equal(verified.status, 'expired');
    assert.ok(!Number.isNaN(Date.parse(verified.expires_on)));
  },
  async 'an unknown token'() {
    await fails(client('unknown').user.tokens.verify(), Cloudflare.AuthenticationError, 401, 1000);
  },
  async 'accounts'() {
    const seen = [];
    for await (const account of all.accounts.list()) seen.push(account);
    assert.deepEqual(seen.map(({ id, name, type }) => ({ id, name, type })), [
      { id: world.account, name: world.name, type: 'standard' },
    ]);
  },
  async 'gateways, page by page'() {
    for (const per_page of [7, 20, 100]) {
      const ids = [];
      for await (const one of all.aiGateway.list({ ...mine, per_page })) ids.push(one.id);
      assert.equal(ids.length, world.gateways);
      assert.equal(new Set(ids).size, world.gateways);
    }
  },
  async 'gateways by a part of their name'() {
    const page = await all.aiGateway.list({ ...mine, search: world.existing });
    assert.ok(page.result.every((one) => one.id.includes(world.existing)));
    assert.ok(page.result.length >= 1);
  },
  async 'one gateway'() {
    const one = await all.aiGateway.get(world.existing, mine);
    assert.equal(one.id, world.existing);
    assert.ok(!Number.isNaN(Date.parse(one.created_at)));
    const error = await failure(all.aiGateway.get('no-such', mine));
    assert.ok(error instanceof Cloudflare.NotFoundError, String(error));
  },
  async 'a new gateway'() {
    const made = await all.aiGateway.create(gateway('made-by-the-sdk'));
    assert.equal(made.id, 'made-by-the-sdk');
    assert.equal(made.authentication, true);
    assert.equal((await all.aiGateway.get('made-by-the-sdk', mine)).id, 'made-by-the-sdk');
  },
  async 'a name that is taken'() {
    const error = await failure(all.aiGateway.create(gateway(world.existing)));
    assert.ok(error instanceof Cloudflare.ConflictError, String(error));
    assert.ok(error.errors[0].message);
  },
  async 'a new gateway without a field, and an open one'() {
    const { cache_ttl, ...without } = gateway('x');
    await fails(all.aiGateway.create(without), Cloudflare.BadRequestError, 400, 7001);
    await fails(all.aiGateway.create(gateway('x', { authentication: false })), Cloudflare.BadRequestError, 400, 7001);
  },
  async 'a missing permission'() {
    const read = client(world.tokens.read);
    await read.aiGateway.list(mine);
    await fails(read.aiGateway.create(gateway('y')), Cloudflare.PermissionDeniedError, 403, 10000);
  },
  async 'too many requests'() {
    const busy = client(world.tokens.busy);
    const error = await failure(busy.accounts.list());
    assert.ok(error instanceof Cloudflare.RateLimitError, String(error));
    assert.ok(Number(error.headers.get('retry-after')) >= 1);
  },
};

const results = [];
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    results.push({ name, ok: true });
  } catch (error) {
    results.push({ name, ok: false, problem: String(error?.stack ?? error) });
  }
}
const ok = results.every((result) => result.ok);
console.log(JSON.stringify({ ok, checks: results }, null, 1));
process.exit(ok ? 0 : 1);
