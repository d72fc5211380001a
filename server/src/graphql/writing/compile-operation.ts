import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  visit,
} from "graphql";
import type { Context } from "../context.ts";
import { isIncluded } from "../included.ts";
import type { Variables } from "../limits/argument-cost.ts";
import { type AskedDocument, type AskedField, FieldInfo } from "./field-info.ts";
import { KeptTextsOfOperations } from "./kept-texts.ts";
import { NotPlain, settled, together, writeValueOf } from "./write-values.ts";
import type { WriteObject, Writing, Written } from "./writing.ts";

/** Answers an operation with the text of its data; rejects where it would have an error. */
export type WrittenOperation = (context: Context) => Promise<string>;

type WriteField = (object: unknown, writing: Writing) => Written;

/**
 * A function that answers a valid query by writing JSON at once, field by field, without making an object of it first that is then written.
 * Null where the question is about the schema itself.
 *
 * @param variables those that `@include` and `@skip` depend on have to be the same whenever the function is called
 * @param kept where texts are kept from one answer to the next
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  kept = new KeptTextsOfOperations(),
): WrittenOperation | null {
  const root = schema.getRootType(operation.operation);
  if (!root) return null;
  const compiler = new Compiler(document, variables);
  let write: WriteObject;
  try {
    write = compiler.object(root, [operation.selectionSet], 0);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
  const { fields, fragments, variablesOfMembers } = compiler;
  const argumentsOf = fields.map(writtenArguments);
  return async (context) => {
    const variableValues = { ...context.variables };
    const asked: AskedDocument = { schema, operation, fragments, variableValues };
    const writing: Writing = {
      context,
      args: argumentsOf.map((given) => given(variableValues)),
      infos: fields.map((field) => new FieldInfo(field, asked)),
      kept: kept.of(compiler, context.catalogue, textOf(variableValues, variablesOfMembers)),
    };
    return write({}, writing);
  };
}

/** Some of the variables, in one text. */
function textOf(variables: Variables, names: ReadonlySet<string>): string {
  let text = "";
  for (const name of names) text += `${JSON.stringify(variables[name])} `;
  return text;
}

/** A field's arguments by the variables, found once where they have none. */
function writtenArguments({
  field,
  nodes: [node],
}: AskedField): (variables: Variables) => Record<string, unknown> {
  if (node === undefined || field.args.length === 0) return () => ({});
  let hasVariables = false;
  visit(node, { SelectionSet: () => false, Variable: () => void (hasVariables = true) });
  if (hasVariables) return (variables) => getArgumentValues(field, node, variables);
  const values = getArgumentValues(field, node);
  return () => ({ ...values });
}

class Compiler {
  readonly fields: AskedField[] = [];
  readonly fragments: Record<string, FragmentDefinitionNode> = {};
  /** Variables that depends on what is written of members of the catalogue. */
  readonly variablesOfMembers = new Set<string>();
  readonly #variables: Variables;

  constructor(document: DocumentNode, variables: Variables) {
    this.#variables = variables;
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments[node.name.value] = node;
  }

  /** @param depth lists that an object stands in */
  object(type: GraphQLObjectType, sets: readonly SelectionSetNode[], depth: number): WriteObject {
    const asked = new Map<string, FieldNode[]>();
    for (const set of sets) this.#collect(set, asked, new Set());
    const writers = [...asked].map(([key, nodes]): [string, WriteField] => [
      key,
      this.#field(type, key, nodes, depth),
    ]);
    const heads = writers.map(([key], at) => `${at === 0 ? "{" : ","}"${key}":`);
    const writes = writers.map(([, write]) => write);
    if (writes.length === 0) return () => "{}";
    return (object, writing) => {
      let text = "";
      for (let at = 0; at < writes.length; at += 1) {
        const written = writes[at]?.(object, writing) ?? "";
        if (typeof written !== "string")
          return restOfObject(text, written, object, at, heads, writes, writing);
        text += `${heads[at]}${written}`;
      }
      return `${text}}`;
    };
  }

