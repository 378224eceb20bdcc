// Lets an OpenClaw write the launchd agent it would install on macOS into the home of the environment.
// node launchd.mjs <folder of the package>, with the variables to write as JSON on standard input.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

Object.defineProperty(process, 'platform', { value: 'darwin' });
const environment = JSON.parse(readFileSync(0, 'utf8'));
const dist = join(process.argv[2], 'dist');
// Names of files and exports are a bundler's; functions keep their own.
const files = readdirSync(dist).filter((name) => /^(launchd|service)-[\w-]+\.m?js$/.test(name));
const holds = (name) => readFileSync(join(dist, name), 'utf8').includes('function installLaunchAgent(');
const found = [];
for (const name of files.filter(holds)) {
    found.push(...Object.values(await import(pathToFileURL(join(dist, name)))));
}
const named = (name) => found.find((it) => typeof it === 'function' && it.name === name);
const args = {
    env: process.env,
    stdout: process.stdout,
    programArguments: ['/usr/local/bin/node', '/usr/local/lib/openclaw/index.js', 'gateway', '--port', '18789'],
    workingDirectory: '/',
    environment,
    description: 'OpenClaw Gateway <&> "its" agent',
};
const install = named('stageLaunchAgent') ?? named('resolveGatewayService')?.().install;
// There is no launchd to load it into: what counts is what was written before.
await install(args).catch((error) => console.log(String(error)));
process.exit(0);
