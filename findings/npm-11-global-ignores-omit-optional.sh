#!/usr/bin/env bash
# npm 11.19.1: `npm install --global --omit=optional` installs the optional packages all the same.
#
# Expected: an optional package that `--omit=optional` leaves out of a project is left out of a global installation too.
# What happens: in a project it is left out; with --global it is installed, and `npm ls` lists it. A launcher whose program
# is an optional package meets an installation without it in projects and with npx, and not where npm installed globally.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --prefix tools npm@11.19.1
npm=$dir/tools/node_modules/.bin/npm
export npm_config_cache=$dir/cache npm_config_loglevel=silent npm_config_audit=false npm_config_fund=false
package=sass@1.89.0 # has the optional package @parcel/watcher
has() { # what it is called, a folder
  [ -d "$2" ] && echo "$1: with the optional package" || echo "$1: without it"
}
mkdir project; (cd project; "$npm" init -y >/dev/null; "$npm" install --omit=optional $package >/dev/null)
"$npm" install --global --prefix global --omit=optional $package >/dev/null
"$npm" install --global --prefix included $package >/dev/null
{
  has "project, --omit=optional" project/node_modules/@parcel/watcher
  has "--global --omit=optional" global/lib/node_modules/sass/node_modules/@parcel/watcher
  has "--global" included/lib/node_modules/sass/node_modules/@parcel/watcher
} | tee seen
# Seen with npm 11.19.1 under node 20.20.2:
diff seen - <<'SEEN' && echo "as described"
project, --omit=optional: without it
--global --omit=optional: with the optional package
--global: with the optional package
SEEN
