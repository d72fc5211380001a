/** What an account can be given. Contributors and approvers are those of territories. */
export const ROLES = ["reader", "analyst", "contributor", "approver", "administrator"] as const;
export type Role = (typeof ROLES)[number];
export const isRole = (name: string): name is Role => ROLES.some((role) => role === name);
/** Of which territory a role has to say. */
export const isOfTerritory = (role: Role): boolean => role === "contributor" || role === "approver";

/** A role that somebody has. */
export interface Grant {
  readonly role: Role;
  /** The id of an area, `viet-nam` for all; null for roles that are not of a territory. */
  readonly territory: string | null;
}

/** What a key can be for. It may no more than its owner, and of that what is named here. */
const ALLOWED_BY_KEY = {
  read: ["READ"],
  import: ["READ", "HAND_IN", "SEE_DRAFT"],
} as const satisfies Record<string, readonly string[]>;
export type Scope = keyof typeof ALLOWED_BY_KEY;
export const SCOPES: readonly Scope[] = ["read", "import"];
export const isScope = (name: string): name is Scope => SCOPES.some((scope) => scope === name);

/** The key that a program shows in the name of an account. */
export interface ActingKey {
  readonly id: number;
  readonly scopes: readonly Scope[];
  /** Of whose figures it may hand some in: ids of areas. */
  readonly territories: readonly string[];
}

/** Whoever asks. */
export interface Actor {
  /** Of the account; null for who has not signed in, and for the only one of an atlas without sign-in. */
  readonly account: number | null;
  readonly grants: readonly Grant[];
  /** The one person of an atlas without sign-in: there is nobody else who could look at what they hand in. */
  readonly isOnlyOne: boolean;
  /** Where a program of theirs asks: as whom it is known, and what it is for. */
  readonly key?: ActingKey | undefined;
}

/** Who has not signed in. */
export const NOBODY: Actor = { account: null, grants: [], isOnlyOne: false };

/** The one person of an atlas without sign-in. */
export const ONLY_ONE: Actor = {
  account: null,
  grants: ROLES.map((role) => ({ role, territory: isOfTerritory(role) ? "viet-nam" : null })),
  isOnlyOne: true,
};

/** What can be done, and by whom. Of figures: of an area. Each has its reason in words in docs/accounts.md. */
const ALLOWED = {
  /** Published figures, where `READERS=signed-in`. */
  READ: ROLES,
  /** Keep questions and briefings on the server. */
  KEEP: ["analyst", "contributor", "approver", "administrator"],
  /** Hand in figures; answer, correct and withdraw a draft of one's own. */
  HAND_IN: ["contributor"],
  /** See figures that are not published, and what was said of them; what one handed in oneself, whatever areas it is of. */
  SEE_DRAFT: ["contributor", "approver"],
  /** Send a draft back with remarks. */
  SEND_BACK: ["approver"],
  /** Publish what somebody else handed in. */
  PUBLISH: ["approver"],
  /** Undo a whole import, or withdraw figures that were published. */
  REVERSE: ["approver"],
  /** See which names of the catalogue were proposed, and propose one. */
  PROPOSE: ["contributor", "administrator"],
  /** Datasets, forms, models, names. */
  KEEP_CATALOGUE: ["administrator"],
  /** Accounts, roles, sessions of others. */
  KEEP_ACCOUNTS: ["administrator"],
  /** What is on record of who did what. */
  SEE_AUDIT: ["administrator"],
  /** How the program is: no figure, and no person. */
  SEE_STATUS: ["administrator"],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof ALLOWED;
export const ACTIONS = Object.keys(ALLOWED) as readonly Action[];

function isFor(scope: Scope, action: Action): boolean {
  const actions: readonly string[] = ALLOWED_BY_KEY[scope];
  return actions.includes(action);
}

/** Of which area figures are, or that it is no matter of an area. */
export interface Matter {
  /** The id of the area whose figures they are; null: not of an area. */
  readonly area: string | null;
  /** The account that handed them in; null: nobody, or the only one. */
  readonly handedInBy?: number | null;
}

export type Verdict =
  | { readonly may: true }
  | {
      readonly may: false;
      readonly why: "SIGN_IN" | "ROLE" | "KEY" | "TERRITORY" | "OWN_DRAFT" | "OTHERS_DRAFT";
    };

/**
 * May this person do this to this area's figures? The only place where that is decided.
 *
 * @param covers whether figures of an area are a matter of a territory; see territories.ts
 */
export function may(
  actor: Actor,
  action: Action,
  { area, handedInBy = null }: Matter,
  covers: (territory: string, area: string) => boolean,
): Verdict {
  const { key } = actor;
  if (key !== undefined && !key.scopes.some((scope) => isFor(scope, action)))
    return { may: false, why: "KEY" };
  const roles: readonly Role[] = ALLOWED[action];
  const grants = actor.grants.filter(({ role }) => roles.includes(role));
  if (grants.length === 0) {
    return { may: false, why: actor.account === null && !actor.isOnlyOne ? "SIGN_IN" : "ROLE" };
  }
  const isOthers = !actor.isOnlyOne && handedInBy !== null && handedInBy !== actor.account;
  const isOwn = !actor.isOnlyOne && handedInBy !== null && !isOthers;
  // Whatever it holds, they know it: they sent it.
  if (action === "SEE_DRAFT" && isOwn) return { may: true };
  const isCovered =
    area === null || grants.some(({ territory }) => territory === null || covers(territory, area));
  if (!isCovered) return { may: false, why: "TERRITORY" };
  const isOfKey =
    key === undefined ||
    area === null ||
    action === "READ" ||
    key.territories.some((territory) => covers(territory, area));
  if (!isOfKey) return { may: false, why: "TERRITORY" };
  if (action === "PUBLISH" && isOwn) return { may: false, why: "OWN_DRAFT" };
  if (action === "HAND_IN" && isOthers) return { may: false, why: "OTHERS_DRAFT" };
  return { may: true };
}