  /** Fields in the order of the language; the same answer is asked for once by however many fields. */
  #collect(set: SelectionSetNode, asked: Map<string, FieldNode[]>, spread: Set<string>): void {
    for (const selection of set.selections) {
      if (!isIncluded(selection, this.#variables)) continue;
      switch (selection.kind) {
        case Kind.FIELD: {
          const key = (selection.alias ?? selection.name).value;
          const nodes = asked.get(key);
          if (nodes === undefined) asked.set(key, [selection]);
          else nodes.push(selection);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          // All types are objects: a valid condition is met.
          this.#collect(selection.selectionSet, asked, spread);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const name = selection.name.value;
          const fragment = this.fragments[name];
          if (spread.has(name) || fragment === undefined) break;
          spread.add(name);
          this.#collect(fragment.selectionSet, asked, spread);
        }
      }
    }
  }

  /** Notes what variables stand in a selection, at whatever depth. */
  #noteVariables(sets: readonly SelectionSetNode[]): void {
    const spread = new Set<string>();
    const note = (set: SelectionSetNode): void => {
      visit(set, {
        Variable: ({ name }) => void this.variablesOfMembers.add(name.value),
        FragmentSpread: ({ name }) => {
          const fragment = this.fragments[name.value];
          if (spread.has(name.value) || fragment === undefined) return;
          spread.add(name.value);
          note(fragment.selectionSet);
        },
      });
    };
    for (const set of sets) note(set);
  }

  #field(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[], depth: number): WriteField {
    const name = nodes[0]?.name.value ?? "";
    if (name === TypeNameMetaFieldDef.name) {
      const text = JSON.stringify(parent.name);
      return () => text;
    }
    const field = parent.getFields()[name];
    if (field === undefined) throw new NotPlain("a question about the schema");
    const number = this.fields.length;
    this.fields.push({ number, key, parent, field, nodes });
    const type = getNamedType(field.type);
    const isOne = isObjectType(field.type) || ("ofType" in field.type && field.type.ofType === type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const object = isObjectType(type) ? this.object(type, sets, depth + (isOne ? 0 : 1)) : null;
    const write = writeValueOf(field.type, object);
    // A member of the catalogue stands in many rows, and is written once; what a row says of itself stands nowhere else.
    const isMember = object !== null && isOne && depth > 0 && hasId(type);
    if (isMember) this.#noteVariables(sets);
    const once = isMember ? writeValueOf(field.type, onceForEach(number, object)) : write;
    const { resolve } = field;
    if (resolve === undefined) return (source, writing) => settled(propertyOf(source, name), once, writing);
    return (source, writing) => {
      const { context, args, infos } = writing;
      // Each has a number below the number of fields.
      const value: unknown = resolve(
        source,
        args[number] ?? {},
        context,
        infos[number] as GraphQLResolveInfo,
      );
      return settled(value, value === source ? write : once, writing);
    };
  }
}

/** Whether objects of a type have ids. */
function hasId(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getFields()["id"] !== undefined;
}

/** What has no resolver is a property of what the statistics gave. */
function propertyOf(source: unknown, name: string): unknown {
  const value: unknown = (source as Readonly<Record<string, unknown>>)[name];
  if (typeof value === "function") throw new NotPlain("a method");
  return value;
}

/** As {@link Compiler.object} goes on from a field that has still to come: all of them are begun, and waited for together. */
function restOfObject(
  before: string,
  written: Promise<string>,
  object: unknown,
  at: number,
  heads: readonly string[],
  writes: readonly WriteField[],
  writing: Writing,
): Promise<string> {
  const rest = writes.slice(at + 1).map((write) => write(object, writing));
  return together([written, ...rest], (texts) => {
    const more = texts.map((text, place) => `${heads[at + place]}${text}`);
    return `${before}${more.join("")}}`;
  });
}

/** Writes an object that is the same wherever it stands once. */
function onceForEach(number: number, write: WriteObject): WriteObject {
  return (object, writing) => {
    const { kept } = writing;
    // Of an object type it is one.
    const one = object as object;
    const before = kept.get(number, one);
    if (before !== undefined) return before;
    const written = write(object, writing);
    if (typeof written === "string") kept.set(number, one, written);
    return written;
  };
}
