type Nothing = Readonly<Record<string, never>>;

/** What messages are made of that are about accounts, and about who may do what. */
export interface AccountMatter {
  readonly SIGN_IN_FIRST: Nothing;
  readonly SIGN_IN_WRONG: Nothing;
  readonly SIGN_IN_LATER: { readonly seconds: number };
  readonly SIGN_IN_NEEDS_TLS: Nothing;
  readonly NO_ACCOUNTS: Nothing;
  readonly NOT_BEHIND_A_PROXY: Nothing;
  readonly OLD_PASSWORD_WRONG: Nothing;
  readonly PASSWORD_TOO_SHORT: { readonly least: number };
  readonly PASSWORD_TOO_LONG: { readonly most: number };
  readonly PASSWORD_TOO_SIMPLE: Nothing;
  readonly PASSWORD_HOLDS_NAME: Nothing;
  readonly PASSWORDS_ELSEWHERE: Nothing;
  readonly LINK_VOID: { readonly hours: number };
  readonly NOT_THIS_ROLE: Nothing;
  readonly NOT_THIS_KEY: Nothing;
  readonly KEY_WRONG: Nothing;
  readonly KEY_IN_ADDRESS: Nothing;
  readonly KEY_NAME_WRONG: { readonly most: number };
  readonly KEY_SCOPE_WRONG: { readonly accepted: readonly string[] };
  readonly KEY_NEEDS_TERRITORY: Nothing;
  readonly KEY_TERRITORY_NOT_YOURS: { readonly territory: string };
  readonly KEY_DAYS_WRONG: { readonly most: number };
  readonly KEY_OVERLAP_WRONG: { readonly most: number };
  readonly KEY_POINTS_WRONG: Nothing;
  readonly KEYS_TOO_MANY: { readonly most: number };
  readonly NO_SUCH_KEY: Nothing;
  readonly NOT_THIS_TERRITORY: Nothing;
  readonly OWN_DRAFT: Nothing;
  readonly OTHERS_DRAFT: Nothing;
  readonly NO_SUCH_ACCOUNT: Nothing;
  readonly ADDRESS_TAKEN: { readonly address: string };
  readonly LAST_ADMINISTRATOR: Nothing;
  readonly NAME_WRONG: { readonly most: number };
  readonly ADDRESS_WRONG: Nothing;
  readonly ROLE_UNKNOWN: { readonly role: string; readonly accepted: readonly string[] };
  readonly TERRITORY_MISSING: { readonly role: string };
  readonly TERRITORY_NOT_TAKEN: { readonly role: string };
  readonly TERRITORY_UNKNOWN: { readonly territory: string; readonly near: readonly string[] };
  readonly IDENTITY_UNKNOWN: { readonly address: string };
  readonly IDENTITY_REFUSED: Nothing;
}
