import { type ASTVisitor, Kind, type SelectionSetNode, type ValidationContext } from "graphql";
import { ToldError } from "../errors.ts";

export interface DocumentLimits {
  /** Levels of nested fields. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields of Query in one operation. */
  readonly rootFields: number;
}

interface Extent {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
}

const NOTHING: Extent = { depth: 0, aliases: 0, fields: 0 };

/**
 * A validation rule that refuses operations that are too deep or too wide, fragments counted each time they are spread.
 * Asking for the schema itself (`__schema`, `__type`) is left alone: it holds no data and tools ask it deeply. Runs after the
 * rules of the language, so that fragments do not spread themselves.
 */
export function limitRule(limits: DocumentLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const fragments = new Map<string, Extent>();

    const ofFragment = (name: string): Extent => {
      let extent = fragments.get(name);
      if (extent === undefined) {
        extent = ofSet(context.getFragment(name)?.selectionSet);
        fragments.set(name, extent);
      }
      return extent;
    };

    const ofSet = (set: SelectionSetNode | undefined): Extent => {
      let total = NOTHING;
      for (const selection of set?.selections ?? []) {
        let part: Extent;
        if (selection.kind === Kind.FRAGMENT_SPREAD) part = ofFragment(selection.name.value);
        else if (selection.kind === Kind.INLINE_FRAGMENT) part = ofSet(selection.selectionSet);
        else if (selection.name.value.startsWith("__")) continue;
        else {
          const below = ofSet(selection.selectionSet);
          const aliases = below.aliases + (selection.alias === undefined ? 0 : 1);
          part = { depth: below.depth + 1, aliases, fields: 1 };
        }
        total = {
          depth: Math.max(total.depth, part.depth),
          aliases: total.aliases + part.aliases,
          fields: total.fields + part.fields,
        };
      }
      return total;
    };

    return {
      OperationDefinition(operation) {
        const { depth, aliases, fields } = ofSet(operation.selectionSet);
        const refuse = (what: "levels" | "aliases" | "root fields", is: number, most: number): void => {
          if (is <= most) return;
          const said = { code: "DOCUMENT_TOO_LARGE", args: { what, is, most } } as const;
          const more = { nodes: operation, extensions: { limit: most } };
          context.reportError(new ToldError("QUERY_TOO_COSTLY", said, more));
        };
        refuse("levels", depth, limits.depth);
        refuse("aliases", aliases, limits.aliases);
        refuse("root fields", fields, limits.rootFields);
      },
    };
  };
}
