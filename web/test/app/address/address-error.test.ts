import { expect, test } from "vitest";
import { home } from "../../../src/app/address/url-state.ts";
import { addressError } from "../../../src/app/address/address-error.ts";
import { words } from "../../../src/i18n/words.ts";

const text = words("vi").page.failure.wrong;

test("a year outside the calendar is answered with its ends, and leads to years", () => {
  const address = { ...home, dataset: "demo", indicator: "coverage", period: "1999" };
  const wrong = addressError(
    address,
    { argument: "periods", suggestions: ["2015-01", "2026-10"] },
    text,
    "vi",
  );
  expect(wrong?.said).toBe(
    "Kỳ 1999 nằm ngoài thời gian của bộ số liệu này: từ tháng 1/2015 đến tháng 10/2026.",
  );
  expect(wrong?.ways.map(({ to }) => to.period)).toEqual(["2026", "2015"]);
});

test("what is written like no period says how periods are written, and offers what was meant", () => {
  const address = { ...home, indicator: "coverage", period: "2020-7" };
  const wrong = addressError(address, { argument: "periods", suggestions: ["2020-07"] }, text, "vi");
  expect(wrong?.said).toContain("“2020-7” không phải là một kỳ");
  expect(wrong?.ways.map(({ to }) => to.period)).toEqual(["2020-07"]);
});

test("a member is put right in its own address", () => {
  const address = { ...home, indicator: "coverage", members: { unit: "comune" } };
  const wrong = addressError(address, { argument: "where.unitTypes", suggestions: ["commune"] }, text, "vi");
  expect(wrong?.said).toBe("Không có loại đơn vị nào mang mã “comune”.");
  expect(wrong?.ways[0]?.to.members).toEqual({ unit: "commune" });
});

test("an argument that is none of the address's is left to the server's sentence", () => {
  expect(addressError(home, { argument: "tolerance", suggestions: [] }, text, "vi")).toBeNull();
  expect(addressError(home, {}, text, "vi")).toBeNull();
});
