import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, NotCanonical, type Plain } from "../../src/audit/canonical.ts";

test("names stand in the order of their UTF-16 units, and strings as RFC 8785 has them", () => {
  // The example of the standard.
  const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
  expect(canonical(value)).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  );
  expect(canonical({ b: '\u000f\n"\\/', a: [true, null, 0, -12] })).toBe(
    String.raw`{"a":[true,null,0,-12],"b":"\u000f\n\"\\/"}`,
  );
});

test("what has no one way to be written is refused", () => {
  for (const wrong of [0.5, -0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "\ud800"])
    expect(() => canonical({ wrong })).toThrow(NotCanonical);
});

test("a value read again is written as the same text, whatever the order of its names", () => {
  const plain = fc.letrec<{ value: Plain }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: "grapheme" }),
      fc.maxSafeInteger().map((n) => n + 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }),
    ),
  })).value;
  fc.assert(
    fc.property(plain, (value) => {
      const text = canonical(value);
      expect(canonical(JSON.parse(text) as Plain)).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 150 },
  );
});
