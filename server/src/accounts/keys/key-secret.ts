import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

/** By which scanners of secrets find keys that were left lying about. */
const PREFIX = "atlas_";
const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** Letters that nobody can guess: 62^43 is more than 2^256. */
const SECRET = 43;
const CHECK = 6;

/** How every key is written: `atlas_`, 43 letters and digits, and 6 more that are worked out of these (CRC-32), so that whoever finds one knows it for one. */
export const KEY_FORM = /^atlas_[0-9A-Za-z]{49}$/;

/** Whether a key stands somewhere in a text, as scanners of secrets look for one. */
export const holdsKey = (text: string): boolean => /\batlas_[0-9A-Za-z]{49}\b/.test(text);

/** A new key. */
export function newKeySecret(): string {
  let letters = "";
  while (letters.length < SECRET)
    for (const byte of randomBytes(64)) {
      // Of 256 only four times the letters, so that each is as likely as the other.
      if (byte < 248 && letters.length < SECRET) letters += LETTERS.charAt(byte % 62);
    }
  return `${PREFIX}${letters}${checkOf(letters)}`;
}

/** Whether a text can be a key at all; what cannot is not looked for. */
export function isKeySecret(text: string): boolean {
  if (!KEY_FORM.test(text)) return false;
  const letters = text.slice(PREFIX.length, -CHECK);
  return text.endsWith(checkOf(letters));
}

/** What is shown of a key: enough to tell it from others. */
export const beginningOf = (secret: string): string => secret.slice(0, PREFIX.length + 6);

function checkOf(letters: string): string {
  let left = crc32(letters);
  let check = "";
  for (let at = 0; at < CHECK; at += 1) {
    check = LETTERS.charAt(left % 62) + check;
    left = Math.floor(left / 62);
  }
  return check;
}
