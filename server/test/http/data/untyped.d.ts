/** A library of the tests that has no types of its own: what is used of it. */
declare module "jsonstat-toolkit" {
  interface Cube {
    readonly id: readonly string[];
    Data(place: Record<string, string | undefined>): {
      readonly value: number | null;
      readonly status: string;
    };
  }
  export default function read(document: unknown): Cube;
}

/** A reader of CSV on the Web: rows as typed statements. */
declare module "rdf-parser-csvw" {
  import type { Readable } from "node:stream";

  interface Term {
    readonly termType: string;
    readonly value: string;
    readonly datatype?: Term;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export default class CsvwParser {
    constructor(options: { readonly metadata: unknown; readonly baseIRI: string });
    import(input: Readable): AsyncIterable<Quad>;
  }
}
