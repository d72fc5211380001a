import type { WrittenBriefing } from "../../briefing/page.ts";
import { claimAccessible } from "./claim-accessible.ts";
import { drawPictures, pageLook, type PrintTools } from "./draw-pictures.ts";
import type { PrintSettings } from "../exporter.ts";
import { printMatter, withPictures, type Place } from "./print-matter.ts";
import { reportFont, reportMatter } from "./report-matter.ts";
import { roomsFor, typeset } from "./typst.ts";

/**
 * A briefing as PDF/A-3a that is PDF/UA-1 too: tagged, each picture with its words, the figures of each inside as CSV. The same bytes for the same
 * briefing, on whatever day and machine. `place`: what it is of a larger whole. Throws what is wrong where it breaks a rule of either standard.
 */
export async function printBriefing(
  briefing: WrittenBriefing,
  settings: PrintSettings,
  tools: PrintTools,
  place: Place | null = null,
): Promise<Uint8Array> {
  // A part of a booklet has pages like the rest of it.
  const isReport = settings.layout === "report" && place === null;
  const matter = isReport ? reportMatter(briefing, settings) : printMatter(briefing, settings, place);
  const look = isReport ? { ...pageLook, font: reportFont } : pageLook;
  // How much room the words leave for each picture is known once they are set: then it is drawn for it.
  const pictures = await drawPictures(briefing, roomsFor(matter), tools, look);
  // The compiler keeps the rules of one standard at a time.
  const [archived, accessible] = typeset(withPictures(matter, pictures), ["a-3a", "ua-1"]);
  if (archived === undefined || accessible === undefined) throw new Error("no document was made");
  return claimAccessible(archived, accessible);
}
