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
  template: {
    noTemplate: (why) => `The template is no presentation (.potx, .pptx) that can be filled: ${why}.`,
    noTitle: "No layout of the template has a place for a title: it cannot be filled.",
    noCover: (layout) => `The template has no layout for a cover; it takes the layout “${layout}”.`,
    noNumber: (layout) =>
      `The layout “${layout}” of the template has no place for the slide's number; slides have none.`,
    rareFont: (font) => `The template is set in ${font}: a machine that lacks it will show another font.`,
    littleRoom: (layout) =>
      `The layout “${layout}” of the template leaves little room under its title: pictures and tables will be small.`,
    hardToRead: (layout) =>
      `The room under the title of the layout “${layout}” is too small for maps: their letters would be under 6 points, hard to read. Open the slide master, make the box for text higher and wider and the title lower, or use another template.`,
  },
  leftOut: (reason, names) => `${reason}: ${names}`,
};
