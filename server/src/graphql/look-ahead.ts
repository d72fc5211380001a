import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

type Selection = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">;

/**
 * Names of the fields a selection asks at the end of any of the paths given: `fieldsAsked(info, [["nodes"], ["edges",
 * "node"]])`. Fragments are followed; a field under @include or @skip counts as asked.
 */
export function fieldsAsked(info: Selection, paths: readonly (readonly string[])[]): ReadonlySet<string> {
  const known = found.get(info.fieldNodes) ?? new Map<string, ReadonlySet<string>>();
  found.set(info.fieldNodes, known);
  const key = paths.join(" ");
  const before = known.get(key);
  if (before !== undefined) return before;
  const names = fieldsAt(info, paths);
  known.set(key, names);
  return names;
}

/** Whoever answers documents that come again has the same nodes each time. */
const found = new WeakMap<readonly FieldNode[], Map<string, ReadonlySet<string>>>();

function fieldsAt(info: Selection, paths: readonly (readonly string[])[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of paths) {
    let level: readonly FieldNode[] = info.fieldNodes;
    for (const step of path) level = fieldsOf(level, info).filter((field) => field.name.value === step);
    for (const field of fieldsOf(level, info)) names.add(field.name.value);
  }
  return names;
}

function fieldsOf(parents: readonly FieldNode[], { fragments }: Selection): FieldNode[] {
  const found: FieldNode[] = [];
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) found.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else walk(fragments[selection.name.value]?.selectionSet);
    }
  };
  for (const parent of parents) walk(parent.selectionSet);
  return found;
}
