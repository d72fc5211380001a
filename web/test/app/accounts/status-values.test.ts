import { expect, test } from "vitest";
import type { Value } from "../../../src/app/accounts/status/status.ts";
import { valueText } from "../../../src/app/accounts/status/value-text.ts";
import { accountWords } from "../../../src/i18n/account/account-words.ts";

const written = (value: Value): readonly string[] =>
  (["vi", "en"] as const).map((locale) => valueText(value, locale, accountWords(locale).status));

test.each<[Value, string, string]>([
  [{ is: "count", number: 12_345 }, "12.345", "12,345"],
  [{ is: "share", number: 0.876 }, "88 %", "88%"],
  [{ is: "times", number: 1.62 }, "gấp 1,6 lần khoảng cách giữa hai bản", "1.6 times the pause between two"],
  [{ is: "bytes", number: 0 }, "0 B", "0 B"],
  [{ is: "bytes", number: 1_536 }, "1,5 KiB", "1.5 KiB"],
  [{ is: "bytes", number: 400 * 1024 ** 2 }, "400 MiB", "400 MiB"],
  [{ is: "seconds", number: 0.0123 }, "12 mili giây", "12 ms"],
  [{ is: "seconds", number: 3.25 }, "3,3 giây", "3.3 s"],
  [{ is: "seconds", number: 600 }, "10 phút", "10 min"],
  [{ is: "seconds", number: 86_400 }, "24 giờ", "24 h"],
  [{ is: "part", number: 7, whole: 100, unit: "count" }, "7 trên 100", "7 of 100"],
  [
    { is: "part", number: 1_048_576, whole: 2_097_152, unit: "bytes" },
    "1,0 MiB trên 2,0 MiB",
    "1.0 MiB of 2.0 MiB",
  ],
  [{ is: "text", text: "18.4" }, "18.4", "18.4"],
])("%j is written in both languages", (value, vi, en) => {
  expect(written(value)).toEqual([vi, en]);
});
