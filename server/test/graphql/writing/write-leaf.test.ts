import { GraphQLBoolean, GraphQLEnumType, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import { expect, test } from "vitest";
import { writeLeafOf } from "../../../src/graphql/writing/write-leaf.ts";

const STATUS = new GraphQLEnumType({ name: "Status", values: { REPORTED: {}, PARTIAL: { value: "part" } } });

test("every sign, and every half of one, is written as JSON writes it", () => {
  const write = writeLeafOf(GraphQLString);
  const wrong = Array.from({ length: 0x1_00_00 }, (_, code) => `a${String.fromCharCode(code)}b`).filter(
    (text) => write(text) !== JSON.stringify(text),
  );
  expect(wrong).toEqual([]);
  for (const text of ["", "Đắk Lắk (cũ)", "𝄞 whole", "x".repeat(5_000), `${"x".repeat(5_000)}"`])
    expect(write(text)).toBe(JSON.stringify(text));
});

test.each([
  [GraphQLInt, [0, -0, 7, -7, 2 ** 31 - 1, -(2 ** 31), "12", true]],
  [GraphQLFloat, [0, -0, 0.1, 1e21, 1e-7, -12.5, "1.5"]],
  [GraphQLBoolean, [true, false, 1, 0]],
  [GraphQLID, ["ha-noi", 12, 'a"b']],
  [STATUS, ["REPORTED", "part"]],
])("values of %s are written as its rule has them", (type, values) => {
  const write = writeLeafOf(type);
  for (const value of values) expect(write(value)).toBe(JSON.stringify(type.serialize(value)));
});

test.each([
  [GraphQLInt, [1.5, 2 ** 31, "x", Number.NaN]],
  [GraphQLFloat, [Number.POSITIVE_INFINITY, "x"]],
  [STATUS, ["nothing of it"]],
])("what %s cannot be is refused, never written", (type, values) => {
  const write = writeLeafOf(type);
  for (const value of values) expect(() => write(value)).toThrow();
});
