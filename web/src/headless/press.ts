import { readBriefing } from "../briefing/read-briefing.ts";
import { printLayouts, shapes } from "../exports/exporter.ts";
import { printBriefing } from "../exports/print/print.ts";
import { readBoundaries } from "./node-tools.ts";

/** What the server hands over; see server/src/http/print/press.ts. */
interface PrintTask {
  readonly briefing: Uint8Array;
  readonly shape: string;
  readonly layout: string;
  readonly mark: string | null;
}

type Printed =
  | { readonly is: "made"; readonly bytes: Uint8Array }
  | { readonly is: "unreadable"; readonly why: string };

/** Prints a briefing that a page sent, in a thread of the server. What is wrong with it is told, not thrown: it came from outside. */
export default async function press({ briefing, shape, layout, mark }: PrintTask): Promise<Printed> {
  try {
    const known = shapes.find((one) => one === shape);
    if (known === undefined) throw new TypeError(`no shape ${shape}`);
    const laidOut = printLayouts.find((one) => one === layout);
    if (laidOut === undefined) throw new TypeError(`no layout ${layout}`);
    const read = readBriefing(new TextDecoder("utf-8", { fatal: true }).decode(briefing));
    const tools = { boundaries: (vintage: string) => Promise.resolve(readBoundaries(vintage)) };
    return { is: "made", bytes: await printBriefing(read, { shape: known, layout: laidOut, mark }, tools) };
  } catch (error) {
    return { is: "unreadable", why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
