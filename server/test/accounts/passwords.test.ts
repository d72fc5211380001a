import { describe, expect, test } from "vitest";
import { faultOf, hashPassword, isPassword } from "../../src/accounts/passwords.ts";

describe("a new password", () => {
  test.each([
    ["short", "TOO_SHORT"],
    ["x".repeat(201), "TOO_LONG"],
    ["abcabcabcabc", "TOO_SIMPLE"],
    ["NguyenThiLan1", "HOLDS_NAME"],
    ["nguyễn thị lan", "HOLDS_NAME"],
    ["lan.nguyen@example.vn", "HOLDS_NAME"],
    ["bốn con trâu đi bừa", null],
    ["nguyen va bon con trau", null],
    ["correct horse battery", null],
  ])("%s: %s", (password, fault) => {
    expect(faultOf(password, ["Nguyễn Thị Lan", "lan.nguyen@example.vn"])).toBe(fault);
  });
});

test("a password is known again however its accents were typed, and no other one is", async () => {
  const cost = { N: 1024, r: 8, p: 1 };
  const kept = await hashPassword("Bốn con trâu".normalize("NFC"), cost);
  expect(kept).toMatch(/^scrypt\$1024\$8\$1\$/);
  expect(await isPassword("Bốn con trâu".normalize("NFD"), kept)).toBe(true);
  expect(await isPassword("bốn con trâu", kept)).toBe(false);
  expect(await hashPassword("Bốn con trâu", cost)).not.toBe(kept);
});

test("where there is no password none is right, and finding out takes as much work", async () => {
  const kept = await hashPassword("bốn con trâu đi bừa");
  const work = async (against: string | null): Promise<number> => {
    const before = process.cpuUsage();
    expect(await isPassword("something else", against)).toBe(false);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  // The same derivation is run in both; other tests of this process may add to either.
  expect(await work(null)).toBeGreaterThan((await work(kept)) / 4);
});
