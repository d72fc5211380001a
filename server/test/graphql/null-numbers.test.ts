import { type GraphQLField, getNamedType, isNonNullType, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { createSchema } from "../../src/graphql/schema.ts";

/** Null is an answer there, not something unknown. */
const ANSWERED_BY_NULL: Readonly<Record<string, string>> = {
  "Change.memberCount": "the cell itself was compared whole",
  // Of a file that was handed in, for those who keep figures.
  "Import.fileBytes": "whoever asks does not see the file: `isSeen`",
  "Import.movedCount": "it is being read, or its errors keep it from being worked out: `state`, `problems`",
  "ImportRow.before": "its figure was not known, or does not change: `outcome`",
  "MovedValue.value": "the `status` beside it is why",
};

const fields = Object.values(createSchema().getTypeMap()).flatMap((type) =>
  !isObjectType(type) || type.name.startsWith("__")
    ? []
    : Object.values(type.getFields()).map((field) => ({ type, field, name: `${type.name}.${field.name}` })),
);
const isNumber = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  !isNonNullType(type) && ["Int", "Float"].includes(getNamedType(type).name);

test("beside every number that may be null stands a sentence that says why, and its description names it", () => {
  const numbers = fields.filter(({ field }) => isNumber(field));
  expect(numbers.length).toBeGreaterThan(8);
  for (const { type, field, name } of numbers) {
    if (name in ANSWERED_BY_NULL) continue;
    const siblings = Object.values(type.getFields());
    const named = siblings.filter(
      (other) =>
        /reason$/i.test(other.name) &&
        // A block of shares says `shareReason` where it speaks of null.
        field.description?.includes(`\`${other.name}\``) === true,
    );
    expect(
      named.map((each) => each.name),
      `${name}: "… null …: \`reason\` says why"`,
    ).toHaveLength(1);
    const [reason] = named;
    expect(String(reason?.type), name).toBe("String");
    expect(reason?.args.map((arg) => arg.name)).toContain("lang");
  }
});
