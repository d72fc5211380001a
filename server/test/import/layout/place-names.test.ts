import { expect, test } from "vitest";
import { Questions } from "../../../src/import/layout/asking/questions.ts";
import type { BookPlace } from "../../../src/import/layout/names/name-book.ts";
import { NameIndex } from "../../../src/import/layout/names/name-index.ts";
import { meantCells } from "../../../src/import/layout/rows/meant-cells.ts";
import { NAMES } from "./small-names.ts";

/** A place; one whose code begins with `d` is a district. */
function place(
  id: string,
  kind: string,
  name: string,
  province: string,
  more: Partial<BookPlace> = {},
): BookPlace {
  const [code = ""] = id.split("-");
  return {
    id,
    level: id.startsWith("d") ? "district" : "commune",
    name,
    kind,
    province,
    districtCode: null,
    names: [name],
    label: { vi: `${kind} ${name}`, en: name },
    code: code.slice(1),
    validFrom: "2004-01-01",
    validTo: "2025-07-01",
    successors: [],
    ...more,
  };
}
const today = { validFrom: "2025-07-01", validTo: null };

const PLACES = [
  place("d815-201601", "thi xa", "cai lay", "tien-giang"),
  place("d820-201601", "huyen", "cai lay", "tien-giang"),
  place("c28435-201601", "phuong", "phuong 1", "tien-giang", { districtCode: "815" }),
  place("c28249-201601", "phuong", "phuong 1", "tien-giang", { districtCode: "820" }),
  place("c28693-201601", "xa", "tan thoi", "tien-giang", { successors: ["c28693-202507"] }),
  place("c28693-202507", "xa", "tan thoi", "dong-thap-2025", today),
  place("c00007-201601", "phuong", "cong vi", "ha-noi", { successors: ["c00008-202507", "c00025-202507"] }),
  place("c00008-202507", "phuong", "ngoc ha", "ha-noi", today),
  place("c00025-202507", "phuong", "giang vo", "ha-noi", today),
  place("c30001-202507", "xa", "tan an", "ho-chi-minh-2025", today),
  place("c30002-202507", "phuong", "tan an", "ha-noi", today),
];
const names = new NameIndex({ ...NAMES, places: PLACES });

/** The area that a row's words mean, or what is asked about them. */
function meant(area: string, period: string): string | readonly string[] {
  const questions = new Questions({}, {});
  const cells = { indicator: "awards_individuals", area, period };
  const read = meantCells(cells, names, questions, { sheet: "", cell: "B2" });
  if (read !== null) return read.area ?? "";
  const [question] = questions.list();
  return (question?.candidates ?? [])
    .map(({ answer }) => answer)
    .filter((answer) => answer.startsWith("area:"));
}

test.each([
  ["Xã Tân Thới, Đồng Tháp", "2026", "c28693-202507"],
  ["xã Tan Thoi (Đồng Tháp)", "2026", "c28693-202507"],
  // Of the date of the figure, also under the name of the province of today.
  ["Xã Tân Thới, Tiền Giang", "2024", "c28693-201601"],
  ["Xã Tân Thới, Đồng Tháp", "2024", "c28693-201601"],
  ["Thị xã Cai Lậy, Tiền Giang", "2024", "d815-201601"],
  ["TX Cai Lậy, Tiền Giang", "2024", "d815-201601"],
  // Of two of one name the district tells.
  ["P.1, TX Cai Lậy, Tiền Giang", "2024", "c28435-201601"],
  // A code is read at the date of the figure.
  ["28693", "2026", "c28693-202507"],
  ["28693", "2024", "c28693-201601"],
  ["c28693-202507", "2026", "c28693-202507"],
  // A province keeps its name, whatever communes bear it.
  ["Hà Nội", "2024", "ha-noi"],
])("%s in %s is %s", (area, period, id) => {
  expect(meant(area, period)).toBe(id);
});

test.each([
  // Ten communes may bear a name: without its province none is taken.
  ["xã Tân An", "2026", ["area:c30001-202507"]],
  ["Tân An", "2026", ["area:c30001-202507", "area:c30002-202507"]],
  ["Cai Lậy, Tiền Giang", "2024", ["area:d815-201601", "area:d820-201601"]],
  // What is no more is told with what became of it, all of it where it was divided.
  ["Phường Cống Vị, Hà Nội", "2026", ["area:c00008-202507", "area:c00025-202507"]],
  ["Xã Tân Thới, Tiền Giang", "2026", ["area:c28693-202507"]],
  // What is nearly a name in that province is offered.
  ["Xã Tân Thơii, Đồng Tháp", "2026", ["area:c28693-202507"]],
])("%s in %s is asked about", (area, period, candidates) => {
  expect(meant(area, period)).toEqual(candidates);
});

test("what nobody is called stays as it stands, for the checks to refuse", () => {
  expect(meant("Xã Không Đâu", "2026")).toBe("Xã Không Đâu");
});
