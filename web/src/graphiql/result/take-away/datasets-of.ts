import type { AskedField } from "../question/asked-fields.ts";

/** The dataset of a field that names none (schema/query.graphql). */
const usual = "published";

/** The ids of the datasets that a document asks figures of. */
export function datasetsOf(fields: readonly AskedField[]): readonly string[] {
  const named = fields.flatMap(({ arguments: given }) => {
    const { dataset } = given;
    return [typeof dataset === "string" ? dataset : usual];
  });
  return [...new Set([...named, ...fields.flatMap((field) => namedWithin(field))])];
}

function namedWithin({ fields }: AskedField): readonly string[] {
  return fields.flatMap((field) => {
    const { dataset } = field.arguments;
    return [...(typeof dataset === "string" ? [dataset] : []), ...namedWithin(field)];
  });
}
