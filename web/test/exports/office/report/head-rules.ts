import type { XmlElement } from "@rgrove/parse-xml";
import { elementsIn, readRelations, readXml } from "../../../../src/exports/office/package/read-package.ts";
import { boldWidth } from "../../../../src/exports/report/bold-width.ts";
import { isBetween, isStyled, lengthOf, margin, type Rule, sections } from "./measured-report.ts";
import { child, millimetres, said } from "./read-document.ts";

/** Rules of the page, of its head and of the title. */
export const headRules: readonly Rule[] = [
  {
    says: "A4 upright, 210 × 297 mm",
    isKept: (report) =>
      sections(report).every((section) => {
        const size = child(section, "w:pgSz");
        return (
          isBetween(millimetres(said(size, "w:w")), 210, 210) &&
          isBetween(millimetres(said(size, "w:h")), 297, 297)
        );
      }),
  },
  { says: "top margin 20–25 mm", isKept: (report) => margin(report, "w:top", 20, 25) },
  { says: "bottom margin 20–25 mm", isKept: (report) => margin(report, "w:bottom", 20, 25) },
  { says: "left margin 30–35 mm", isKept: (report) => margin(report, "w:left", 30, 35) },
  { says: "right margin 15–20 mm", isKept: (report) => margin(report, "w:right", 15, 20) },
  {
    says: "Times New Roman throughout",
    isKept: ({ opened }) => {
      const named = [...opened.keys()]
        .filter((path) => /^word\/(?:charts\/)?[^/]+\.xml$/u.test(path))
        .flatMap((path) => [...elementsIn(readXml(opened, path))])
        .filter(({ name }) => ["w:rFonts", "a:latin", "a:cs"].includes(name))
        .flatMap(({ attributes }) => Object.values(attributes));
      return named.length > 0 && named.every((font) => font === "Times New Roman");
    },
  },
  {
    says: "black letters",
    isKept: ({ opened }) => {
      const document = [...elementsIn(readXml(opened, "word/document.xml"))];
      const colours = (all: readonly XmlElement[]) =>
        all.filter(({ name }) => name === "w:color").map(({ attributes }) => attributes["w:val"] ?? "");
      // A name on the dark fill of a map is white, a number on that of a heat table too; no letter is of any other colour.
      const isPicture = (one: XmlElement) =>
        one.name === "wps:txbx" ||
        (one.name === "w:tc" && [...elementsIn(one)].some(({ name }) => name === "w:shd"));
      const inPictures = document.filter(isPicture).flatMap((one) => colours([...elementsIn(one)]));
      const all = [...colours(document), ...colours([...elementsIn(readXml(opened, "word/styles.xml"))])];
      const white = all.filter((colour) => colour === "FFFFFF").length;
      return (
        all.every((colour) => colour === "000000" || colour === "FFFFFF") &&
        white === inPictures.filter((colour) => colour === "FFFFFF").length
      );
    },
  },
  {
    says: "page number in Arabic numerals, 13–14, upright, centred in the top margin",
    isKept: (report) => {
      const headers = readRelations(report.opened, "word/document.xml").filter(({ type }) =>
        type.endsWith("/header"),
      );
      return (
        headers.length > 0 &&
        headers.every(({ target }) => {
          const all = [...elementsIn(readXml(report.opened, target))];
          const sizes = all.filter(({ name }) => name === "w:sz").map((size) => said(size) / 2);
          return (
            all.some(({ name, text }) => name === "w:instrText" && text.trim() === "PAGE") &&
            all.some(({ name, attributes }) => name === "w:jc" && attributes["w:val"] === "center") &&
            sizes.every((size) => isBetween(size, 13, 14)) &&
            !all.some(({ name }) => name === "w:i" || name === "w:b")
          );
        }) &&
        sections(report).every(
          (section) => said(child(section, "w:pgMar"), "w:header") < said(child(section, "w:pgMar"), "w:top"),
        )
      );
    },
  },
  {
    says: "no page number on page 1",
    isKept: (report) =>
      sections(report).every(
        (section) =>
          child(section, "w:titlePg") !== undefined &&
          !section.children.some(
            (one) =>
              one.type === "element" &&
              "attributes" in one &&
              JSON.stringify(one.attributes).includes('"first"'),
          ),
      ),
  },
  {
    says: "national title at the right: capitals, 12–13, bold",
    isKept: ({ right }) =>
      right[0]?.align === "center" && isStyled(right[0], [12, 13], { bold: true, upper: true }),
  },
  {
    says: "motto under it: 13–14, bold, first letters capital, hyphens with spaces",
    isKept: ({ right }) =>
      isStyled(right[1], [13, 14], { bold: true }) && right[1]?.text === "Độc lập - Tự do - Hạnh phúc",
  },
  {
    says: "a rule under the motto, as long as it",
    isKept: ({ right: [, motto, rule] }) =>
      motto !== undefined &&
      rule?.ruled === true &&
      Math.abs(lengthOf(rule, 0) - boldWidth(motto.text, motto.sizes[0] ?? 0)) < 1,
  },
  {
    says: "superior body: capitals, 12–13, upright, not bold",
    isKept: ({ left }) => isStyled(left[0], [12, 13], { bold: false, upper: true }),
  },
  {
    says: "issuing body: capitals, 12–13, bold",
    isKept: ({ left }) => isStyled(left[1], [12, 13], { bold: true, upper: true }),
  },
  {
    says: "a rule under the issuing body, a third to a half of its line",
    isKept: ({ left: [, issuing, rule] }) => {
      if (issuing === undefined || rule?.ruled !== true) return false;
      const line = Math.min(boldWidth(issuing.text, issuing.sizes[0] ?? 0), issuing.cell ?? 0);
      return isBetween(lengthOf(rule, 0) / line, 1 / 3, 1 / 2);
    },
  },
  {
    says: "number: 13, upright, under ten with a leading zero",
    isKept: ({ left }) =>
      isStyled(left[3], [13, 13], { bold: false }) &&
      /^Số: (?:0[1-9]|[1-9]\d+|……)\/BC-\S+$/u.test(left[3]?.text ?? ""),
  },
  {
    says: "place and date: italic, 13–14, days under ten and January, February with a leading zero",
    isKept: ({ right }) =>
      isStyled(right[3], [13, 14], { bold: false, italic: true }) &&
      /^.+, ngày (?:0[1-9]|[12]\d|3[01]|……) tháng (?:0[12]|[3-9]|1[0-2]|……) năm (?:\d{4}|……)$/u.test(
        right[3]?.text ?? "",
      ),
  },
  {
    says: "kind of document: capitals, 13–14, bold, centred",
    isKept: ({ all, title }) =>
      all[title]?.align === "center" && isStyled(all[title], [13, 14], { bold: true, upper: true }),
  },
  {
    says: "summary under it: 13–14, bold, centred",
    isKept: ({ all, title }) =>
      all[title + 1]?.align === "center" && isStyled(all[title + 1], [13, 14], { bold: true }),
  },
  {
    says: "a rule under the summary, a third to a half of its line",
    isKept: ({ all, title }) => {
      const [summary, rule] = [all[title + 1], all[title + 2]];
      if (summary === undefined || rule?.ruled !== true) return false;
      const room = 210 - 30 - 20;
      const line = Math.min(boldWidth(summary.text, summary.sizes[0] ?? 0), room);
      return isBetween(lengthOf(rule, room) / line, 1 / 3, 1 / 2);
    },
  },
  {
    says: "to whom it goes: 13–14, upright",
    isKept: ({ all }) =>
      all
        .filter(({ text }) => text.startsWith("Kính gửi:"))
        .every((line) => isStyled(line, [13, 14], { bold: false })),
  },
];
