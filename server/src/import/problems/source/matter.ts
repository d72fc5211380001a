type Nothing = Readonly<Record<string, never>>;

/** What is wrong with a source that comes along with figures. */
export interface SourceMatter {
  readonly SOURCE_COLUMN_UNKNOWN: { readonly name: string };
  readonly SOURCE_INCOMPLETE: Nothing;
  readonly SOURCE_KIND_UNKNOWN: Nothing;
  readonly SOURCE_DATE_UNREADABLE: Nothing;
  readonly SOURCE_ADDRESS_UNREADABLE: Nothing;
  readonly SOURCE_KNOWN_OTHERWISE: { readonly id: string; readonly title: string };
  readonly SOURCE_TWICE: { readonly row: number };
}
