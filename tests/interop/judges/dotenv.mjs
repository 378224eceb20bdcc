// Reads `.env` texts with an installed OpenClaw's own loader and prints what it puts into the environment.
//
//   node dotenv.mjs <folder of the npm package openclaw> < rows.json
//
// The input is an array of rows `{ text | hex, padTo? }` (tests/fixtures/dotenv/dialect.json is one): the file is the
// text, or the bytes in `hex`; where `padTo` is given, comment lines stand before it until it has that many bytes.
// The output is one JSON object: `{ version, loader, reads: [{ NAME: value, … }, …] }`, one entry a row.
//
// Every row is a real file in a throw-away state folder, loaded by the function that OpenClaw's command line calls.
// Its name inside the bundle changes from release to release, so it is looked up by the name it had in the source.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const home = process.argv[2];
const { version } = JSON.parse(fs.readFileSync(path.join(home, "package.json"), "utf8"));

/** The bundle that defines `name` and exports it, and the name it is exported by. */
function exported(name) {
  const dist = path.join(home, "dist");
  for (const file of fs.readdirSync(dist).filter((entry) => /\.m?js$/.test(entry))) {
    const source = fs.readFileSync(path.join(dist, file), "utf8");
    const alias = new RegExp(`\\b${name} as (\\w+)`).exec(source.slice(source.lastIndexOf("export {")));
    if (alias && source.includes(`function ${name}(`)) return { file: path.join(dist, file), alias: alias[1] };
  }
  return undefined;
}

function content(row) {
  const bytes = row.hex === undefined ? Buffer.from(row.text, "utf8") : Buffer.from(row.hex, "hex");
  const missing = (row.padTo ?? bytes.length) - bytes.length;
  if (missing === 0) return bytes;
  const line = `#${"-".repeat(98)}\n`;
  const rest = missing % line.length;
  const pad = line.repeat(Math.floor(missing / line.length)) + (rest > 0 ? `${"#".repeat(rest - 1)}\n` : "");
  return Buffer.concat([Buffer.from(pad, "utf8"), bytes]);
}

const rows = JSON.parse(fs.readFileSync(0, "utf8"));
const root = fs.mkdtempSync(path.join(os.tmpdir(), "dotenv-judge-"));
try {
  const state = path.join(root, "state");
  const elsewhere = path.join(root, "elsewhere");
  fs.mkdirSync(state);
  fs.mkdirSync(elsewhere);
  // A `.env` in the working folder is read too: stand where there is none.
  process.chdir(elsewhere);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, { HOME: root, TMPDIR: root, OPENCLAW_STATE_DIR: state });

  const names = ["loadGlobalRuntimeDotEnvFiles", "loadDotEnv"];
  const loader = names.find((name) => exported(name));
  if (loader === undefined) throw new Error(`openclaw ${version}: neither ${names.join(" nor ")} is exported`);
  const { file, alias } = exported(loader);
  const load = (await import(pathToFileURL(file).href))[alias];

  const before = { ...process.env };
  const reads = rows.map((row) => {
    fs.writeFileSync(path.join(state, ".env"), content(row));
    load({ quiet: true });
    const read = {};
    for (const [name, value] of Object.entries(process.env)) {
      if (before[name] === value) continue;
      read[name] = value;
      if (Object.hasOwn(before, name)) process.env[name] = before[name];
      else delete process.env[name];
    }
    return read;
  });
  process.stdout.write(`${JSON.stringify({ version, loader, reads })}\n`);
} finally {
  fs.rmSync(root, { recursive: true, force: true });
}
