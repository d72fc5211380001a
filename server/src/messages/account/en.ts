import { counted, quoted } from "../words.ts";
import type { WordsOf } from "../words-of.ts";
import type { AccountMatter } from "./matter.ts";

const n = counted("en-US");
const list = quoted(", ");
const wait = (seconds: number): string =>
  seconds < 120 ? `${n(seconds)} second${seconds === 1 ? "" : "s"}` : `${n(Math.ceil(seconds / 60))} minutes`;

/** Messages on accounts and rights, in English. */
export const accountEn: WordsOf<AccountMatter> = {
  SIGN_IN_FIRST: () => "Please sign in first.",
  SIGN_IN_WRONG: () => "Address or password is wrong.",
  SIGN_IN_LATER: ({ seconds }) =>
    `After several failures signing in has to wait. Try again in ${wait(seconds)}.`,
  SIGN_IN_NEEDS_TLS: () =>
    "Signing in needs an address that begins with https://; over http the password could be read on its way.",
  NO_ACCOUNTS: () =>
    "This atlas runs for one person on their own machine (AUTH=off): there is nothing to sign in to.",
  NOT_BEHIND_A_PROXY: () =>
    "This atlas runs without sign-in (AUTH=off) for the person at its machine, and this request came through a proxy. Whoever serves it to others sets PUBLIC_URL or AUTH=local.",
  OLD_PASSWORD_WRONG: () => "The present password is wrong.",
  PASSWORD_TOO_SHORT: ({ least }) =>
    `The password needs at least ${n(least)} characters; a few words together are easy to remember.`,
  PASSWORD_TOO_LONG: ({ most }) => `The password may have at most ${n(most)} characters.`,
  PASSWORD_TOO_SIMPLE: () =>
    "The password repeats the same few characters; take one with more different ones.",
  PASSWORD_HOLDS_NAME: () =>
    "The password is mostly your name or address; take one that says nothing of you.",
  PASSWORDS_ELSEWHERE: () => "Passwords are not kept here: sign in with your organisation's account.",
  LINK_VOID: ({ hours }) =>
    `This link is no longer valid: it works once, for ${n(hours)} hours. Ask an administrator for a new one.`,
  NOT_THIS_ROLE: () => "Your roles do not include this. An administrator can give you one that does.",
  NOT_THIS_KEY: () => "This key is not for that. Its owner can make one that is.",
  KEY_WRONG: () =>
    "This key is not good (any more): it was mistyped, has expired or was revoked. Its owner can make a new one.",
  KEY_IN_ADDRESS: () =>
    "No key belongs in an address, where others may see it. Revoke this one, make another and send it as Authorization: Bearer.",
  KEY_NAME_WRONG: ({ most }) => `A key needs a name of up to ${n(most)} letters: what program it is for.`,
  KEY_SCOPE_WRONG: ({ accepted }) => `A key is for at least one of: ${accepted.join(", ")}.`,
  KEY_NEEDS_TERRITORY: () => "A key that hands in figures is of at least one territory.",
  KEY_TERRITORY_NOT_YOURS: ({ territory }) =>
    `You are no contributor of "${territory}", so a key of yours cannot hand in its figures.`,
  KEY_DAYS_WRONG: ({ most }) => `A key lives for 1 to ${n(most)} days.`,
  KEY_OVERLAP_WRONG: ({ most }) => `The old key stays good for 0 to ${n(most)} hours.`,
  KEY_POINTS_WRONG: () => "The points of a key are a whole number from 1 on.",
  KEYS_TOO_MANY: ({ most }) => `An account has at most ${n(most)} keys in use. Revoke one first.`,
  NO_SUCH_KEY: () => "There is no such key in use.",
  NOT_THIS_TERRITORY: () => "These figures belong to a territory that is not yours.",
  OWN_DRAFT: () => "You handed this in yourself; somebody else has to publish it.",
  OTHERS_DRAFT: () => "Somebody else handed this in; only they can change it or take it back.",
  NO_SUCH_ACCOUNT: () => "There is no such account.",
  ADDRESS_TAKEN: ({ address }) => `There is already an account with the address "${address}".`,
  LAST_ADMINISTRATOR: () =>
    "Nobody would be left to look after accounts; make somebody else an administrator first.",
  NAME_WRONG: ({ most }) => `A name is needed, of at most ${n(most)} characters on one line.`,
  ADDRESS_WRONG: () => "A mail address is needed, such as lan@example.vn.",
  ROLE_UNKNOWN: ({ role, accepted }) => `Unknown role "${role}". There are ${list(accepted)}.`,
  TERRITORY_MISSING: ({ role }) =>
    `The role "${role}" is of a territory: name an area, or "viet-nam" for all.`,
  TERRITORY_NOT_TAKEN: ({ role }) => `The role "${role}" is not of a territory; leave it out.`,
  TERRITORY_UNKNOWN: ({ territory, near }) =>
    `Unknown area "${territory}".${near.length === 0 ? "" : ` Did you mean ${list(near)}?`}`,
  IDENTITY_UNKNOWN: ({ address }) =>
    `Your organisation knows you as "${address}", and there is no such account here. An administrator can add it.`,
  IDENTITY_REFUSED: () => "Signing in with your organisation's account did not succeed. Please begin again.",
};
