import { describe, expect, it } from "vitest";
import {
  choiceOf,
  draftOf,
  draftProblems,
  readLimit,
  withLimit,
  writeLimit,
  type ClassDraft,
} from "../../../src/figure/classes/class-draft.ts";
import { formatClasses, parseClasses } from "../../../src/figure/classes/classes-parameter.ts";
import { classesWords } from "../../../src/i18n/classes-words.ts";

const manual = (...limits: string[]): ClassDraft => ({ method: "manual", count: 3, reversed: false, limits });

describe("limits a reader writes", () => {
  const read: readonly (readonly [text: string, vi: number | null, en: number | null])[] = [
    ["50", 50, 50],
    [" 50,5 ", 50.5, 50.5],
    ["50.5", 50.5, 50.5],
    ["1.500", 1500, 1.5],
    ["1,500", 1.5, 1500],
    ["1.234.567,5", 1234567.5, null],
    ["-3", -3, -3],
    ["−3,5", -3.5, -3.5],
    ["", null, null],
    ["năm mươi", null, null],
    ["5,", null, null],
    ["1e9", null, null],
  ];
  it.each(read)("“%s” is %s in Vietnamese and %s in English", (text, vi, en) => {
    expect(readLimit(text, "vi")).toBe(vi);
    expect(readLimit(text, "en")).toBe(en);
  });

  it("are read as they are written, with six decimals at most", () => {
    for (const locale of ["vi", "en"] as const)
      for (const value of [0, -3.25, 1500, 0.1, 66.666667, 123456789.5])
        expect(readLimit(writeLimit(value, locale), locale)).toBe(value);
    expect(writeLimit(1 / 3, "vi")).toBe("0,333333");
  });
});

describe("what is wrong with limits", () => {
  const table: readonly (readonly [
    name: string,
    draft: ClassDraft,
    problems: readonly (readonly [number, string])[],
  ])[] = [
    ["rising limits: nothing", manual("50", "70"), []],
    [
      "a lower one after a higher one",
      manual("50", "30"),
      [[1, "Mốc thứ hai (30) phải lớn hơn mốc thứ nhất (50)."]],
    ],
    ["the same one twice", manual("50", "50,0"), [[1, "Mốc thứ hai (50,0) phải lớn hơn mốc thứ nhất (50)."]]],
    ["an empty one", manual("50", " "), [[1, "Mốc thứ hai còn trống. Nhập một số, ví dụ 60."]]],
    [
      "a word, and the next is compared with the number before it",
      manual("50", "x", "40"),
      [
        [1, "Mốc thứ hai: “x” không phải là số. Viết như 60."],
        [2, "Mốc thứ ba (40) phải lớn hơn mốc thứ nhất (50)."],
      ],
    ],
    [
      "more digits than an address takes",
      manual("1000000000000"),
      [[0, "Mốc thứ nhất quá lớn: nhiều nhất 12 chữ số."]],
    ],
    ["limits of another method do not matter", { ...manual("9", "1"), method: "equal" }, []],
  ];
  it.each(table)("%s", (_, draft, problems) => {
    expect(draftProblems(draft, "vi", classesWords("vi")).map(({ at, text }) => [at, text])).toEqual(
      problems,
    );
  });
});

describe("a draft of classes", () => {
  it("begins with our own classes and their limits", () => {
    expect(draftOf(null, [30, 40.5, 60, 80], "vi")).toEqual({
      method: "own",
      count: 3,
      reversed: false,
      limits: ["40,5", "60"],
    });
    expect(choiceOf(draftOf(null, [30, 40, 60], "vi"), "vi")).toBeNull();
  });

  it.each(["equal-5", "quantiles-2-reversed", "natural-7", "50", "-3,0,20.5-reversed"])(
    "opened on %s says the same again",
    (address) => {
      const choice = parseClasses(address);
      if (choice === null) throw new Error("not understood");
      for (const locale of ["vi", "en"] as const) {
        const again = choiceOf(draftOf(choice, [-10, 0, 5, 30], locale), locale);
        expect(again === null ? "" : formatClasses(again)).toBe(address);
      }
    },
  );

  it("gets a limit more in the middle of its widest class, in order, up to six", () => {
    expect(withLimit(manual("10", "20"), [0, 100], "vi").limits).toEqual(["10", "20", "60"]);
    expect(withLimit(manual("80"), [0, 100], "vi").limits).toEqual(["40", "80"]);
    expect(withLimit(manual("5"), [5, 5], "vi").limits).toEqual(["5", ""]);
    const full = manual("1", "2", "3", "4", "5", "6");
    expect(withLimit(full, [0, 100], "vi")).toBe(full);
  });
});
