import { type DocumentNode, Kind, parse, type SelectionSetNode } from "graphql";

/** A document so short cannot hold enough to matter, whatever it says. */
const SHORT = 800;
/** Asks for the schema itself: such an answer is long, and to find out how long takes a while. */
const ABOUT_THE_SCHEMA = /\b__(?:schema|type)\b/;
/** Pairs that are compared in a few milliseconds. */
const LITTLE = 5_000;

/**
 * Whether validating a document, or finding out its cost, may take long. The rules of the language compare every two fields of one name and every two
 * fragments that may meet, so that 2,000 words can take a fifth of a second; reading them takes a thousandth. What cannot be
 * read is not laborious: it is refused at once.
 */
export function isLaborious(text: string, maxTokens: number): boolean {
  if (ABOUT_THE_SCHEMA.test(text)) return true;
  if (text.length <= SHORT) return false;
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens, noLocation: true });
  } catch {
    return false;
  }
  return pairs(document) > LITTLE;
}

function pairs(document: DocumentNode): number {
  const names = new Map<string, number>();
  const count = (name: string): void => void names.set(name, (names.get(name) ?? 0) + 1);
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        // Every two of them, whatever they are called.
        count("...");
        continue;
      }
      if (selection.kind === Kind.FIELD) count((selection.alias ?? selection.name).value);
      walk(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION)
      walk(definition.selectionSet);
  }
  return [...names.values()].reduce((sum, times) => sum + times * times, 0);
}
