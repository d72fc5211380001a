import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** 32 MiB and a quarter of a second on one core: OWASP, Password Storage Cheat Sheet (scrypt, N = 2^15, r = 8, p = 3). */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const MOST_MEMORY = 64 * 1024 * 1024;
const SALT = 16;
const KEY = 32;

export const SHORTEST = 12;
/** So that nobody keeps the machine busy with a book. */
export const LONGEST = 200;
/** Different letters that a password has at least. */
const LEAST_LETTERS = 6;
/** A part of a name that is as long is found again in a password. */
const TELLING = 4;

export type PasswordFault = "TOO_SHORT" | "TOO_LONG" | "TOO_SIMPLE" | "HOLDS_NAME";

/**
 * What is wrong with a new password; null when nothing is. No rules about kinds of letters: length is what counts (NIST SP 800-63B).
 *
 * @param about what is known of its owner: name and address
 */
export function faultOf(password: string, about: readonly string[]): PasswordFault | null {
  const plain = password.normalize("NFKC");
  const { length } = Array.from(plain);
  if (length < SHORTEST) return "TOO_SHORT";
  if (length > LONGEST) return "TOO_LONG";
  if (new Set(plain.toLowerCase()).size < LEAST_LETTERS) return "TOO_SIMPLE";
  const bare = withoutAccents(plain);
  // What is left of it without what is known of its owner must be long enough alone.
  let rest = bare;
  for (const part of about.flatMap((text) => withoutAccents(text).split(/[^a-z0-9]+/))) {
    if (part.length >= TELLING) rest = rest.replaceAll(part, "");
  }
  return rest === bare || rest.length >= SHORTEST ? null : "HOLDS_NAME";
}

function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .toLowerCase()
    .replaceAll("đ", "d");
}

/** What is kept of a password: its hash, with what it was made by. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(SALT);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64"), key.toString("base64")].join("$");
}

/**
 * Whether it is the password. Where there is none to compare it with, that takes as long and is false: by the time it takes
 * nobody learns which accounts there are.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [kind, N, r, p, salt, key] = (kept ?? "").split("$");
  const isReadable = kind === "scrypt" && salt !== undefined && key !== undefined;
  if (!isReadable) {
    await derive(password, Buffer.alloc(SALT), COST);
    return false;
  }
  const expected = Buffer.from(key, "base64");
  const given = await derive(password, Buffer.from(salt, "base64"), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** The same letters give the same key, whether the keyboard sends an accent within its letter or after it. */
function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(password.normalize("NFKC"), salt, KEY, { ...cost, maxmem: MOST_MEMORY }, (error, key) =>
    error === null ? resolve(key) : reject(error),
  );
  return promise;
}
