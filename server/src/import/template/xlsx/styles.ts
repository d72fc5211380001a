import type { StyleName } from "./sheet.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

interface Style {
  readonly font: 0 | 1 | 2 | 3;
  /** 0 none, 2 a heading's, 3 where something is to be written, 4 where nothing is. */
  readonly fill: 0 | 2 | 3 | 4;
  readonly isBordered: boolean;
  readonly align: "left" | "center" | "right";
  readonly indent?: number;
  /** 3: #,##0 · 4: #,##0.00 · 49: text. */
  readonly format?: 3 | 4 | 49;
  readonly isOpen?: true;
}

const STYLES: Readonly<Record<StyleName, Style>> = {
  plain: { font: 0, fill: 0, isBordered: false, align: "left" },
  symbol: { font: 1, fill: 0, isBordered: false, align: "left" },
  right: { font: 0, fill: 0, isBordered: false, align: "left" },
  title: { font: 2, fill: 0, isBordered: false, align: "center" },
  subtitle: { font: 0, fill: 0, isBordered: false, align: "center" },
  heading: { font: 1, fill: 2, isBordered: true, align: "center" },
  index: { font: 3, fill: 2, isBordered: true, align: "center" },
  ordinal: { font: 0, fill: 0, isBordered: true, align: "center" },
  name: { font: 1, fill: 0, isBordered: true, align: "left" },
  inner: { font: 0, fill: 0, isBordered: true, align: "left", indent: 2 },
  part: { font: 3, fill: 0, isBordered: true, align: "left", indent: 1 },
  code: { font: 0, fill: 0, isBordered: true, align: "center", format: 49 },
  count: { font: 0, fill: 3, isBordered: true, align: "right", format: 3, isOpen: true },
  percent: { font: 0, fill: 3, isBordered: true, align: "right", format: 4, isOpen: true },
  choice: { font: 0, fill: 3, isBordered: true, align: "left", isOpen: true },
  text: { font: 0, fill: 3, isBordered: true, align: "left", isOpen: true },
  machine: { font: 0, fill: 4, isBordered: false, align: "left", format: 49 },
  signature: { font: 0, fill: 0, isBordered: false, align: "center", isOpen: true },
};

const NAMES = Object.keys(STYLES) as readonly StyleName[];

/** What a cell's `s` says. */
export function styleIndex(name: StyleName): number {
  return NAMES.indexOf(name);
}

/** The part with all styles. Times New Roman is the font of administrative documents; programs without it take another. */
export function stylesPart(): string {
  const font = (more: string): string => `<font>${more}<name val="Times New Roman"/><family val="1"/></font>`;
  const fill = (color: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
  const side = (name: string): string => `<${name} style="thin"><color rgb="FF808080"/></${name}>`;
  const xfs = NAMES.map((name) => xf(STYLES[name])).join("");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
    `<fonts count="4">${font('<sz val="12"/>')}${font('<b/><sz val="12"/>')}${font('<b/><sz val="14"/>')}${font('<i/><sz val="11"/>')}</fonts>` +
    '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    `${fill("E8EDF2")}${fill("FFFBE6")}${fill("F2F2F2")}</fills>` +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${NAMES.length}">${xfs}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function xf({ font, fill, isBordered, align, indent = 0, format, isOpen }: Style): string {
  const alignment = `<alignment horizontal="${align}" vertical="center" wrapText="1"${indent > 0 ? ` indent="${indent}"` : ""}/>`;
  const protection = isOpen === true ? '<protection locked="0"/>' : "";
  return (
    `<xf xfId="0" numFmtId="${format ?? 0}" fontId="${font}" fillId="${fill}" borderId="${isBordered ? 1 : 0}" applyFont="1" applyFill="1" ` +
    `applyBorder="1" applyAlignment="1" applyNumberFormat="1" applyProtection="1">${alignment}${protection}</xf>`
  );
}
