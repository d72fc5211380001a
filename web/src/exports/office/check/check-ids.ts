import { elementsIn, readXml, type OpenedPackage } from "../package/read-package.ts";

/** Elements whose numbers are names in a part, and the attribute they stand in. */
const numbered: Readonly<Record<string, string>> = {
  "p:cNvPr": "id",
  "p:sldId": "id",
  "p:sldMasterId": "id",
  "p:sldLayoutId": "id",
  "xdr:cNvPr": "id",
  "wp:docPr": "id",
  "w:bookmarkStart": "w:id",
  sheet: "sheetId",
  row: "r",
  c: "r",
};

/** Numbers that stand twice in a part where a program takes them for names. */
export function idFaults(opened: OpenedPackage, path: string): readonly string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const { name, attributes } of elementsIn(readXml(opened, path))) {
    const key = numbered[name];
    if (key === undefined) continue;
    const said = `${name} ${attributes[key] ?? ""}`;
    if (attributes[key] === undefined) faults.push(`${path}: a ${name} has no ${key}`);
    else if (seen.has(said)) faults.push(`${path}: ${said} stands twice`);
    seen.add(said);
    const number = Number(attributes[key]);
    if (name === "p:sldId" && number < 256) faults.push(`${path}: ${said} is below 256`);
    if (/^p:sld(?:Master|Layout)Id$/u.test(name) && number < 2 ** 31)
      faults.push(`${path}: ${said} is below ${2 ** 31}`);
  }
  return faults;
}
