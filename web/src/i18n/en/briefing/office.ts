import type { OfficeWords } from "../../vi/briefing/office.ts";

/** Words of office files in English. */
export const officeEn: OfficeWords = {
  sheets: {
    data: "Figures",
    written: "As written",
    chart: "Chart",
    notes: "Notes",
    table: "Table",
    cards: "Key figures",
  },
  day: "Day",
  open: "See it in the Movement Atlas",
  legend: (title) => `Key: ${title}`,
  moreSources: (n) => `and ${n} more (see the notes of this page)`,
  part: (title, n, all) => `${title} (${n}/${all})`,
  leftOut: (reason, names) => `${reason}: ${names}`,
};
