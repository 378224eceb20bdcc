#!/usr/bin/env bash
# npm json5 2.2.3 refuses unquoted keys that JavaScript itself accepts.
#
# Expected: JSON5 takes a key without quotes where it is an ECMAScript identifier, so what `node` reads as a property
# name, `JSON5.parse` reads too, and an editor may leave the quotes away wherever Unicode says ID_Start and ID_Continue.
# What happens: the package carries tables of its own from an older Unicode. Letters that came later are refused as an
# "invalid character", in a file that otherwise is fine; quoted, the same keys are read. Whoever writes JSON5 for a
# program that reads it with this package has to ask its tables, or quote every key that is not ASCII.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund json5@2.2.3
cat > look.cjs <<'JS'
const JSON5 = require('json5');
const read = (f) => { try { return `reads ${Object.keys(f()).length} key`; } catch (e) { return e.message.replace(/'.*'/u, "'…'"); } };
for (const code of [0x41, 0xe9, 0x10400, 0x88c, 0x1c9c, 0x13e23, 0x3134a]) {
  const key = String.fromCodePoint(code);
  console.log([`U+${code.toString(16).toUpperCase()}`, `node ${read(() => eval(`({${key}: 1})`))}`,
    `json5 ${read(() => JSON5.parse(`{${key}: 1}`))}`, `quoted ${read(() => JSON5.parse(`{"${key}": 1}`))}`].join(' | '));
}
JS
node look.cjs | tee seen
# Seen with json5 2.2.3 under node 20.20.2:
diff seen - <<'SEEN' && echo "as described"
U+41 | node reads 1 key | json5 reads 1 key | quoted reads 1 key
U+E9 | node reads 1 key | json5 reads 1 key | quoted reads 1 key
U+10400 | node reads 1 key | json5 reads 1 key | quoted reads 1 key
U+88C | node reads 1 key | json5 JSON5: invalid character '…' at 1:2 | quoted reads 1 key
U+1C9C | node reads 1 key | json5 JSON5: invalid character '…' at 1:2 | quoted reads 1 key
U+13E23 | node reads 1 key | json5 JSON5: invalid character '…' at 1:3 | quoted reads 1 key
U+3134A | node reads 1 key | json5 JSON5: invalid character '…' at 1:3 | quoted reads 1 key
SEEN
