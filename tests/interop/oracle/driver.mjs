// Turns of one real OpenClaw, one after the other, in one process.
//
// A turn in a process of its own costs 3 to 12 seconds, nearly all of them for loading modules. Here they are loaded
// once, and OpenClaw's own command line (`runCli`, what its entry calls) is run for each request, in a home of its own
// with an environment of its own. Before a turn every module's state is put back to what it was when the module
// was loaded: while a module is read, a list of its top-level variables and collections is put behind it.
//
// node driver.mjs PACKAGE; a request is a line on standard input, its answer a line on standard output that begins
// with a record separator:
//   {"work", "environment": {}, "arguments": [], "patience": milliseconds}
//   {"code": exit status or null where it was given up, "said": both streams, "took": milliseconds}
import fs from "node:fs";
import Module from "node:module";
import path from "node:path";
import readline from "node:readline";
import { pathToFileURL } from "node:url";
import "./loopback.mjs";

const root = process.argv[2];
const dist = path.join(root, "dist");
const distUrl = `${pathToFileURL(dist).href}/`;
/** What is said in a turn is for messages; nobody reads a megabyte of it. */
const SAID = 8192;

const PRIMITIVE = String.raw`null|void 0|undefined|false|true|-?[0-9][0-9.e]*|"[^"]*"`;
const COLLECTION = String.raw`(?:\/\* @__PURE__ \*\/ )?new (?:Map|Set|WeakMap|WeakSet)\(\)`;
const VARIABLE = new RegExp(String.raw`^(?:export )?(?:let|var) ([\w$]+)(?: = (?:${PRIMITIVE}|\[\]|\{\}|${COLLECTION}))?;$`);
const CONSTANT = new RegExp(String.raw`^(?:export )?const ([\w$]+) = (?:\/\* @__PURE__ \*\/ )?new (Map|Set|WeakMap|WeakSet)\(\);$`);
/** Places that a module works out when it is loaded. */
const PLACE = /^(export )?(?:const|let|var) ((?:STATE|CONFIG|DEFAULT)[A-Z_]*(?:DIR|PATH|FILE)|isNixMode) = (resolve\w+\(.*\));$/;
/** The bundler's own, which hold what was loaded and no state. */
const BUNDLER = /^(?:require_|init_|import_)/;

const KEEP = Symbol.for("clawgate.oracle.keep");
const states = [];

/** The module's text with a list of its state behind it. */
function withItsState(text) {
  const keep = [];
  const again = [];
  const lines = text.split("\n").map((line) => {
    if (line.length > 400) return line;
    const place = PLACE.exec(line);
    if (place) {
      again.push(`${place[2]} = ${place[3]};`);
      return `${place[1] ?? ""}let ${place[2]} = ${place[3]};`;
    }
    const constant = CONSTANT.exec(line);
    if (constant?.[2].startsWith("Weak")) {
      again.push(`${constant[1]} = new ${constant[2]}();`);
      return line.replace("const ", "let ");
    }
    const name = (constant ?? VARIABLE.exec(line))?.[1];
    if (name && !BUNDLER.test(name)) {
      keep.push(constant ? `keep(() => ${name});` : `keep(() => ${name}, (was) => { ${name} = was; });`);
    }
    return line;
  });
  if (keep.length + again.length === 0) return text;
  return `${lines.join("\n")}
;globalThis[Symbol.for("clawgate.oracle.keep")]((keep) => { ${keep.join(" ")} }, () => { ${again.join(" ")} });
`;
}

globalThis[KEEP] = (list, again) => {
  const back = [];
  list((get, set) => {
    let was;
    try {
      was = get();
    } catch (error) {
      // A line inside a template looks like a variable of the module and is none.
      if (error instanceof ReferenceError) return;
      throw error;
    }
    if (was instanceof Map || was instanceof Set) {
      const held = [...was];
      back.push(() => {
        const now = get();
        now.clear();
        for (const one of held) was instanceof Map ? now.set(...one) : now.add(one);
      });
    }
    if (!set) return;
    const copy = Array.isArray(was)
      ? () => [...held]
      : was instanceof WeakMap
        ? () => new WeakMap()
        : was instanceof WeakSet
          ? () => new WeakSet()
          : was instanceof Map || was instanceof Set
            ? () => was
            : was && typeof was === "object"
              ? () => ({ ...was })
              : () => was;
    const held = Array.isArray(was) ? [...was] : undefined;
    back.unshift(() => set(copy()));
  });
  states.push(() => {
    for (const one of back) one();
    again();
  });
};

Module.registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.startsWith(distUrl) || loaded.format !== "module" || !loaded.source) return loaded;
    return { ...loaded, source: withItsState(Buffer.from(loaded.source).toString("utf8")) };
  },
});

