import { expect, test } from "vitest";
import {
  confirmedRows,
  confirmUndoubted,
  entryOf,
  piecesOf,
  type Proposed,
} from "../../../src/app/imports/report/reading.ts";

const PROPOSED: Proposed = {
  indicator: "deployments",
  area: "nam-dinh",
  period: "2015/2020",
  models: [],
  unitType: "commune",
  awardLevel: null,
  value: 226,
  qualifier: null,
  at: { from: 0, to: 3 },
  words: "226 xã",
  doubts: [],
};
const DOUBT = { code: "ROUNDED", sentence: { vi: "làm tròn", en: "rounded" } };

test("what is doubted, struck or not looked at is not handed in", () => {
  const [sure, doubted, struck] = [
    entryOf(PROPOSED),
    entryOf({ ...PROPOSED, value: 1, doubts: [DOUBT] }),
    { ...entryOf({ ...PROPOSED, value: 2 }), state: "struck" as const },
  ];
  const entries = confirmUndoubted([sure, doubted, struck]);
  expect(entries.map(({ state }) => state)).toEqual(["confirmed", "open", "struck"]);
  expect(confirmedRows(entries)).toEqual([
    {
      indicator: "deployments",
      area: "nam-dinh",
      period: "2015/2020",
      unit_type: "commune",
      value: "226",
      note: "226 xã",
    },
  ]);
});

test("a figure of several models is a row for each, of one statement; two figures never share one", () => {
  const two = entryOf({ ...PROPOSED, models: ["a", "b"], qualifier: "AT_LEAST" });
  const rows = confirmedRows([two, two].map((entry) => ({ ...entry, state: "confirmed" })));
  expect(rows.map(({ model }) => model)).toEqual(["a", "b", "a", "b"]);
  expect(rows.every(({ qualifier }) => qualifier === "AT_LEAST")).toBe(true);
  const [first, second, third, fourth] = rows.map(({ statement }) => statement);
  expect([first, third]).toEqual([second, fourth]);
  expect(first).not.toBe(third);
});

test.each([
  [4700, "4700"],
  [0, "0"],
  [12.5, "12.5"],
  [1e-7, "0.0000001"],
  [1e12, "1000000000000"],
])("%d is written as the column takes it: %s", (value, text) => {
  const entry = { ...entryOf({ ...PROPOSED, value }), state: "confirmed" as const };
  expect(confirmedRows([entry])[0]?.["value"]).toBe(text);
});

test("pieces are the whole text in order, and words that overlap are one piece", () => {
  const text = "có 59 tập thể, 108 cá nhân";
  const spans = [
    { from: 15, to: 26 },
    { from: 3, to: 13 },
    { from: 6, to: 9 },
  ];
  const pieces = piecesOf(text, spans);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.filter(({ of }) => of.length > 0)).toEqual([
    { text: "59 tập thể", of: [1, 2] },
    { text: "108 cá nhân", of: [0] },
  ]);
});
