import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";

/** An id as machines make them; nothing that could mean something to a terminal, a log or a page. */
const SANE = /^[\w.-]{8,64}$/;

/**
 * Who is trusted to say what a request was before it came here.
 *
 * @param trustProxy addresses and ranges, as in TRUST_PROXY
 */
export function trustedProxies(trustProxy: readonly string[]): (address: string | undefined) => boolean {
  const trusted = new BlockList();
  for (const each of trustProxy) {
    const [address = "", bits] = each.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return (remote = "") => {
    if (trustProxy.length === 0) return false;
    const address = remote.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
    return trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4");
  };
}

/**
 * The id of a request, under which it stands in the log, in its answer and in what its reader is told. A proxy that is trusted may
 * have given it one already; from anybody else's hands it is not taken.
 */
export function requestIds(
  isTrusted: (address: string | undefined) => boolean,
): (request: IncomingMessage) => string {
  return ({ headers, socket }) => {
    const given = headers["x-request-id"];
    if (typeof given !== "string" || !SANE.test(given)) return randomUUID();
    return isTrusted(socket.remoteAddress) ? given : randomUUID();
  };
}
