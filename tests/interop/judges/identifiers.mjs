// Which characters npm json5 takes in a key without quotes.
//
// node identifiers.mjs JSON5_FOLDER: tries every Unicode scalar value as the first character of a key and as a later
// one, and writes {"start": [...], "part": [...]}: in each list the code points at which the answer changes, from no at
// the first one to yes.
import { createRequire } from "node:module";
import { resolve } from "node:path";

const JSON5 = createRequire(import.meta.url)(resolve(process.argv[2]));

const takes = (key) => {
  try {
    return Object.keys(JSON5.parse(`{${key}:1}`))[0] === key;
  } catch {
    return false;
  }
};

const changes = (prefix) => {
  const found = [];
  let before = false;
  for (let code = 0; code <= 0x10ffff; code++) {
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    const now = !surrogate && takes(prefix + String.fromCodePoint(code));
    if (now !== before) found.push(code);
    before = now;
  }
  return found;
};

process.stdout.write(JSON.stringify({ start: changes(""), part: changes("a") }) + "\n");
