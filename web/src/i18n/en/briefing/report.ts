import { englishMonths } from "../language.ts";
import type { ReportWords } from "../../vi/briefing/report.ts";

/** Words of the report that an office sends, in English. */
export const reportEn: ReportWords = {
  nation: "SOCIALIST REPUBLIC OF VIET NAM",
  motto: "Independence - Freedom - Happiness",
  superior: "NAME OF THE SUPERIOR BODY",
  issuing: "NAME OF THE ISSUING BODY",
  number: (number, office) => `${number}/BC-${office}`,
  numbered: (number) => `No.: ${number}`,
  // Without figures it is one gap to be filled in, not three words between gaps.
  date: (day, month, year) => {
    const name = englishMonths[Number(month) - 1];
    return name === undefined ? year : `${Number(day)} ${name} ${year}`;
  },
  kind: "REPORT",
  addressee: (to) => `To: ${to}`,
  recipients: "Recipients:",
  filed: (department) => `- File copy: VT, ${department}.`,
  asAbove: "- As above;",
  signer: "AUTHORITY AND POSITION OF THE SIGNATORY",
  annex: (number) => `Annex ${number}`,
  annexOf: (number, date) => `(With Report No. ${number} of ${date})`,
  seeAnnex: (title, number) => `${title}: see the attached Annex ${number}.`,
  form: (number) => `Form ${number}`,
  unit: (unit) => `Unit: ${unit}`,
  ofWhich: "Of which:",
  none: "- : none",
  unknown: (statuses) => `… : no figure (${statuses})`,
  sources: "Sources of the figures",
  ordinal: "No.",
  known: (dataset, boundaries, version) =>
    `This report was made ${dataset === null ? "" : `from ${dataset}; `}${boundaries}; ${version}.`,
  link: (address) => `The figures can be looked up at: ${address}`,
};
