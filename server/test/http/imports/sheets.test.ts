import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { type Clerk, openClerks, REPORT } from "./clerks.ts";

let office: ReturnType<typeof openClerks>;
let atlas: Atlas;
let clerk: Clerk;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" } });
  office = openClerks(atlas);
  clerk = await office.clerk("contributor", "viet-nam");
});

/** A month's book in which the names stand behind the figures, so that it is misread. */
const book = (month: number, more: readonly string[] = []): string =>
  [
    `BÁO CÁO THÁNG ${month} NĂM 2024`,
    "Số quân số;Số lượt người tham dự;Phụ lục;Đơn vị",
    `9;${month};41;Hà Nội`,
    ...more,
    `9;${2 * month};42;Nghệ An`,
    `18;${3 * month};83;Gộp các nơi`,
    "",
  ].join("\n");

const SAID = {
  "": {
    headings: [2, 2],
    data: [3, 5],
    columns: { A: "LEFT_OUT", C: "LEFT_OUT", D: "STUB" },
    rows: { "5": "TOTAL" },
    of: "indicator:attendances",
  },
};

interface Shown {
  readonly import: {
    readonly counts: { readonly rows: number };
    readonly questions: readonly { readonly answer: string | null }[];
    readonly sheet: {
      readonly rowCount: number;
      readonly columnCount: number;
      readonly isWhole: boolean;
      readonly correctedBy: string | null;
      readonly correction: { readonly rows: readonly { readonly place: string }[] } | null;
      readonly ranges: readonly { readonly range: string; readonly role: string }[];
      readonly cells: readonly {
        readonly row: number;
        readonly column: number;
        readonly text: string;
        readonly kind: string;
      }[];
    };
  };
}

const SHOWN = `query ($id: ID!) { import(id: $id) { counts { rows } questions { answer } sheet(name: "") {
  rowCount columnCount isWhole correctedBy correction { rows { place is } } ranges { range role }
  cells(firstRow: 3, rows: 1, firstColumn: 2, columns: 3) { row column text kind value note } } } }`;
const shown = async (id: string): Promise<Shown["import"]> => (await clerk.ask<Shown>(SHOWN, { id })).import;

async function send(text: string, title: string): Promise<string> {
  const response = await clerk.send({ file: { name: "report.csv", text }, fields: { ...REPORT, title } });
  const { id } = response.json();
  await untilRead(id);
  return id;
}

async function untilRead(id: string): Promise<void> {
  while ((await office.state(id)) === "READING") await sleep(20);
}

test("a sheet is looked at part by part, its layout corrected by hand, tried first, and the next month's is read so", async () => {
  const id = await send(book(3), "Report of March");
  const before = await shown(id);
  expect(before.sheet).toMatchObject({ rowCount: 5, columnCount: 4, isWhole: true, correction: null });
  expect(before.sheet.cells.map(({ row, column, text, kind }) => [row, column, text, kind])).toEqual([
    [3, 2, "3", "number"],
    [3, 3, "41", "number"],
    [3, 4, "Hà Nội", "text"],
  ]);
  // What contradicts is refused in words, and nothing of it is kept.
  for (const path of ["layout-preview", "layout"]) {
    const refused = await clerk.post(`/imports/${id}/${path}`, { sheets: { "": { headings: [2, 3] } } });
    expect([refused.statusCode, refused.json().errors[0].extensions.reason]).toEqual([
      400,
      "LAYOUT_NOT_READ",
    ]);
    expect(refused.json().errors[0].message).toContain("A3");
  }
  const without = { "": { ...SAID[""], rows: { "3": "LEFT_OUT", "5": "TOTAL" } } };
  const preview = (await clerk.post(`/imports/${id}/layout-preview`, { sheets: without })).json();
  expect(preview).toMatchObject({ figures: 1, openQuestions: 0, counts: { gone: 1 } });
  expect(preview.effects).toEqual([
    expect.objectContaining({
      cell: "B3",
      before: { vi: expect.any(String), en: expect.any(String) },
      after: null,
    }),
  ]);
  expect(await shown(id)).toEqual(before);
  expect((await clerk.post(`/imports/${id}/layout`, { sheets: SAID })).statusCode).toBe(200);
  await untilRead(id);
  const after = await shown(id);
  expect(after.counts.rows).toBe(2);
  expect(after.sheet).toMatchObject({
    correctedBy: "PERSON",
    correction: { rows: [{ place: "5", is: "TOTAL" }] },
  });
  expect(after.sheet.ranges).toContainEqual({ range: "B5", role: "TOTAL" });
  const next = await shown(await send(book(4, ["9;7;40;Đà Nẵng"]), "Report of April"));
  expect(next.counts.rows).toBe(3);
  expect(next.questions.filter(({ answer }) => answer === null)).toEqual([]);
  expect(next.sheet).toMatchObject({
    correctedBy: "REMEMBERED",
    correction: { rows: [{ place: "6", is: "TOTAL" }] },
  });
  // Taken back, it is read as before; once the file has ended, its cells are kept no more.
  expect((await clerk.post(`/imports/${id}/layout`, { sheets: { "": {} } })).statusCode).toBe(200);
  await untilRead(id);
  expect((await shown(id)).sheet).toMatchObject({ correction: null, ranges: before.sheet.ranges });
  await clerk.delete(`/imports/${id}`);
  expect((await shown(id)).sheet.cells).toEqual([]);
});

test("nobody else sees the cells of a file, or tries how it would be read", async () => {
  const id = await send(book(5), "Report of May");
  const other = await office.clerk("contributor", "hue");
  expect((await other.ask<{ import: unknown }>(SHOWN, { id })).import).toBeNull();
  expect((await other.post(`/imports/${id}/layout-preview`, { sheets: SAID })).statusCode).toBe(404);
});
