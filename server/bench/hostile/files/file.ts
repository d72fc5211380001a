/** Who is given a file. */
export type Taker =
  /** The page of imports. */
  | "imports"
  /** The page that reads the text of reports. */
  | "reports"
  /** `atlas restore`. */
  | "restore"
  /** `atlas audit verify`. */
  | "audit";

export interface HostileFile {
  readonly kind: string;
  readonly name: string;
  readonly taker: Taker;
  /** As whoever sends it calls it. */
  readonly fileName: string;
  /** Made when it is its turn: some are large. */
  bytes(): Uint8Array | Promise<Uint8Array>;
}

/** Files of one kind, each by its name. */
export function filesOf<Given>(
  kind: string,
  fileName: string,
  variations: Readonly<Record<string, Given>>,
  make: (given: Given) => Uint8Array | Promise<Uint8Array>,
  taker: Taker = "imports",
): HostileFile[] {
  return Object.entries(variations).map(([name, given]) => ({
    kind,
    name,
    taker,
    fileName,
    bytes: () => make(given),
  }));
}
