import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type SelectionNode,
  valueFromASTUntyped,
} from "@0no-co/graphql.web";
import type { Asked } from "../asked.ts";

/** A field that a document asks for, as its answer has it. */
export interface AskedField {
  /** Its key in the answer: its alias, or its name. */
  readonly key: string;
  /** Its name in the SDL. */
  readonly name: string;
  /** As given, variables filled in; what was not given is not there. */
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly fields: readonly AskedField[];
}

/** The fields a document asks for, fragments taken apart and what is skipped left out. Empty where it cannot be read. */
export function askedFields({ query, variables, operationName }: Asked): readonly AskedField[] {
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true });
  } catch {
    return [];
  }
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const operation =
    operationName === null ? operations[0] : operations.find(({ name }) => name?.value === operationName);
  if (operation === undefined) return [];
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
    ),
  );
  const given: Record<string, unknown> = { ...defaults, ...variables };
  return fieldsOf([{ set: operation.selectionSet, within: [] }], { fragments, given });
}

interface Reading {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly given: Record<string, unknown>;
}

/** Fields between braces, and the fragments they stand in: one within itself the server refuses, and here it must end. */
interface Braces {
  readonly set: SelectionSetNode;
  readonly within: readonly string[];
}

function fieldsOf(all: readonly Braces[], reading: Reading): readonly AskedField[] {
  const found = new Map<string, Omit<AskedField, "key" | "fields"> & { readonly inner: Braces[] }>();
  const collect = (selection: SelectionNode, within: readonly string[]): void => {
    if (isSkipped(selection, reading.given)) return;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      for (const each of selection.selectionSet.selections) collect(each, within);
    } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value;
      const parts = within.includes(name) ? [] : reading.fragments.get(name)?.selectionSet.selections;
      for (const each of parts ?? []) collect(each, [...within, name]);
    } else {
      const key = selection.alias?.value ?? selection.name.value;
      const field = found.get(key) ?? {
        name: selection.name.value,
        arguments: argumentsOf(selection, reading.given),
        inner: [],
      };
      if (selection.selectionSet !== undefined) field.inner.push({ set: selection.selectionSet, within });
      found.set(key, field);
    }
  };
  for (const { set, within } of all) for (const selection of set.selections) collect(selection, within);
  return [...found].map(([key, { inner, ...field }]) => ({
    key,
    ...field,
    fields: fieldsOf(inner, reading),
  }));
}

type Field = Extract<SelectionNode, { kind: "Field" }>;

function argumentsOf(field: Field, given: Record<string, unknown>): AskedField["arguments"] {
  return Object.fromEntries(
    (field.arguments ?? []).flatMap(({ name, value }) => {
      // A variable that was not given is an argument that was not given.
      if (value.kind === Kind.VARIABLE && given[value.name.value] === undefined) return [];
      return [[name.value, valueFromASTUntyped(value, given)] as const];
    }),
  );
}

function isSkipped({ directives }: SelectionNode, given: Record<string, unknown>): boolean {
  return (directives ?? []).some(({ name, arguments: parts }) => {
    const condition = parts?.find((part) => part.name.value === "if")?.value;
    if (condition === undefined) return false;
    const value = valueFromASTUntyped(condition, given);
    return name.value === "skip" ? value === true : name.value === "include" && value === false;
  });
}
