import { boldWidth } from "../../../../src/exports/office/report/bold-width.ts";
import {
  elementsIn,
  type OpenedPackage,
  readRelations,
  readXml,
} from "../../../../src/exports/office/package/read-package.ts";
import { child, millimetres, paragraphsOf, type ReadParagraph, said } from "./read-document.ts";

/** A rule of the layout, and whether a written file keeps it. */
interface Rule {
  /** In the words of Decree 30/2020/NĐ-CP, annex I. */
  readonly says: string;
  readonly isKept: (report: MeasuredReport) => boolean;
}

/** What the rules look at. */
interface MeasuredReport {
  readonly opened: OpenedPackage;
  readonly all: readonly ReadParagraph[];
  /** The four corners of page 1: bodies at the left, national title at the right. */
  readonly left: readonly ReadParagraph[];
  readonly right: readonly ReadParagraph[];
  /** Between heading block and signature, without tables and rules. */
  readonly text: readonly ReadParagraph[];
  readonly title: number;
}

/** The rules that a written report breaks, in words; empty: it keeps them all. */
export function brokenRules(opened: OpenedPackage): readonly string[] {
  const report = measure(opened);
  return rules.flatMap(({ says, isKept }) => (isKept(report) ? [] : [says]));
}

export function ruleCount(): number {
  return rules.length;
}

function measure(opened: OpenedPackage): MeasuredReport {
  const all = paragraphsOf(readXml(opened, "word/document.xml"));
  const title = all.findIndex(({ text, cell }) => cell === null && text !== "");
  const head = all.slice(0, title).filter(({ cell }) => cell !== null);
  const recipients = all.findIndex(({ text }) => text.startsWith("Nơi nhận"));
  return {
    opened,
    all,
    title,
    left: head.filter(({ column }) => column === 0),
    right: head.filter(({ column }) => column === 1),
    text: all
      .slice(title, recipients)
      .filter(({ cell, text, align }) => cell === null && text !== "" && align === "both"),
  };
}

const isBetween = (value: number, least: number, most: number): boolean =>
  value >= least - 0.05 && value <= most + 0.05;
const isUpper = (text: string): boolean => text === text.toLocaleUpperCase("vi");
const hasSize = ({ sizes }: ReadParagraph, least: number, most: number): boolean =>
  sizes.length > 0 && sizes.every((size) => isBetween(size, least, most));
const lengthOf = ({ left, right, cell }: ReadParagraph, room: number): number =>
  (cell ?? room) - left - right;

const isStyled = (
  paragraph: ReadParagraph | undefined,
  sizes: readonly [number, number],
  {
    bold,
    italic = false,
    upper = false,
  }: { readonly bold: boolean; readonly italic?: boolean; readonly upper?: boolean },
): boolean =>
  paragraph !== undefined &&
  hasSize(paragraph, ...sizes) &&
  paragraph.bold === bold &&
  paragraph.italic === italic &&
  (!upper || isUpper(paragraph.text));

const partHeading = /^[IVXL]+\. /u;

function sections({ opened }: MeasuredReport) {
  return [...elementsIn(readXml(opened, "word/document.xml"))].filter(({ name }) => name === "w:sectPr");
}

function margin(report: MeasuredReport, side: string, least: number, most: number): boolean {
  const all = sections(report);
  return (
    all.length > 0 &&
    all.every((section) => isBetween(millimetres(said(child(section, "w:pgMar"), side)), least, most))
  );
}

