#!/usr/bin/env node
'use strict';
// Becomes the program for this platform, which an optional package of its own brings.

const name = `clawgate-${process.platform}-${process.arch}`;
const args = process.argv.slice(2);

function fail(...lines) {
  require('node:fs').writeSync(2, `clawgate: ${lines.join('\n')}\n`);
  process.exit(1);
}

/** Ends with why the program is not there, and what to type. */
function missing() {
  const { optionalDependencies, repository, rust, version } = require('./package.json');
  const packages = Object.keys(optionalDependencies);
  if (packages.includes(name)) {
    const [kept] = /^.*\/_npx\/[^/]+/.exec(__dirname) || [];
    const place = __dirname.endsWith('/lib/node_modules/clawgate') ? '--global ' : '';
    fail(
      `the package ${name} is not installed, which holds the program.`,
      'Optional packages were left out (--omit=optional), or node_modules is from another machine. With npm, type:',
      kept
        // npx takes what it has kept for these words, whatever --include says.
        ? `  rm -r "${kept}" && npx --include=optional clawgate`
        : `  npm install ${place}--include=optional clawgate@${version}`,
    );
  }
  if (process.platform === 'win32') {
    fail(
      'there is no program for Windows itself. In WSL, with Node.js installed there, it runs. Type:',
      '  wsl bash -lic "npx clawgate"',
    );
  }
  const [from, where] = repository
    ? [`--git ${repository.url.slice('git+'.length)}`, '']
    : ['--path .', ', in a copy of its source'];
  fail(
    `there is no program for ${process.platform}-${process.arch}, only for these: ${packages.join(', ')}.`,
    `With Rust ${rust} or newer this builds it${where}:`,
    `  cargo install --locked ${from}`,
  );
}

function find() {
  try {
    return require.resolve(`${name}/clawgate`);
  } catch {
    return missing();
  }
}

function cannotStart(program, { code }) {
  fail(
    `${program} could not be started (${code}).`,
    ...(code === 'EACCES' ? ['Install clawgate where programs may run: not on a file system mounted noexec.'] : []),
  );
}

function becomeIt(program) {
  const { accessSync, constants } = require('node:fs');
  try {
    // A failing `execve` would end Node.js before 26 with a native stack trace.
    accessSync(program, constants.X_OK);
    // Left out, the environment would be empty in Node.js 22.15.
    process.execve(program, [program, ...args], process.env);
  } catch (error) {
    cannotStart(program, error);
  }
}

/** Runs the program as a child; without `node:fs`, which takes Node.js 18 as long to load as `node:child_process`. */
function runBeside(program) {
  // What a terminal sends reaches the program by itself as well: once or twice is the same to it. Before the program is
  // there, or a signal in between would end this process alone.
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
  }
  const child = require('node:child_process').spawn(program, args, { stdio: 'inherit' });
  child.on('error', (error) => cannotStart(program, error));
  child.on('exit', (status, signal) => {
    if (!signal) process.exit(status);
    process.removeAllListeners(signal);
    process.exitCode = 128 + require('node:os').constants.signals[signal];
    process.kill(process.pid, signal);
  });
}

// Node.js has `execve` since 22.15 and 23.11.
(process.execve ? becomeIt : runBeside)(find());
