import { expect } from "vitest";
import type { WrittenBriefing } from "../../src/briefing/page.ts";
import { packageFaults } from "../../src/exports/office/check/check-package.ts";
import { openPackage } from "../../src/exports/office/package/read-package.ts";
import { writeReport } from "../../src/exports/office/report/write-report.ts";
import { xlsxOf } from "../../src/exports/office/sheets/xlsx.ts";
import { pptxOf } from "../../src/exports/office/slides/pptx.ts";
import { documentTools } from "../../src/headless/node-tools.ts";
import { brokenRules } from "../exports/office/report/decree-rules.ts";
import { schemaFaults } from "../exports/office/schema-faults.ts";

/** Holds that a briefing is a report as the decree has it, and that its office files are whole and valid by the published schemas. */
export async function expectOfficeFiles(briefing: WrittenBriefing): Promise<void> {
  const report = await writeReport(briefing, documentTools(null));
  const files = [await pptxOf(briefing, documentTools(null)), report, xlsxOf(briefing)];
  for (const file of files) expect(packageFaults(file)).toEqual([]);
  expect(await schemaFaults(files)).toEqual([]);
  expect(brokenRules(openPackage(report))).toEqual([]);
}
