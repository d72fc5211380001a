import { Kind as NodeKind, parse, valueFromASTUntyped, visit } from "@0no-co/graphql.web";
import type { DocumentNode, TypeNode, VariableDefinitionNode } from "@0no-co/graphql.web";
import { type Kind, kindOfArgument } from "./kinds.ts";

/** A variable that a question declares. */
export interface DeclaredVariable {
  readonly name: string;
  /** Of the SDL, without lists and marks: `ID`. */
  readonly type: string;
  readonly isList: boolean;
  /** Whether it has to be given: it may not be null, and the question says no value for it. */
  readonly isRequired: boolean;
  /** The value it has where none is given; undefined: the question says none. */
  readonly usual: unknown;
  /** What it names, by the argument it stands in; null: nothing that has a name. */
  readonly kind: Kind | null;
}

/** What a document says without knowing the schema. */
export interface Declared {
  readonly operationNames: readonly (string | null)[];
  /** Of the operation that is asked. */
  readonly variables: readonly DeclaredVariable[];
  /** The dataset written in it, or the usual value of the variable there: which periods can be chosen. */
  readonly dataset: string | null;
}

/** Reads a document; null while it is not finished. */
export function readDeclared(query: string, operationName: string | null): Declared | null {
  const document = parsed(query);
  if (document === null) return null;
  const operations = document.definitions.filter((node) => node.kind === NodeKind.OPERATION_DEFINITION);
  const asked = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  const uses = new Map<string, Kind>();
  let dataset: string | null = null;
  const look = (name: string, value: unknown): void => {
    const kind = kindOfArgument(name);
    for (const one of valuesIn(value)) {
      if (one.kind === NodeKind.VARIABLE && kind !== null) uses.set(one.name, kind);
      if (one.kind === NodeKind.STRING && kind === "dataset") dataset ??= one.name;
    }
  };
  visit(document, {
    Argument: ({ name, value }) => look(name.value, value),
    ObjectField: ({ name, value }) => look(name.value, value),
  });
  const definitions = asked?.variableDefinitions ?? [];
  const usualDataset = definitions.find(({ variable }) => uses.get(variable.name.value) === "dataset");
  const usual = usualDataset?.defaultValue && valueFromASTUntyped(usualDataset.defaultValue);
  return {
    operationNames: operations.map(({ name }) => name?.value ?? null),
    variables: definitions.map((definition) => declaredBy(definition, uses)),
    dataset: dataset ?? (typeof usual === "string" ? usual : null),
  };
}

/**
 * Which operation of a document is asked: the one chosen, while there is one of that name; else the first, which has to be named only
 * where there are several.
 */
export function operationAsked(query: string, chosen: string | null): string | null {
  const names = readDeclared(query, chosen)?.operationNames;
  if (names === undefined || names.length < 2) return null;
  return names.includes(chosen) ? chosen : (names[0] ?? null);
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return null;
  }
}

function declaredBy(
  { variable, type, defaultValue }: VariableDefinitionNode,
  uses: ReadonlyMap<string, Kind>,
): DeclaredVariable {
  const { name } = variable;
  const { isRequired, ...rest } = typeOf(type);
  return {
    name: name.value,
    ...rest,
    isRequired: isRequired && defaultValue === undefined,
    usual: defaultValue && valueFromASTUntyped(defaultValue),
    kind: uses.get(name.value) ?? null,
  };
}

function typeOf(type: TypeNode): Pick<DeclaredVariable, "type" | "isList" | "isRequired"> {
  if (type.kind === NodeKind.NON_NULL_TYPE) return { ...typeOf(type.type), isRequired: true };
  if (type.kind === NodeKind.LIST_TYPE) return { ...typeOf(type.type), isList: true, isRequired: false };
  return { type: type.name.value, isList: false, isRequired: false };
}

/** Variables and strings in a value, those in a list too. */
function valuesIn(value: unknown): readonly { readonly kind: string; readonly name: string }[] {
  if (typeof value !== "object" || value === null || !("kind" in value)) return [];
  if (value.kind === NodeKind.LIST && "values" in value && Array.isArray(value.values))
    return value.values.flatMap(valuesIn);
  if (value.kind === NodeKind.STRING && "value" in value)
    return [{ kind: NodeKind.STRING, name: String(value.value) }];
  if (value.kind !== NodeKind.VARIABLE || !("name" in value)) return [];
  const { name } = value;
  return typeof name === "object" && name !== null && "value" in name
    ? [{ kind: NodeKind.VARIABLE, name: String(name.value) }]
    : [];
}
