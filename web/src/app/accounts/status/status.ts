/** How something is that was looked at. */
export type State = "well" | "attention" | "unwell";

/** A value as the server tells it. */
export type Value =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "count" | "bytes" | "seconds" | "share" | "times"; readonly number: number }
  | { readonly is: "part"; readonly number: number; readonly whole: number; readonly unit: "count" | "bytes" }
  | { readonly is: "instant"; readonly at: string };

export interface Check {
  readonly id: string;
  readonly state: State;
  readonly name: string;
  readonly trouble: string | null;
  readonly advice: string | null;
  readonly value: Value | null;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: Value }[];
}

export interface Fault {
  readonly at: string;
  readonly requestId: string | null;
  readonly what: string;
  readonly type: string | null;
  readonly code: string | null;
  readonly place: string | null;
}

/** How the atlas is (`GET /status`), in the reader's language. */
export interface Status {
  readonly at: string;
  readonly state: State;
  readonly says: string;
  readonly checks: readonly Check[];
  readonly groups: readonly Group[];
  readonly errors: readonly Fault[];
}
