/** Who sends a request. */
export type Sender = "nobody" | "clerk" | "administrator" | "key";

/** What a request may need to know of the atlas that it is sent to. */
export interface Target {
  /** As the `Host` header has it. */
  readonly host: string;
  /** The cookie of each person who has signed in; of the key its header. */
  readonly shown: Readonly<Record<Sender, Readonly<Record<string, string>>>>;
  /** Of the clerk's own address. */
  readonly address: string;
  /** An import that another clerk handed in. */
  readonly othersImport: string;
  /** A key of another clerk. */
  readonly othersKey: number;
  /** Every method and address there is that may change something. */
  readonly changing: readonly { readonly method: string; readonly url: string }[];
  readonly lang: "vi" | "en";
}

/** How a request has to end. */
export type Ending =
  /** An answer without errors, or a refusal in words: both do no harm. */
  | "any"
  | "answer"
  | "refusal"
  /** Nobody else's matter: who asks is told that there is no such thing, or that they may not. */
  | "not yours"
  /** The connection is cut, or what could not be read as a request is refused. */
  | "cut"
  /** It stays open for who reads: it is looked at, and left. */
  | "open";

export interface HostileRequest {
  /** What is attacked. */
  readonly kind: string;
  readonly name: string;
  readonly ending: Ending;
  /** What goes over the wire, piece by piece. */
  wire(target: Target): readonly (string | Uint8Array)[];
  /** Milliseconds between pieces; none when not given. */
  readonly pause?: number;
  /** Milliseconds until it must have ended; a minute when not given. */
  readonly within?: number;
  readonly port?: "admin";
  /** What must not stand in the answer, head and body. */
  readonly never?: RegExp;
  /** Whether whoever asks goes as soon as something has come. */
  readonly isLeft?: boolean;
  /** Connections that are opened at once with it; one when not given. */
  readonly times?: number;
}

const LINE = "\r\n";

export interface Spoken {
  readonly by?: Sender;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
  /** Instead of JSON. */
  readonly type?: string;
}

/** A request as HTTP/1.1 has it, on a connection that ends with its answer. */
export function spoken(
  target: Target,
  line: string,
  { by = "nobody", headers = {}, body, type }: Spoken = {},
): Buffer {
  const bytes = body === undefined ? null : Buffer.from(body);
  const all: Record<string, string | readonly string[]> = {
    host: target.host,
    connection: "close",
    "accept-language": target.lang,
    ...target.shown[by],
    ...(bytes !== null && {
      "content-type": type ?? "application/json",
      "content-length": String(bytes.length),
    }),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, values]) =>
    [values].flat().map((value: string) => `${name}: ${value}`),
  );
  // Header values may hold any byte: they are written as they are.
  const head = Buffer.from([`${line} HTTP/1.1`, ...lines, "", ""].join(LINE), "latin1");
  return bytes === null ? head : Buffer.concat([head, bytes]);
}

/** A request with its variations, each by its name. */
export function kindOf<Given>(
  kind: string,
  ending: Ending,
  variations: Readonly<Record<string, Given>>,
  make: (given: Given, target: Target) => string | Uint8Array | readonly (string | Uint8Array)[],
  more: Omit<Partial<HostileRequest>, "kind" | "name" | "ending" | "wire"> = {},
): HostileRequest[] {
  return Object.entries(variations).map(([name, given]) => ({
    kind,
    name,
    ending,
    wire: (target) => {
      const made = make(given, target);
      return typeof made === "string" || made instanceof Uint8Array ? [made] : made;
    },
    ...more,
  }));
}

export const LINE_END = LINE;
