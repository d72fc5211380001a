import type { WrittenBriefing } from "../../briefing/page.ts";
import { versionText } from "../../figure/sentences/version-text.ts";

/** Which data a briefing was made from, and as known when, in words. */
export function versionOf({ locale, provenance }: WrittenBriefing): string {
  return versionText({ locale, dataVersion: provenance.dataVersion, knownAt: provenance.knownAt });
}
