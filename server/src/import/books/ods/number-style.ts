import type { Attributes } from "../xml/walk-xml.ts";

/** The style of numbers, as the code that the other formats have for it.  */
export class NumberStyle {
  readonly name: string | undefined;
  private code = "";
  private readonly kind: string;
  /** Names of the styles that some values have instead. */
  readonly others: string[] = [];

  constructor(kind: string, attributes: Attributes) {
    this.kind = kind;
    this.name = attributes["style:name"];
  }

  open(name: string, attributes: Attributes): void {
    const isLong = attributes["number:style"] === "long";
    switch (name) {
      case "number":
        this.code += digits(attributes);
        break;
      case "day":
        this.code += isLong ? "dd" : "d";
        break;
      case "month":
        this.code += (attributes["number:textual"] === "true" ? "mmm" : "m") + (isLong ? "m" : "");
        break;
      case "year":
        this.code += isLong ? "yyyy" : "yy";
        break;
      case "hours":
        this.code += isLong ? "hh" : "h";
        break;
      case "minutes":
        this.code += isLong ? "mm" : "m";
        break;
      case "seconds":
        this.code += isLong ? "ss" : "s";
        break;
      case "am-pm":
        this.code += "AM/PM";
        break;
      case "scientific-number":
        this.code += `${digits(attributes)}E+00`;
        break;
      case "map":
        this.others.push(attributes["style:apply-style-name"] ?? "");
        break;
      case "text-content":
        this.code += "@";
    }
  }

  text(piece: string, element: string): void {
    if (element !== "text" && element !== "currency-symbol") return;
    this.code += /^[%/.,: ()-]+$/.test(piece) ? piece : `"${piece.replaceAll('"', "")}"`;
  }

  format(): string {
    return this.kind === "percentage-style" && !this.code.includes("%") ? `${this.code}%` : this.code;
  }
}

function digits(attributes: Attributes): string {
  const places = Math.min(30, Number(attributes["number:decimal-places"] ?? 0) || 0);
  const thousands = Math.max(
    0,
    Math.round(Math.log10(Number(attributes["number:display-factor"] ?? 1)) / 3) || 0,
  );
  return (
    (attributes["number:grouping"] === "true" ? "#,##0" : "0") +
    (places > 0 ? `.${"0".repeat(places)}` : "") +
    ",".repeat(Math.min(4, thousands))
  );
}
