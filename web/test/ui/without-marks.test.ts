import { expect, test } from "vitest";
import { withoutMarks } from "../../src/ui/without-marks.ts";

test.each([
  ["Nam Định", "nam dinh"],
  ["ĐẮK LẮK", "dak lak"],
  ["2016–2021", "2016-2021"],
  ["6 tháng – năm", "6 thang - nam"],
])("%s is found by %s", (text, typed) => {
  expect(withoutMarks(text)).toBe(withoutMarks(typed));
});
