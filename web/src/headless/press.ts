import { readBriefing } from "../briefing/read-briefing.ts";
import { shapes } from "../exports/exporter.ts";
import { printBriefing } from "../exports/print/print.ts";
import { readBoundaries } from "./node-tools.ts";

/** What the server hands over; see server/src/http/print/press.ts. */
interface PrintTask {
  readonly briefing: Uint8Array;
  readonly shape: string;
  readonly mark: string | null;
}

type Printed =
  | { readonly is: "made"; readonly bytes: Uint8Array }
  | { readonly is: "unreadable"; readonly why: string };

/** Prints a briefing that a page sent, in a thread of the server. What is wrong with it is told, not thrown: it came from outside. */
export default async function press({ briefing, shape, mark }: PrintTask): Promise<Printed> {
  try {
    const known = shapes.find((one) => one === shape);
    if (known === undefined) throw new TypeError(`no shape ${shape}`);
    const read = readBriefing(new TextDecoder("utf-8", { fatal: true }).decode(briefing));
    const tools = { boundaries: (vintage: string) => Promise.resolve(readBoundaries(vintage)) };
    return { is: "made", bytes: await printBriefing(read, { shape: known, mark }, tools) };
  } catch (error) {
    return { is: "unreadable", why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
