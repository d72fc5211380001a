import { codeLists } from "../../columns/code-lists.ts";
import type { ExportFile } from "../format.ts";
import type { Table } from "./table-sheet.ts";

/** What the codes of the columns mean. */
export function codesSheet({ setting }: ExportFile): Table {
  const vi = setting.lang === "VI";
  return {
    headings: vi ? ["Cột", "Mã", "Nghĩa", "Định nghĩa"] : ["Column", "Code", "Name", "Definition"],
    widths: [16, 36, 48, 100],
    rows: codeLists(setting).flatMap(({ column, codes }) =>
      codes.map(({ code, name, meaning }) => [column, code, name, meaning]),
    ),
  };
}
