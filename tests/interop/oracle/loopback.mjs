// Names are looked up on this machine alone: no turn asks anybody else, whatever its config says.
import dns from "node:dns";
import Module from "node:module";

const lookup = dns.lookup;
dns.lookup = (name, ...rest) => {
  if (/^(?:localhost|127\.[\d.]+|::1)$/.test(name)) return lookup(name, ...rest);
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: "ENOTFOUND", hostname: name });
  process.nextTick(rest.at(-1), error);
};
Module.syncBuiltinESMExports();
