import { type FieldNode, type GraphQLField, Kind, valueFromASTUntyped } from "graphql";
import type { Variables } from "./argument-cost.ts";
import type { ListSize } from "./list-size.ts";
import { MOST } from "./saturating.ts";

/** The length of a list, and what says so. */
export interface Size {
  readonly size: number;
  /** What was asked for, which may be less than nothing. */
  readonly asked: number;
  /** The argument that decides; null where the schema alone does. */
  readonly argument: string | null;
  /** Whether the reader wrote it; false for a default. */
  readonly given: boolean;
  /** The variable it was written as. */
  readonly variable: string | null;
}

/** Other lengths than those asked, to see what would fit: for one list, for all that one variable decides, or a most for all. */
export type SizeOverride =
  | { readonly of: "field"; readonly node: FieldNode; readonly size: number }
  | { readonly of: "variable"; readonly name: string; readonly size: number }
  | { readonly of: "argument"; readonly name: string; readonly most: number };

/**
 * How long a list, or the lists that a field holds, can be by its arguments: the greatest slicing argument, its default where
 * it is not given or null, else the size assumed. What is refused later for being negative counts as nothing.
 */
export function sizeGiven(
  { assumedSize, slicingArguments }: ListSize,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
  override: SizeOverride | null,
): Size {
  let greatest: Size | null = null;
  for (const name of slicingArguments) {
    const size = ofArgument(name, field, node, variables);
    if (size !== null && (greatest === null || size.size > greatest.size)) greatest = size;
  }
  if (greatest === null) {
    const size = assumedSize ?? MOST;
    return { size, asked: size, argument: null, given: false, variable: null };
  }
  return override === null ? greatest : overridden(greatest, node, override);
}

function ofArgument(
  name: string,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): Size | null {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const variable = value?.kind === Kind.VARIABLE ? value.name.value : null;
  const asked = value === undefined ? undefined : valueFromASTUntyped(value, { ...variables });
  if (typeof asked === "number")
    return { size: Math.max(0, asked), asked, argument: name, given: true, variable };
  const usual = field.args.find((argument) => argument.name === name)?.defaultValue;
  return typeof usual === "number"
    ? { size: usual, asked: usual, argument: name, given: false, variable: null }
    : null;
}

function overridden(size: Size, node: FieldNode, override: SizeOverride): Size {
  switch (override.of) {
    case "field":
      return override.node === node ? { ...size, size: override.size } : size;
    case "variable":
      return override.name === size.variable ? { ...size, size: override.size } : size;
    case "argument":
      return override.name === size.argument ? { ...size, size: Math.min(size.size, override.most) } : size;
  }
}
