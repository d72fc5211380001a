import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection } from "../../../src/db/connect.ts";
import { nameBookOf } from "../../../src/import/layout/names/name-book-of.ts";
import { keyOf, NameIndex } from "../../../src/import/layout/names/name-index.ts";
import { readCatalogue } from "../../../src/statistics/catalogue/read-catalogue.ts";
import { smallWorld } from "../small-world.ts";
import { laidOut, typed } from "./typed-sheet.ts";

let connection: Connection;
let names: NameIndex;
beforeAll(async () => {
  connection = await smallWorld();
  names = new NameIndex(nameBookOf(await readCatalogue(connection.db), "demo"));
});
afterAll(() => connection.close());

test("every name of an indicator or member is found, and means it alone unless others bear it too", () => {
  const { indicators, members } = names.book;
  const all = [
    ...indicators.flatMap(({ id, names: own }) =>
      own.map((name) => ({
        name,
        id: `indicator:${id}`,
        of: names.find(name).filter(({ kind }) => kind === "indicator"),
      })),
    ),
    ...members.flatMap(({ dimension, id, names: own }) =>
      own.map((name) => ({
        name,
        id: `${dimension}:${id}`,
        of: names.find(name).filter((named) => named.kind === "member" && named.dimension === dimension),
      })),
    ),
  ];
  const wrong = all.filter(({ name, id, of }) => {
    const bearers = all.filter((other) => other.name === name && other.id.split(":")[0] === id.split(":")[0]);
    return (
      new Set(bearers.map((bearer) => bearer.id)).size !== of.length ||
      !of.some((named) => keyOf(named) === id)
    );
  });
  expect(wrong.map(({ name, id, of }) => `${name} ${id} ${of.map(keyOf).join("|")}`)).toEqual([]);
});

test("a province is found by each of its names, with what stands before it, in any spelling", () => {
  const provinces = names.book.areas.filter(({ level }) => level === "province");
  for (const { id, names: all } of provinces)
    for (const name of all)
      for (const written of [name, `Tỉnh ${name}`, `TP. ${name}`, name.toUpperCase(), name.normalize("NFD")])
        expect(
          names.find(written).map((named) => named.id),
          written,
        ).toContain(id);
});

test("a report as offices write it", () => {
  const { figures, open } = laidOut(
    typed([
      ["CÔNG AN TỈNH NGHỆ AN", null, null, null, "Biểu số: 05/PT-6T"],
      ["KẾT QUẢ PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ"],
      ["Kỳ báo cáo: 6 tháng đầu năm 2024"],
      ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện kỳ báo cáo", "So với cùng kỳ (%)"],
      ["A", "B", "C", 1, 2],
      ["I", "MÔ HÌNH", null, null, null],
      [1, "Số điểm mô hình đang hoạt động", "điểm", 1250, 104],
      [null, "Trong đó: - Camera an ninh", "điểm", 300, 110],
      [null, "- Tổ liên gia tự quản", "điểm", 200, 101],
      [2, "Điểm mô hình xây dựng mới", "điểm", 45, 98],
      ["II", "KHEN THƯỞNG", null, null, null],
      [1, "Số lượt khen thưởng tập thể", "lượt", 12, 100],
      [null, "Chia ra:", null, null, null],
      [null, "- Bộ Công an", "lượt", 2, 100],
      [null, "- UBND cấp tỉnh", "lượt", 10, 100],
    ]),
    {},
    names.book,
  );
  expect(open).toEqual([]);
  expect(figures).toEqual([
    "model_points nghe-an 2024-S1 = 1250",
    "model_points nghe-an 2024-S1 camera_an_ninh = 300",
    "model_points nghe-an 2024-S1 to_lien_gia_tu_quan = 200",
    "model_points_new nghe-an 2024-S1 = 45",
    "awards_collectives nghe-an 2024-S1 = 12",
    "awards_collectives nghe-an 2024-S1 ministry = 2 award_level",
    "awards_collectives nghe-an 2024-S1 province_committee = 10 award_level",
  ]);
});

test("members across under a merged total, provinces down", () => {
  const { figures, open, layout } = laidOut(
    typed([
      ["SỐ LƯỢT KHEN THƯỞNG TẬP THỂ NĂM 2024"],
      ["STT", "Địa phương", "Tổng số", "Chia ra", null],
      [null, null, null, "Bộ Công an", "Cấp xã"],
      [1, "Hà Nội", 10, 4, 6],
      [2, "Nghệ An", 5, 2, 3],
      [null, "Cộng", 15, 6, 9],
    ]),
    { merges: new Map([["Biểu 1", ["A2:A3", "B2:B3", "C2:C3", "D2:E2"]]]) },
    names.book,
  );
  expect(open).toEqual([]);
  expect(figures).toEqual([
    "awards_collectives ha-noi 2024 ministry = 4 award_level",
    "awards_collectives ha-noi 2024 commune = 6 award_level",
    "awards_collectives nghe-an 2024 ministry = 2 award_level",
    "awards_collectives nghe-an 2024 commune = 3 award_level",
  ]);
  expect(
    layout.checks.map(
      ({ kind, total, parts }) => `${kind} ${total.cell} ${parts.map(({ cell }) => cell).join("+")}`,
    ),
  ).toEqual(["ALL C6 C4+C5", "ALL D6 D4+D5", "ALL E6 E4+E5", "ALL C4 D4+E4", "ALL C5 D5+E5"]);
});

test("lines under words that are not known ask what these are, not what the table counts; one answer is of all of them", () => {
  const cells = typed([
    ["Công an tỉnh Nghệ An"],
    ["Tháng 7 năm 2024"],
    ["TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện"],
    [1, "Số lượt người tham dự", "lượt người", 5],
    [2, "Số xã, phường triển khai", "đơn vị", null],
    [null, "- Ba an toàn về an ninh, trật tự", "đơn vị", 131],
    [null, "- Camera an ninh", "đơn vị", 148],
  ]);
  const asked = laidOut(cells, {}, names.book);
  expect(asked.open).toEqual(["name:so xa phuong trien khai"]);
  const [question] = asked.layout.questions;
  expect([question?.cell, question?.cells]).toEqual(["B5", 2]);
  const answers = { "name:so xa phuong trien khai": "indicator:model_points" };
  expect(laidOut(cells, { corrections: { answers } }, names.book).figures).toEqual([
    "attendances nghe-an 2024-07 = 5",
    "model_points nghe-an 2024-07 ba_an_toan = 131",
    "model_points nghe-an 2024-07 camera_an_ninh = 148",
  ]);
});

test("a title that names two indicators is asked about as it is printed, and whatever is answered counts", () => {
  const printed = "LỰC LƯỢNG THAM GIA BẢO VỆ ANTT Ở CƠ SỞ";
  const cells = typed([[printed], ["Địa phương", "Quý III/2025"], ["Nghệ An", 5]]);
  const { layout, open } = laidOut(cells, {}, names.book);
  const [key = ""] = open;
  expect(layout.questions.map(({ found }) => found)).toEqual([printed]);
  const after = (answer: string) =>
    laidOut(cells, { corrections: { answers: { [key]: answer } } }, names.book);
  expect(after("indicator:grassroots_force_teams").figures).toEqual([
    "grassroots_force_teams nghe-an 2025-Q3 = 5",
  ]);
  expect(after("nothing").open).toEqual(["sheet-indicator:bieu 1"]);
  expect([after("leave-out").figures, after("leave-out").open]).toEqual([[], []]);
});
