import { expect, it } from "vitest";
import { openPackage, readXml } from "../../../src/exports/office/package/read-package.ts";
import { writeReport } from "../../../src/exports/office/report/write-report.ts";
import { printBriefing } from "../../../src/exports/print/print.ts";
import { readBoundaries } from "../../../src/headless/node-tools.ts";
import type { Form } from "../../../src/exports/report/form.ts";
import { type ReportContent, reportContent } from "../../../src/exports/report/report-content.ts";
import { locales } from "../../../src/i18n/locale.ts";
import { paragraphsOf } from "../office/report/read-document.ts";
import { tools } from "../office/written.ts";
import { filesIn, flat, objectsOf, readPdf } from "./read-pdf.ts";
import { sampleBriefing } from "./sample-briefing.ts";

const boundaries = (vintage: string) => Promise.resolve(readBoundaries(vintage));

function saidInForm({ number, unit, title, columns, rows, notes }: Form): readonly string[] {
  return [
    number,
    unit ?? "",
    title,
    ...columns.flatMap(({ label, sign }) => [label, sign]),
    ...rows.flatMap(({ over, cells }) => [over ?? "", ...cells]),
    ...notes,
  ];
}

/** Every word of a report. */
function saidIn({ office, summary, items, annexes }: ReportContent): readonly string[] {
  return [
    ...Object.values(office).flatMap((one: string | readonly string[] | null) => one ?? []),
    summary,
    ...items.flatMap((item) => {
      if (item.is === "text") return [item.runs.map(({ text }) => text).join("")];
      if (item.is === "form") return saidInForm(item.form);
      return [item.is === "heading" ? item.text : (item.caption ?? "")];
    }),
    ...annexes.flatMap(({ number, title, belongsTo, form }) => [
      number,
      title,
      belongsTo,
      ...saidInForm(form),
    ]),
  ];
}

it.each(locales)("the report as PDF says word for word what the report for Word says, %s", async (locale) => {
  const briefing = sampleBriefing(locale);
  const pdf = await printBriefing(briefing, { shape: "a4-upright", layout: "report" }, { boundaries });
  const { pages } = await readPdf(pdf);
  // A letter may stand beside the one before it in another run of text.
  const close = (one: string) => flat(one).replaceAll(" ", "");
  const printed = close(pages.map(({ text }) => text.replace(/^\d+ /u, "")).join(" "));
  const word = readXml(openPackage(await writeReport(briefing, tools)), "word/document.xml");
  const written = close(
    paragraphsOf(word)
      .map(({ text }) => text)
      .join(" "),
  );
  const wanted = saidIn(reportContent(briefing));
  expect(wanted.length).toBeGreaterThan(100);
  expect(wanted.filter((one) => !printed.includes(close(one)))).toEqual([]);
  expect(wanted.filter((one) => !written.includes(close(one)))).toEqual([]);
  // A4 upright, the number of the page over each but the first and the first of an annex.
  for (const page of pages) expect([page.width, page.height].map(Math.round)).toEqual([595, 842]);
  expect(flat(pages[0]?.text ?? "")).not.toMatch(/^1 /u);
  expect(flat(pages[1]?.text ?? "")).toMatch(/^2 /u);
  expect(filesIn(pdf).map(({ name }) => name)).toContain("provenance.json");
  const fonts = objectsOf(pdf).flatMap((body) => /\/BaseFont \/\w+\+([\w-]+)/u.exec(body)?.[1] ?? []);
  expect(new Set(fonts.map((font) => font.split("-")[0]))).toEqual(new Set(["Tinos"]));
});
