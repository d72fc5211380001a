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