const rules: readonly Rule[] = [
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
        .filter((path) => /^word\/[^/]+\.xml$/u.test(path))
        .flatMap((path) => [...elementsIn(readXml(opened, path))])
        .filter(({ name }) => name === "w:rFonts")
        .flatMap(({ attributes }) => Object.values(attributes));
      return named.length > 0 && named.every((font) => font === "Times New Roman");
    },
  },
  {
    says: "black letters",
    isKept: ({ opened }) =>
      [...elementsIn(readXml(opened, "word/document.xml")), ...elementsIn(readXml(opened, "word/styles.xml"))]
        .filter(({ name }) => name === "w:color")
        .every(({ attributes }) => attributes["w:val"] === "000000"),
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
  {
    says: "text 13–14",
    isKept: ({ text }) => text.length > 0 && text.every((line) => hasSize(line, 13, 14)),
  },
  {
    says: "text justified",
    isKept: ({ all, text, title }) =>
      text.length > 0 &&
      all
        .slice(title + 3)
        .filter(({ cell, firstLine }) => cell === null && firstLine > 0)
        .every(({ align }) => align === "both"),
  },
  {
    says: "first line of a paragraph set in by 1 cm or 1,27 cm",
    isKept: ({ text }) =>
      text.every(({ firstLine }) => isBetween(firstLine, 10, 10) || isBetween(firstLine, 12.7, 12.7)),
  },
  {
    says: "at least 6 points between paragraphs",
    isKept: ({ text }) => text.every(({ after }) => after >= 6),
  },
  {
    says: "line spacing single to 1,5",
    isKept: ({ text }) => text.every(({ lines }) => isBetween(lines, 1, 1.5)),
  },
  {
    says: "parts counted in Roman numerals, their titles in capitals, bold",
    isKept: ({ text }) => {
      const parts = text.filter((line) => partHeading.test(line.text) && line.bold);
      return (
        parts.length > 0 &&
        parts.every(({ text: title }) => isUpper(title)) &&
        parts[0]?.text.startsWith("I. ") === true
      );
    },
  },
  {
    says: "items counted in the order of the Vietnamese alphabet: a), b), c), d), đ), e)",
    isKept: ({ text }) => {
      const order = "abcdđeghiklmnopqrstuvxy";
      let last = -1;
      return text.every(({ text: line }) => {
        const letter = /^(\p{L})\) /u.exec(line)?.[1];
        if (letter === undefined) return true;
        const place = order.indexOf(letter);
        const isNext = place === 0 || place === last + 1;
        last = place;
        return place >= 0 && isNext;
      });
    },
  },
  {
    says: "„Nơi nhận:“ 12, bold and italic; its list 11, upright, ending with the office's own files",
    isKept: ({ all }) => {
      const at = all.findIndex(({ text }) => text === "Nơi nhận:");
      const list = all.slice(at + 1).filter(({ column, text }) => column === 0 && text.startsWith("- "));
      return (
        isStyled(all[at], [12, 12], { bold: true, italic: true }) &&
        list.length > 0 &&
        list.every((line) => isStyled(line, [11, 11], { bold: false })) &&
        list.some(({ text }) => text.startsWith("- Lưu: VT"))
      );
    },
  },
  {
    says: "authority and position of who signs: capitals, 13–14, bold; below it nothing",
    isKept: ({ all }) => {
      const at = all.findIndex(({ text }) => text === "Nơi nhận:");
      const signed = all.slice(at).filter(({ column, inForm }) => column === 1 && !inForm);
      return isStyled(signed[0], [13, 14], { bold: true, upper: true }) && signed[1]?.text === "";
    },
  },
  {
    says: "annexes: „Phụ lục“ and Roman number 14, bold, centred; title in capitals 13–14 bold; „Kèm theo“ in italics; pages counted anew",
    isKept: (report) => {
      const { all } = report;
      const starts = all.flatMap(({ text, cell }, at) =>
        cell === null && /^Phụ lục [IVXL]+$/u.test(text) ? [at] : [],
      );
      const anew = sections(report).filter((section) => said(child(section, "w:pgNumType"), "w:start") === 1);
      return (
        starts.every(
          (at) =>
            all[at]?.align === "center" &&
            isStyled(all[at], [14, 14], { bold: true }) &&
            isStyled(all[at + 1], [13, 14], { bold: true, upper: true }) &&
            isStyled(all[at + 2], [13, 14], { bold: false, italic: true }) &&
            all[at + 2]?.text.startsWith("(Kèm theo") === true,
        ) && anew.length === starts.length
      );
    },
  },
];
