// What npm json5 makes of documents.
//
// node json5.mjs JSON5_FOLDER DOCUMENTS: reads a JSON array of {name, text}, writes one of {name, text, reads}, where
// `reads` is the canonical form of the value or null where the text is refused. Numbers are the bits of their double,
// strings and keys their UTF-16 units, keys are sorted and the last of duplicates counts, so equal means equal.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const [folder, documents] = process.argv.slice(2);
const JSON5 = createRequire(import.meta.url)(resolve(folder));
console.warn = () => {};

const quote = (text) => {
  let out = '"';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const plain = unit >= 0x20 && unit < 0x7f && unit !== 0x22 && unit !== 0x5c;
    out += plain ? text[i] : "\\u" + unit.toString(16).padStart(4, "0");
  }
  return out + '"';
};

const bits = (number) => {
  if (Number.isNaN(number)) return "nan";
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
};

const canonical = (value) => {
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return bits(value);
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  const members = Object.keys(value).map((key) => [quote(key), canonical(value[key])]);
  members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return "{" + members.map(([key, inner]) => key + ":" + inner).join(",") + "}";
};

const rows = JSON.parse(readFileSync(documents, "utf8")).map(({ name, text }) => {
  let reads = null;
  try {
    reads = canonical(JSON5.parse(text));
  } catch {}
  return { name, text, reads };
});
const line = (row) => JSON.stringify(row).replace(/[\u007f-\uffff]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
process.stdout.write("[\n" + rows.map(line).join(",\n") + "\n]\n");
