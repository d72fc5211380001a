import { hasSize, isBetween, isStyled, isUpper, type Rule, sections } from "./measured-report.ts";
import { child, said } from "./read-document.ts";

const partHeading = /^[IVXL]+\. /u;

/** Rules of the text, of what stands under it, and of annexes. */
export const textRules: readonly Rule[] = [
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
