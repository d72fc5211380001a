import { isIPv6 } from "node:net";
import type { FastifyRequest } from "fastify";

/**
 * The address that asks, for counting what one caller asks: the connection's, or what proxies named in TRUST_PROXY say of it
 * (`X-Forwarded-For`, read from its end up to the first address that is not trusted). Of IPv6 the first half: the rest is the
 * caller's own to choose, and would make one caller as many as it likes.
 */
export function callerAddress({ ip }: Pick<FastifyRequest, "ip">): string {
  const address = ip.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
  if (!isIPv6(address)) return address;
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
