#!/usr/bin/env bash
# npm 11.19.1: `npx --include=optional` does not mend what `npx --omit=optional` left incomplete.
#
# Expected: a package that was run once with `--omit=optional` gets its optional packages when it is run with
# `--include=optional`, as `npm install --include=optional` brings them into a project.
# What happens: npx keeps one installation for each way of naming a package, finds it there and looks no further. It stays
# incomplete for that name, whatever is said; another name for the same version gets an installation of its own. A launcher
# whose program is an optional package has to say which folder to remove.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --prefix tools npm@11.19.1
export npm_config_cache=$dir/cache npm_config_loglevel=silent npm_config_yes=true
package=sass@1.89.0 # has the optional package @parcel/watcher
npx() { tools/node_modules/.bin/npx "$@" >/dev/null; }
has() { # whether the optional package is in the installation for this name
  local one
  for one in cache/_npx/*/; do
    grep -qF "\"$1\"" "$one/package.json" || continue
    [ -d "$one/node_modules/@parcel/watcher" ] && echo "$1: complete" || echo "$1: incomplete"
  done
}
{
  npx --omit=optional $package --version; echo "--omit=optional"; has $package
  npx --include=optional $package --version; echo "--include=optional"; has $package
  npx $package --version; echo "nothing said"; has $package
  npx --include=optional sass@=1.89.0 --version; echo "another name"; has sass@=1.89.0
} | tee seen
# Seen with npm 11.19.1 under node 20.20.2:
diff seen - <<'SEEN' && echo "as described"
--omit=optional
sass@1.89.0: incomplete
--include=optional
sass@1.89.0: incomplete
nothing said
sass@1.89.0: incomplete
another name
sass@=1.89.0: complete
SEEN
