import { get } from "node:https";
import { TLSSocket } from "node:tls";
import type { Config } from "../../config.ts";
import { type Finding, found } from "../finding.ts";

const [PATIENCE, DAY] = [5_000, 86_400_000];
/** Days before its end at which a certificate should have been renewed long since. */
const SOON = 14;

export interface Certificate {
  readonly ends: Date;
  /** Why this machine does not trust it; null: it does. */
  readonly distrusted: string | null;
}

/** The address readers use: whether it leads here, over TLS, with a certificate that holds. */
export async function lookAtPublicAddress(
  { publicUrl: address, trustProxy, auth }: Pick<Config, "publicUrl" | "trustProxy" | "auth">,
  now: Date,
): Promise<Finding[]> {
  if (address === null) return [];
  const settings = [
    ...(trustProxy.length === 0 ? [found("note", "NO_PROXY_TRUSTED", {})] : []),
    ...(address.startsWith("http:") && auth !== "off"
      ? [found("note", "PUBLIC_URL_PLAIN", { address })]
      : []),
  ];
  try {
    const { status, isOurs: leadsHere, certificate } = await ask(new URL("/healthz", address));
    return [
      leadsHere
        ? found("well", "PUBLIC_URL_OURS", { address })
        : found("ill", "PUBLIC_URL_OTHER", { address, status }),
      ...(certificate === null ? [] : ofCertificate(address, certificate, now)),
      ...settings,
    ];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [found("ill", "PUBLIC_URL_UNREACHED", { address, why }), ...settings];
  }
}

/** What is to be said of a certificate. */
export function ofCertificate(address: string, { ends, distrusted }: Certificate, now: Date): Finding[] {
  const days = Math.floor((ends.getTime() - now.getTime()) / DAY);
  if (days < 0) return [found("ill", "CERTIFICATE_EXPIRED", { address, days: -days })];
  return [
    found(days < SOON ? "ill" : "well", "CERTIFICATE_ENDS", { address, days, least: SOON }),
    // One of an office's own makes is trusted by its browsers, and perhaps not here.
    ...(distrusted === null ? [] : [found("note", "CERTIFICATE_DISTRUSTED", { address, why: distrusted })]),
  ];
}

interface Asked {
  readonly status: number;
  readonly isOurs: boolean;
  /** Null: not over TLS. */
  readonly certificate: Certificate | null;
}

const isOurs = (status: number, text: string): boolean => status === 200 && text === '{"status":"ok"}';

async function ask(url: URL): Promise<Asked> {
  if (url.protocol === "https:") return askOverTls(url);
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  return { status: answer.status, isOurs: isOurs(answer.status, await answer.text()), certificate: null };
}

/** Asks whatever the certificate is: that is what is looked at. */
function askOverTls(url: URL): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const options = { timeout: PATIENCE, rejectUnauthorized: false, agent: false } as const;
    const asked = get(url, options, (answer) => {
      const { socket, statusCode: status = 0 } = answer;
      const certificate = socket instanceof TLSSocket ? certificateOf(socket) : null;
      let text = "";
      answer.setEncoding("utf8");
      answer
        .on("data", (part: string) => (text = (text + part).slice(0, 1_000)))
        .on("end", () => resolve({ status, isOurs: isOurs(status, text), certificate }))
        .on("error", reject);
    });
    asked.on("timeout", () => asked.destroy(new Error(`no answer within ${PATIENCE / 1_000} s`)));
    asked.on("error", reject);
  });
}

function certificateOf(socket: TLSSocket): Certificate {
  const error: unknown = socket.authorizationError;
  const distrusted = socket.authorized ? null : error instanceof Error ? error.message : String(error);
  return { ends: new Date(socket.getPeerCertificate().valid_to), distrusted };
}