/** Where the command line starts. File names carry a hash, so it is looked for. */
async function commandLine() {
  const places = ["cli/run-main.js", "cli/run-main.mjs"].filter((name) => fs.existsSync(path.join(dist, name)));
  places.push(...fs.readdirSync(dist).filter((name) => /^run-main-.*\.m?js$/.test(name)));
  for (const place of places) {
    const { runCli } = await import(pathToFileURL(path.join(dist, place)).href);
    if (typeof runCli === "function") return runCli;
  }
  throw new Error(`no runCli in ${dist}`);
}

const answer = process.stdout.write.bind(process.stdout);
const timers = { setTimeout, setInterval, setImmediate, clearTimeout };
const events = ["exit", "beforeExit", "uncaughtException", "unhandledRejection", "SIGINT", "SIGTERM", "SIGHUP", "warning"];
const dispatcher = Symbol.for("undici.globalDispatcher.1");

/** One turn's own world: streams, timers, the process's end. */
async function turn(request) {
  const said = [];
  let length = 0;
  const hear = (chunk, encoding, done) => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    if (length < SAID) said.push(text);
    length += text.length;
    (typeof encoding === "function" ? encoding : done)?.();
    return true;
  };
  const before = {
    console: { ...console },
    out: process.stdout.write,
    err: process.stderr.write,
    exit: process.exit,
    listeners: new Map(events.map((event) => [event, process.rawListeners(event)])),
    fetch: globalThis.fetch,
    dispatcher: globalThis[dispatcher],
    // How modules are found is changed for plugins, by a function that asks the one it found there. With the module's
    // state put back, it would find and ask itself.
    resolve: Module._resolveFilename,
    registerHooks: Module.registerHooks,
  };
  const hooks = [];
  Module.registerHooks = (...given) => {
    const hook = before.registerHooks(...given);
    hooks.push(hook);
    return hook;
  };
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, request.environment);
  process.chdir(request.work);
  for (const back of states) back();
  process.exitCode = undefined;
  process.argv = [process.execPath, path.join(root, "openclaw.mjs"), ...request.arguments];
  process.stdout.write = hear;
  process.stderr.write = hear;

  const running = new Set();
  for (const name of ["setTimeout", "setInterval"]) {
    const start = timers[name];
    globalThis[name] = Object.assign((...given) => {
      const timer = start(...given);
      running.add(timer);
      return timer;
    }, start);
  }
  let ended;
  const end = new Promise((resolve) => (ended = resolve));
  process.exit = (code) => {
    ended(code ?? process.exitCode ?? 0);
    throw new Error("the process ends here");
  };
  process.on("unhandledRejection", () => {});
  broken = (error) => {
    hear(`${error?.message ?? error}\n`);
    ended(1);
  };
  const patience = timers.setTimeout(() => ended(null), request.patience);
  const started = performance.now();
  let code;
  try {
    // Its file is looked for only now: what a module finds in the environment while it is loaded is a turn's too.
    runCli ??= await commandLine();
    code = await Promise.race([runCli([...process.argv]).then(() => process.exitCode ?? 0), end]);
  } catch (error) {
    hear(`${error?.message ?? error}\n`);
    code = await Promise.race([end, 1]);
  }
  broken = () => {};
  timers.clearTimeout(patience);
  const took = Math.round(performance.now() - started);

  for (const timer of running) timers.clearTimeout(timer);
  globalThis.setTimeout = timers.setTimeout;
  globalThis.setInterval = timers.setInterval;
  Object.assign(console, before.console);
  process.stdout.write = before.out;
  process.stderr.write = before.err;
  process.exit = before.exit;
  for (const [event, listeners] of before.listeners) {
    for (const listener of process.rawListeners(event)) {
      if (!listeners.includes(listener)) process.off(event, listener);
    }
  }
  Module._resolveFilename = before.resolve;
  Module.registerHooks = before.registerHooks;
  for (const hook of hooks) hook.deregister();
  globalThis.fetch = before.fetch;
  if (before.dispatcher) globalThis[dispatcher] = before.dispatcher;
  return { code, said: said.join("").slice(0, SAID), took };
}

let runCli;
/** What nobody catches ends a turn, as it would the process. A listener that ends the process would throw again. */
let broken = () => {};
process.setUncaughtExceptionCaptureCallback((error) => broken(error));
process.on("unhandledRejection", () => {});
// OpenClaw lets go of its standard input when a command is over, and nothing else would keep the process.
timers.setInterval(() => {}, 2 ** 30);
for await (const line of readline.createInterface({ input: fs.createReadStream("/dev/stdin") })) {
  const done = await turn(JSON.parse(line));
  answer(`\u001e${JSON.stringify(done)}\n`);
}
process.reallyExit(0);
