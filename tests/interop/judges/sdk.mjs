// Anthropic's official SDK as a client of the practice gateway: whether it understands every answer.
//
//   node sdk.mjs FOLDER JSON
//
// FOLDER is where @anthropic-ai/sdk is installed (the one that holds node_modules). JSON says what to talk to:
//   { "origin", "account", "gateway", "key", "model",
//     "locked":  { "gateway", "token" },                              a gateway that needs a token
//     "alias":   { "name", "id" },                                    a model and its other name
//     "errors":  [{ "key", "status", "type", "class", "code"? }],     keys, and the error each one meets
//     "breaks":  "key" }                                              a key whose streams an error ends
// Prints { "ok", "checks": [{ "name", "ok", "problem"? }] }; the exit status is 1 where something does not fit.

import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [folder, described] = process.argv.slice(2);
if (!folder || !described) {
  console.error('usage: node sdk.mjs FOLDER JSON');
  process.exit(2);
}
const world = JSON.parse(described);
const sdk = createRequire(join(resolve(folder), 'x.js'))('@anthropic-ai/sdk');

const client = (key, gateway = world.gateway, headers = {}) =>
  new sdk.Anthropic({
    apiKey: key,
    baseURL: `${world.origin}/v1/${world.account}/${gateway}/anthropic`,
    defaultHeaders: headers,
    maxRetries: 0,
    timeout: 20_000,
  });
const good = client(world.key);
const ask = (text, more = {}) => ({
  model: world.model,
  max_tokens: 512,
  messages: [{ role: 'user', content: text }],
  ...more,
});
const failure = async (promise) => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
};
const ids = async (list) => {
  const found = [];
  for await (const model of list) found.push(model.id);
  return found;
};

const checks = {
  async message() {
    const nonce = randomUUID();
    const message = await good.messages.create(ask(nonce));
    assert.equal(message.type, 'message');
    assert.equal(message.role, 'assistant');
    assert.equal(message.model, world.model);
    assert.equal(message.stop_reason, 'end_turn');
    assert.match(message.id, /^msg_/);
    assert.match(message._request_id, /^req_/);
    assert.ok(message.content[0].text.includes(nonce));
    assert.ok(message.usage.input_tokens > 0 && message.usage.output_tokens > 0);
  },
  async 'one token'() {
    const message = await good.messages.create(ask('ping', { max_tokens: 1 }));
    assert.equal(message.stop_reason, 'max_tokens');
    assert.equal(message.usage.output_tokens, 1);
    assert.ok(message.content[0].text.length > 0);
  },
  async headers() {
    const { response } = await good.messages.create(ask('ping')).withResponse();
    assert.equal(response.headers.get('cf-aig-cache-status'), 'MISS');
    assert.ok(response.headers.get('cf-aig-log-id'));
  },
  async stream() {
    const nonce = randomUUID();
    const stream = good.messages.stream(ask(`${nonce} ${'ünïcödé '.repeat(40)}`));
    let text = '';
    stream.on('text', (piece) => (text += piece));
    const message = await stream.finalMessage();
    assert.equal(message.content[0].text, text);
    assert.ok(text.includes(nonce));
    assert.equal(message.stop_reason, 'end_turn');
    assert.ok(message.usage.output_tokens > 1);
    assert.match(stream.request_id, /^req_/);
  },
  async 'stream events'() {
    const names = [];
    for await (const event of await good.messages.create(ask('one two three', { stream: true }))) {
      if (names.at(-1) !== event.type) names.push(event.type);
    }
    assert.deepEqual(names, [
      'message_start',
      'content_block_start',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ]);
  },
  async 'models, page by page'() {
    const all = await ids(good.models.list({ limit: 1000 }));
    assert.ok(all.includes(world.model));
    assert.equal(new Set(all).size, all.length);
    for (const limit of [1, 3, all.length]) assert.deepEqual(await ids(good.models.list({ limit })), all);
    const page = await good.models.list({ limit: 2, before_id: all[3] });
    assert.deepEqual(page.data.map((model) => model.id), all.slice(1, 3));
    assert.equal(page.has_more, true);
  },
  async 'models by lifecycle'() {
    const listed = { active: 0, deprecated: 0, retired: 0 };
    for await (const model of good.models.list({ lifecycle: Object.keys(listed), limit: 5 })) {
      listed[model.lifecycle] += 1;
      assert.equal(model.type, 'model');
      assert.equal(model.lifecycle === 'active', model.retires_at === null);
      assert.ok(!Number.isNaN(Date.parse(model.created_at)));
      assert.ok(model.max_tokens > 0 && model.max_input_tokens > 0 && model.display_name);
    }
    assert.ok(listed.active && listed.deprecated && listed.retired, JSON.stringify(listed));
  },
  async 'one model'() {
    assert.equal((await good.models.retrieve(world.alias.name)).id, world.alias.id);
    const message = await good.messages.create(ask('hi', { model: world.alias.name }));
    assert.equal(message.model, world.alias.id);
  },
  async 'model not found'() {
    for (const call of [
      () => good.messages.create(ask('hi', { model: 'claude-none' })),
      () => good.models.retrieve('claude-none'),
    ]) {
      const error = await failure(call());
      assert.ok(error instanceof sdk.NotFoundError, String(error));
      assert.equal(error.type, 'not_found_error');
      assert.match(error.requestID, /^req_/);
    }
  },
  async 'bad requests'() {
    for (const more of [{ max_tokens: undefined }, { messages: [] }, { model: undefined }]) {
      const error = await failure(good.messages.create(ask('hi', more)));
      assert.ok(error instanceof sdk.BadRequestError, String(error));
      assert.equal(error.type, 'invalid_request_error');
    }
  },
  async 'gateway not found'() {
    const error = await failure(client(world.key, 'no-such-gateway').messages.create(ask('hi')));
    assert.ok(error instanceof sdk.BadRequestError, String(error));
    assert.equal(error.error.name, 'AiGatewayError');
    assert.equal(error.error.internalCode, 2001);
  },
  async 'locked gateway'() {
    const { gateway, token } = world.locked;
    const error = await failure(client(world.key, gateway).messages.create(ask('hi')));
    assert.ok(error instanceof sdk.AuthenticationError, String(error));
    assert.equal(error.error.internalCode, 2009);
    const inside = client(world.key, gateway, { 'cf-aig-authorization': `Bearer ${token}` });
    assert.equal((await inside.messages.create(ask('hi'))).type, 'message');
  },
  async 'a stream that breaks off'() {
    const error = await failure(client(world.breaks).messages.stream(ask('hi')).finalMessage());
    assert.ok(error instanceof sdk.APIError, String(error));
    assert.equal(error.type, 'overloaded_error');
  },
};
for (const { key, status, type, class: name, code } of world.errors) {
  checks[`${status} ${type}${code ? ` ${code}` : ''}`] = async () => {
    for (const stream of [false, true]) {
      const error = await failure(client(key).messages.create(ask('hi', { stream })));
      assert.ok(error instanceof sdk[name], `${error?.constructor?.name} is no ${name}: ${error}`);
      assert.equal(error.status, status);
      assert.equal(error.type, type);
      assert.equal(error.errorCode, code ?? null);
      assert.match(error.requestID, /^req_/);
    }
  };
}

const verdicts = [];
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    verdicts.push({ name, ok: true });
  } catch (error) {
    verdicts.push({ name, ok: false, problem: String(error?.message ?? error).slice(0, 500) });
  }
}
const ok = verdicts.every((verdict) => verdict.ok);
console.log(JSON.stringify({ ok, checks: verdicts }, null, 1));
process.exitCode = ok ? 0 : 1;
