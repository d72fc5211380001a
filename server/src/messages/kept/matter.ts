type Nothing = Readonly<Record<string, never>>;

/** What messages are made of that are about briefings and questions that people keep. */
export interface KeptMatter {
  readonly NO_SUCH_KEPT: Nothing;
  /** `changed`: an ISO instant. */
  readonly KEPT_CHANGED: { readonly changed: string };
  readonly KEPT_GONE: Nothing;
  readonly KEPT_TOO_MANY: { readonly most: number };
  readonly KEPT_TOO_LARGE: { readonly most: number };
  readonly KEPT_WRONG: { readonly at: string; readonly why: string };
  readonly KEPT_ID_WRONG: Nothing;
}
