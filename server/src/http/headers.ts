import { STATUS_CODES } from "node:http";
import type { FastifyReply } from "fastify";

/**
 * On every answer, whatever it is of and however it ends. Transport security is not among them: the atlas is served without
 * TLS on its own machine, and whoever puts TLS in front sets that there.
 */
const EVERY_ANSWER: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "x-dns-prefetch-control": "off",
  "x-permitted-cross-domain-policies": "none",
  "permissions-policy": (
    "accelerometer autoplay bluetooth camera display-capture encrypted-media gamepad geolocation gyroscope hid magnetometer " +
    "microphone midi payment picture-in-picture publickey-credentials-get serial usb xr-spatial-tracking"
  )
    .split(" ")
    .map((feature) => `${feature}=()`)
    .join(", "),
};

type Policy = Readonly<Record<string, readonly string[]>>;

/** What is no page asks for nothing and belongs into nobody's frame. */
const ofData: Policy = { "default-src": ["'none'"], "frame-ancestors": ["'none'"] };

/**
 * The style sheets that the component library writes into the page: one when something can be pressed, one while a dialog is open
 * on a phone. By their content, so that no other gets in; a browser test fails when a new version of the library has others.
 */
const LIBRARY_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
];

/**
 * Nothing comes from another host. MapLibre starts its worker from a blob and draws into blobs. Drawings carry their colours in
 * style attributes; no style sheet but ours is taken.
 */
const ofPages: Policy = {
  "default-src": ["'self'"],
  "base-uri": ["'self'"],
  "connect-src": ["'self'", "blob:", "data:"],
  "font-src": ["'self'", "data:"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
  "img-src": ["'self'", "data:", "blob:"],
  "object-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", ...LIBRARY_STYLES],
  "style-src-attr": ["'unsafe-inline'"],
  "worker-src": ["'self'", "blob:"],
};

/** The one exception: the query desk's editor writes its style sheets as it goes, and knows no nonces. */
const ofQueryDesk: Policy = { ...ofPages, "style-src": ["'self'", "'unsafe-inline'"] };

/** What may be loaded and run by what is answered: data, a page or its files, or the query desk. */
const policies = { data: written(ofData), page: written(ofPages), desk: written(ofQueryDesk) };
export type PolicyName = keyof typeof policies;

/** Sets the headers of every answer, with the policy of data until something else is known. */
export function setHeaders(reply: FastifyReply): void {
  void reply.headers(EVERY_ANSWER).header("content-security-policy", policies.data);
}

/** Says that what is answered is a page. */
export function setPolicy(reply: FastifyReply, name: PolicyName): void {
  void reply.header("content-security-policy", policies[name]);
}

/** A whole answer as it goes over the wire, for where there is no request that could be replied to. The connection ends with it. */
export function writtenAnswer(
  status: number,
  answer: unknown,
  more: Readonly<Record<string, string>> = {},
): string {
  const body = JSON.stringify(answer);
  const headers = {
    ...EVERY_ANSWER,
    "content-security-policy": policies.data,
    "cache-control": "no-store",
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    date: new Date().toUTCString(),
    connection: "close",
    ...more,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines, "", body].join("\r\n");
}

function written(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
