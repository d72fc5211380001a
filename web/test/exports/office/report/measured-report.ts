import {
  elementsIn,
  type OpenedPackage,
  readXml,
} from "../../../../src/exports/office/package/read-package.ts";
import { child, millimetres, paragraphsOf, type ReadParagraph, said } from "./read-document.ts";

/** A rule of the layout, and whether a written file keeps it. */
export interface Rule {
  /** In the words of Decree 30/2020/NĐ-CP, annex I. */
  readonly says: string;
  readonly isKept: (report: MeasuredReport) => boolean;
}

/** What the rules look at. */
export interface MeasuredReport {
  readonly opened: OpenedPackage;
  readonly all: readonly ReadParagraph[];
  /** The four corners of page 1: bodies at the left, national title at the right. */
  readonly left: readonly ReadParagraph[];
  readonly right: readonly ReadParagraph[];
  /** Between heading block and signature, without tables and rules. */
  readonly text: readonly ReadParagraph[];
  readonly title: number;
}

export function measure(opened: OpenedPackage): MeasuredReport {
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

export const isBetween = (value: number, least: number, most: number): boolean =>
  value >= least - 0.05 && value <= most + 0.05;
export const isUpper = (text: string): boolean => text === text.toLocaleUpperCase("vi");
export const hasSize = ({ sizes }: ReadParagraph, least: number, most: number): boolean =>
  sizes.length > 0 && sizes.every((size) => isBetween(size, least, most));
export const lengthOf = ({ left, right, cell }: ReadParagraph, room: number): number =>
  (cell ?? room) - left - right;

export const isStyled = (
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

export function sections({ opened }: MeasuredReport) {
  return [...elementsIn(readXml(opened, "word/document.xml"))].filter(({ name }) => name === "w:sectPr");
}

export function margin(report: MeasuredReport, side: string, least: number, most: number): boolean {
  const all = sections(report);
  return (
    all.length > 0 &&
    all.every((section) => isBetween(millimetres(said(child(section, "w:pgMar"), side)), least, most))
  );
}
