import type { TemplateWords } from "../../vi/keeping/template.ts";

/** Words about forms that are taken to be filled in, in English. */
export const templateEn: TemplateWords = {
  title: "Take the form to fill in",
  lead: "The form already says what the area has to report for the period; filled in and handed in, it is read without a question.",
  dataset: "Dataset",
  every: "Due every",
  kinds: { MONTH: "Month", QUARTER: "Quarter", HALF_YEAR: "Half-year", YEAR: "Year", TERM: "Term" },
  period: "Period",
  area: "Area",
  form: "Form",
  named: (format, area, period) => `${format} form: ${area}, ${period}`,
  nothingDue: "This dataset has no period yet that your areas report for.",
};
