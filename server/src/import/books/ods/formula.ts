import { fileName } from "../cells/file-name.ts";

/** A formula as the other formats write it: `of:=[.C2]+[$'Năm 2024'.D2]` is `C2+'Năm 2024'!D2`. */
export function formulaOfOds(stored: string): string {
  const formula = stored.replace(/^[a-z]+:(?==)/, "").replace(/^=/, "");
  return formula.replaceAll(/"(?:[^"]|"")*"|\[((?:'[^']*'|[^\]'])*)\]|;/g, (token, reference?: string) => {
    if (reference !== undefined) return referenceOf(reference);
    return token === ";" ? "," : token;
  });
}

function referenceOf(reference: string): string {
  const inside = reference.replace(/^'[^']*'#/, "");
  return inside
    .split(/:(?=\.|\$|'|\p{L})/u)
    .map((end) => {
      const [, sheet = "", cell = end] = /^(?:\$?((?:'(?:[^']|'')*')|[^.']*))?\.(.*)$/su.exec(end) ?? [];
      return sheet === "" ? cell : `${sheet}!${cell}`;
    })
    .join(":");
}

/** The file that a formula points to. */
export function externalOfOds(stored: string): string | undefined {
  const link = /'((?:[a-z]+:\/\/|\.\.?\/|\/)[^']*)'#/i.exec(stored)?.[1];
  return link === undefined ? undefined : fileName(link);
}
