import { hostname, networkInterfaces } from "node:os";

const LOOPBACK = ["localhost", "127.0.0.1", "::1"];
/** Listening on these means on every address of the machine. */
const EVERYWHERE = new Set(["0.0.0.0", "::", ""]);

/** The names this machine goes by. */
export interface Machine {
  readonly name: string;
  readonly addresses: readonly string[];
}

/**
 * The names under which the atlas answers: of the address it listens on, of loopback, and the one its readers use. A page of
 * somebody else's whose name leads to this machine (DNS rebinding) comes with another one.
 */
export function knownHosts(
  { host, publicUrl }: { readonly host: string; readonly publicUrl: string | null },
  machine: () => Machine = thisMachine,
): ReadonlySet<string> {
  const names = [...LOOPBACK, host];
  if (EVERYWHERE.has(host)) {
    const { name, addresses } = machine();
    names.push(name, ...addresses);
  }
  if (publicUrl !== null) names.push(new URL(publicUrl).hostname);
  return new Set(
    names
      .map((name) => nameOf(name.includes(":") && !name.startsWith("[") ? `[${name}]` : name))
      .filter((name) => name !== null),
  );
}

/** The name in a `Host` header as a browser understands it, without its port; null when it is none. */
export function nameOf(header: string): string | null {
  // Whatever else an address can hold (a user, a path) has no place here.
  if (!/^(?:\[[0-9a-f:.]+\]|[^\s/?#@\\[\]:]+)(?::\d{0,5})?$/i.test(header)) return null;
  const address = URL.parse(`http://${header}/`);
  return address === null ? null : address.hostname.replace(/\.$/, "");
}

function thisMachine(): Machine {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return { name: hostname(), addresses: addresses.map(({ address }) => address) };
}
