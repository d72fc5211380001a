import fc from "fast-check";
import { expect, test } from "vitest";
import { TextPage } from "../../src/export/formats/text-page.ts";

test("a number is written as JavaScript writes it, a text as UTF-8, however long", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 80 });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, 1e9, 1e9 - 1)), { maxLength: 200 }),
      text,
      (numbers, word) => {
        const page = new TextPage(0);
        for (const number of numbers) page.number(number);
        page.write(word);
        page.copy(Buffer.from(word, "utf8"));
        expect(Buffer.from(page.bytes()).toString("utf8")).toBe(
          `${numbers.map(String).join("")}${Buffer.from(word, "utf8").toString("utf8").repeat(2)}`,
        );
      },
    ),
  );
});
