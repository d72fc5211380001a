import { xml, type XmlElement } from "../package/xml.ts";
import { solidFill } from "../shapes/drawing-ml.ts";
import type { OfficeChart } from "./chart.ts";
import { numberText } from "../workbook/sheet.ts";

export const ink = "#14202B";
export const ink2 = "#4A5A68";
export const hairline = "#D9DDDB";
/** A year's figure stands at its last day: "1/2026" cannot be read as the figure of 2026. */
export const dayFormat = String.raw`m\/yyyy`;

/** An element of a chart that says one value. */
export function value(name: string, val: string | number): XmlElement {
  return xml(`c:${name}`, { val });
}

/** How letters of a part of a chart look. */
export function letters(
  { size, font = "Arial" }: Pick<OfficeChart, "size" | "font">,
  colour: string,
): XmlElement {
  return xml(
    "c:txPr",
    {},
    xml("a:bodyPr"),
    xml("a:lstStyle"),
    xml(
      "a:p",
      {},
      xml(
        "a:pPr",
        {},
        xml(
          "a:defRPr",
          { sz: Math.round(size * 100), b: 0 },
          solidFill({ hex: colour, alpha: 1 }),
          xml("a:latin", { typeface: font }),
          xml("a:cs", { typeface: font }),
        ),
      ),
      xml("a:endParaRPr", { lang: "en-US" }),
    ),
  );
}

/** Texts with the place in a workbook that they come from. */
export function strings(name: string, at: string, list: readonly string[]): XmlElement {
  return xml(name, {}, stringReference(at, list));
}

export function stringReference(at: string, list: readonly string[]): XmlElement {
  return xml(
    "c:strRef",
    {},
    xml("c:f", {}, at),
    xml(
      "c:strCache",
      {},
      value("ptCount", list.length),
      list.map((text, idx) => xml("c:pt", { idx }, xml("c:v", {}, text))),
    ),
  );
}

/** Numbers likewise; an unknown has no point. */
export function numberReference(at: string, list: readonly (number | null)[], format: string): XmlElement {
  return xml(
    "c:numRef",
    {},
    xml("c:f", {}, at),
    xml(
      "c:numCache",
      {},
      xml("c:formatCode", {}, format),
      value("ptCount", list.length),
      list.flatMap((one, idx) =>
        one === null ? [] : [xml("c:pt", { idx }, xml("c:v", {}, numberText(one)))],
      ),
    ),
  );
}
