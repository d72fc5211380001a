import type { WrittenBriefing } from "../../src/briefing/page.ts";
import { packageFaults } from "../../src/exports/office/check/check-package.ts";
import { openPackage } from "../../src/exports/office/package/read-package.ts";
import { writeReport } from "../../src/exports/office/report/write-report.ts";
import { xlsxOf } from "../../src/exports/office/sheets/xlsx.ts";
import { pptxOf } from "../../src/exports/office/slides/pptx.ts";
import { documentTools } from "../../src/headless/node-tools.ts";
import { brokenRules } from "../exports/office/report/decree-rules.ts";
import { schemaFaults } from "../exports/office/schema-faults.ts";

/**
 * What keeps briefings from being reports as the decree has it, and their office files from being whole and valid by the published schemas,
 * a sentence each. Of all at once, for reading a schema takes longer than holding a file against it.
 */
export async function officeFaults(briefings: readonly WrittenBriefing[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const files: Uint8Array[] = [];
  for (const briefing of briefings) {
    const report = await writeReport(briefing, documentTools(null));
    faults.push(...brokenRules(openPackage(report)).map((rule) => `${briefing.title}: ${rule}`));
    files.push(await pptxOf(briefing, documentTools(null)), report, xlsxOf(briefing));
  }
  return [...faults, ...files.flatMap(packageFaults), ...(await schemaFaults(files))];
}
