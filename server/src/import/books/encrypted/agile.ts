import { createDecipheriv, hash } from "node:crypto";
import type { Limits } from "../guard/limits.ts";
import { BookRefusal } from "../refusal/refusal.ts";
import { walkXml } from "../xml/walk-xml.ts";
import type { Attributes } from "../xml/walk-xml.ts";

/** What each key is for that a password opens (ECMA-376, MS-OFFCRYPTO 2.3.4.13). */
const VERIFIER = Buffer.from("fea7d2763b4b9e79", "hex");
const VERIFIER_HASH = Buffer.from("d7aa0f6d3061344e", "hex");
const PACKAGE_KEY = Buffer.from("146e0be7abacd0d6", "hex");

/** Bytes of the package that are encrypted at a time. */
const SEGMENT = 4_096;

/** Bytes before the description. */
const PREFIX = 8;

const HASHES: Readonly<Record<string, string>> = {
  SHA1: "sha1",
  "SHA-1": "sha1",
  SHA256: "sha256",
  SHA384: "sha384",
  SHA512: "sha512",
};

/** Whether a package is locked as Excel has done since 2010; before, and with other programs, it is in other ways. */
export function isAgile(info: Buffer): boolean {
  return info.length > PREFIX && info.readUInt16LE(0) === 4 && info.readUInt16LE(2) === 4;
}

/**
 * The package that is locked with a password; null where it is another. The password is hashed once, as often as the file says.
 *
 * @throws BookRefusal when that is too often, or the way of encrypting is none that is known
 */
export function decryptAgile(
  { info, locked }: { readonly info: Buffer; readonly locked: Buffer },
  password: string,
  limits: Limits,
): Buffer | null {
  const { data, key } = readInfo(info, limits);
  const spun = spin(password, key);
  const open = (what: Buffer, value: string | undefined): Buffer =>
    decipher(
      fitted(hashed(key, Buffer.concat([spun, what])), Number(key.keyBits) / 8),
      bytesOf(key.saltValue),
      bytesOf(value),
    );
  const verifier = hashed(key, open(VERIFIER, key.encryptedVerifierHashInput));
  const kept = open(VERIFIER_HASH, key.encryptedVerifierHashValue);
  if (!kept.subarray(0, verifier.length).equals(verifier)) return null;
  const packageKey = open(PACKAGE_KEY, key.encryptedKeyValue).subarray(0, Number(key.keyBits) / 8);
  return openPackage(locked, packageKey, data);
}

interface Info {
  readonly data: Attributes;
  readonly key: Attributes;
}

function readInfo(info: Buffer, limits: Limits): Info {
  let data: Attributes | null = null;
  let key: Attributes | null = null;
  walkXml(
    { bytes: info.subarray(PREFIX), part: "EncryptionInfo", limits },
    {
      open(name, attributes) {
        if (name === "keyData") data ??= attributes;
        else if (name === "encryptedKey") key ??= attributes;
      },
    },
  );
  if (data === null || key === null) throw notTaken("EncryptionInfo");
  const found: Info = { data, key };
  for (const { cipherAlgorithm, cipherChaining, hashAlgorithm = "" } of [found.data, found.key]) {
    if (cipherAlgorithm !== "AES" || cipherChaining !== "ChainingModeCBC")
      throw notTaken(`${cipherAlgorithm} ${cipherChaining}`);
    if (HASHES[hashAlgorithm] === undefined) throw notTaken(hashAlgorithm);
  }
  const spins = Number(found.key.spinCount);
  if (!Number.isInteger(spins) || spins < 0 || spins > limits.spins)
    throw notTaken(`spinCount ${found.key.spinCount}`);
  if (![128, 192, 256].includes(Number(found.key.keyBits))) throw notTaken(`keyBits ${found.key.keyBits}`);
  return found;
}

function spin(password: string, key: Attributes): Buffer {
  let digest = hashed(key, Buffer.concat([bytesOf(key.saltValue), Buffer.from(password, "utf16le")]));
  const next = Buffer.alloc(4 + digest.length);
  for (let turn = 0; turn < Number(key.spinCount); turn++) {
    next.writeUInt32LE(turn, 0);
    digest.copy(next, 4);
    digest = hashed(key, next);
  }
  return digest;
}

function openPackage(locked: Buffer, key: Buffer, data: Attributes): Buffer {
  const pieces: Buffer[] = [];
  const salt = bytesOf(data.saltValue);
  const index = Buffer.alloc(4);
  for (let at = PREFIX, count = 0; at < locked.length; at += SEGMENT, count++) {
    index.writeUInt32LE(count, 0);
    const start = fitted(hashed(data, Buffer.concat([salt, index])), 16);
    pieces.push(decipher(key, start, locked.subarray(at, at + SEGMENT)));
  }
  return Buffer.concat(pieces).subarray(0, Number(locked.readBigUInt64LE(0)));
}

function decipher(key: Buffer, start: Buffer, bytes: Buffer): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, start).setAutoPadding(false);
  // What is no whole block is filled up: programs write no less, but a damaged file may have.
  const rest = bytes.length % 16;
  const whole = rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(16 - rest)]);
  return Buffer.concat([cipher.update(whole), cipher.final()]);
}

function hashed({ hashAlgorithm = "" }: Attributes, bytes: Buffer): Buffer {
  return hash(HASHES[hashAlgorithm] ?? "sha512", bytes, "buffer");
}

/** As many bytes as are needed: the first of them, or filled up as the standard says. */
function fitted(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)]);
}

function bytesOf(base64: string | undefined): Buffer {
  return Buffer.from(base64 ?? "", "base64");
}

function notTaken(way: string): BookRefusal {
  return new BookRefusal({ code: "ENCRYPTION_NOT_TAKEN", args: { way } });
}
