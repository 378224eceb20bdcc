#!/usr/bin/env bash
# hyper-util 0.1.21 (reqwest's, in Rust) reads NO_PROXY in another way than undici 7.30.2 (Node's client).
#
# Expected: a host that NO_PROXY names is reached without the proxy by every program. hyper-util says that it treats the
# variables "the same as curl does", and that white space between entries is ignored.
# What happens: three ways to name a host bypass the proxy in undici alone: `host:port`, a second entry behind a blank
# instead of a comma, and `*.domain`. A network (`127.0.0.0/8`) does in hyper-util alone. Where NO_PROXY and no_proxy are
# both set, undici reads the lower case one, as curl does, and hyper-util the upper case one. So a Rust program cannot
# tell with hyper-util's `Matcher` how a Node program beside it will connect.
set -euo pipefail
dir=$(mktemp -d); server=; trap '[ -z "$server" ] || kill "$server"; rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund undici@7.30.2
cat > proxy.cjs <<'JS'
// Refuses every request, and notes that it came.
const fs = require('fs');
const note = () => fs.appendFileSync('log', 'asked\n');
require('http').createServer((_, answer) => { note(); answer.writeHead(502).end(); })
  .on('connect', (_, socket) => { note(); socket.end('HTTP/1.1 502 Refused\r\n\r\n'); })
  .listen(0, '127.0.0.1', function () { fs.writeFileSync('port', String(this.address().port)); });
JS
cat > ask.cjs <<'JS'
const fs = require('fs');
const { EnvHttpProxyAgent, request } = require('undici');
fs.writeFileSync('log', '');
// Nothing answers at these addresses: without the proxy, the request fails.
request(process.argv[2], { dispatcher: new EnvHttpProxyAgent() }).then(() => {}, () => {})
  .then(() => { console.log(fs.readFileSync('log').length ? 'proxy' : 'direct'); process.exit(); });
JS
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "ask"
version = "0.0.0"
edition = "2021"
[dependencies]
http = "=1.5.0"
hyper-util = { version = "=0.1.21", features = ["client-proxy"] }
TOML
cat > src/main.rs <<'RS'
fn main() {
    let url = std::env::args().nth(1).unwrap().parse().unwrap();
    let proxies = hyper_util::client::proxy::matcher::Matcher::from_env();
    println!("{}", if proxies.intercept(&url).is_some() { "proxy" } else { "direct" });
}
RS
CARGO_TARGET_DIR=$dir/target cargo build --quiet
node proxy.cjs & server=$!
for _ in $(seq 50); do [ -s port ] && break; sleep 0.1; done
ask() { # the URL, and the variables
  local url=$1; shift
  local with=(env -i PATH="$PATH" HTTP_PROXY="http://127.0.0.1:$(cat port)" "$@")
  printf '%s | %s | undici %s | hyper-util %s\n' "$url" "$*" "$("${with[@]}" node ask.cjs "$url")" "$("${with[@]}" target/debug/ask "$url")"
}
host=http://api.example.invalid/
# A host that no resolver knows, and a port of this machine on which nothing listens.
{
  ask $host NO_PROXY=
  ask $host NO_PROXY=example.invalid
  ask $host NO_PROXY=other.invalid,example.invalid
  ask $host NO_PROXY=example.invalid:80
  ask $host 'NO_PROXY=other.invalid example.invalid'
  ask $host 'NO_PROXY=*.example.invalid'
  ask http://127.0.0.1:9/ NO_PROXY=127.0.0.0/8
  ask $host NO_PROXY=example.invalid no_proxy=other.invalid
  ask $host NO_PROXY=other.invalid no_proxy=example.invalid
} | tee seen
# Seen with undici 7.30.2 under node 20.20.2, and hyper-util 0.1.21:
diff seen - <<'SEEN' && echo "as described"
http://api.example.invalid/ | NO_PROXY= | undici proxy | hyper-util proxy
http://api.example.invalid/ | NO_PROXY=example.invalid | undici direct | hyper-util direct
http://api.example.invalid/ | NO_PROXY=other.invalid,example.invalid | undici direct | hyper-util direct
http://api.example.invalid/ | NO_PROXY=example.invalid:80 | undici direct | hyper-util proxy
http://api.example.invalid/ | NO_PROXY=other.invalid example.invalid | undici direct | hyper-util proxy
http://api.example.invalid/ | NO_PROXY=*.example.invalid | undici direct | hyper-util proxy
http://127.0.0.1:9/ | NO_PROXY=127.0.0.0/8 | undici proxy | hyper-util direct
http://api.example.invalid/ | NO_PROXY=example.invalid no_proxy=other.invalid | undici proxy | hyper-util direct
http://api.example.invalid/ | NO_PROXY=other.invalid no_proxy=example.invalid | undici direct | hyper-util proxy
SEEN
