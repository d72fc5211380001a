import type { Stored } from "../book.ts";
import { serialOfDate } from "../cells/serial-dates.ts";
import type { Attributes } from "../xml/walk-xml.ts";

const ERROR = /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)|Err:\d{3})$/;
const DATE = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?(:\d\d)?(?:[.,]\d+)?Z?$/;

/**
 * What a cell stores, whatever it shows; null where that is nothing.
 *
 * @param bad what is thrown where its value is none of its kind
 */
export function storedOfOds(
  attributes: Attributes,
  shown: string | null,
  bad: (found: string) => never,
): Stored | null {
  const { "office:value-type": type, "calcext:value-type": kind, "table:formula": formula } = attributes;
  const said = shown?.trim() ?? "";
  // Older versions keep 0 as the value of a formula that failed, and show why.
  if (kind === "error" || (formula !== undefined && ERROR.test(said))) return { type: "error", error: said };
  switch (type ?? "") {
    case "float":
    case "percentage":
    case "currency":
      return numberOf(attributes["office:value"], bad);
    case "date":
      return dateOf(attributes["office:date-value"] ?? "", bad);
    case "time":
      return { type: "number", number: timeOf(attributes["office:time-value"] ?? "", bad) };
    case "boolean":
      return { type: "boolean", boolean: attributes["office:boolean-value"] === "true" };
    case "string": {
      const text = attributes["office:string-value"] ?? shown ?? "";
      return text === "" && formula === undefined ? null : { type: "text", text };
    }
    default:
      if (formula !== undefined) return { type: "uncomputed" };
      return shown === null || shown === "" ? null : { type: "text", text: shown };
  }
}

function numberOf(value: string | undefined, bad: (found: string) => never): Stored {
  if (value === undefined || !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(value))
    return bad(value ?? "");
  const number = Number(value);
  return Number.isFinite(number) ? { type: "number", number } : bad(value);
}

function dateOf(value: string, bad: (found: string) => never): Stored {
  const match = DATE.exec(value);
  if (match === null) return bad(value);
  const [, day = "", time = "", seconds = ""] = match;
  const date =
    day + (time === "T00:00" && /^(?::00)?$/.test(seconds) ? "" : time + (seconds === ":00" ? "" : seconds));
  return { type: "date", serial: serialOfDate(date), date };
}

/** `PT12H30M00S` as a part of a day, as the other formats keep it. */
function timeOf(value: string, bad: (found: string) => never): number {
  const match = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(value);
  if (match === null) return bad(value);
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = "0"] = match;
  const part =
    Number(days) +
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(String(seconds).replace(",", "."))) / 86_400;
  return sign === "-" ? -part : part;
}
