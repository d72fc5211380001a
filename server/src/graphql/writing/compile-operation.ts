import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
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
import { NotPlain, settled, together, writeValueOf } from "./write-values.ts";
import type { WriteObject, Writing, Written } from "./writing.ts";

/** Answers an operation with the text of its data; rejects where it would have an error. */
export type WrittenOperation = (context: Context) => Promise<string>;

/** A field that is asked for, with a number of its own within the operation. */
interface AskedField {
  readonly number: number;
  readonly key: string;
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

type AskedDocument = Pick<GraphQLResolveInfo, "schema" | "operation" | "fragments" | "variableValues">;

type WriteField = (object: unknown, writing: Writing) => Written;

/**
 * A function that answers a valid query by writing JSON at once, field by field, without making an object of it first that is then written.
 * Null where the question is about the schema itself.
 *
 * @param variables those that `@include` and `@skip` depend on have to be the same whenever the function is called
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
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
  const { fields, fragments } = compiler;
  const argumentsOf = fields.map(writtenArguments);
  return async (context) => {
    const variableValues = { ...context.variables };
    const asked: AskedDocument = { schema, operation, fragments, variableValues };
    const writing: Writing = {
      context,
      args: argumentsOf.map((given) => given(variableValues)),
      infos: fields.map((field) => new FieldInfo(field, asked)),
      known: fields.map(() => 0),
    };
    return write({}, writing);
  };
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
    // An object that stands in many rows is written once; what a row says of itself stands nowhere else.
    const once = object && isOne && depth > 0 ? writeValueOf(field.type, onceForEach(number, object)) : write;
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

/** Objects that are written before it is remembered what was written of them: of short lists it would not pay. */
const FEW = 100;

/** Writes an object that is the same in many rows once. */
function onceForEach(number: number, write: WriteObject): WriteObject {
  return (object, writing) => {
    const { known } = writing;
    const so = known[number] ?? 0;
    if (typeof so === "number") {
      known[number] = so < FEW ? so + 1 : new Map();
      return write(object, writing);
    }
    const before = so.get(object);
    if (before !== undefined) return before;
    const written = write(object, writing);
    if (typeof written === "string") so.set(object, written);
    return written;
  };
}

/** What a resolver is told of its field. Its path does not say in which items of lists it stands: it is the same for all of them. */
class FieldInfo implements GraphQLResolveInfo {
  readonly #field: AskedField;
  readonly #asked: AskedDocument;

  constructor(field: AskedField, asked: AskedDocument) {
    this.#field = field;
    this.#asked = asked;
  }

  get fieldName(): string {
    return this.#field.field.name;
  }
  get fieldNodes(): readonly FieldNode[] {
    return this.#field.nodes;
  }
  get returnType(): GraphQLOutputType {
    return this.#field.field.type;
  }
  get parentType(): GraphQLObjectType {
    return this.#field.parent;
  }
  get path(): GraphQLResolveInfo["path"] {
    const { key, parent } = this.#field;
    return { prev: undefined, key, typename: parent.name };
  }
  get schema(): GraphQLSchema {
    return this.#asked.schema;
  }
  get fragments(): AskedDocument["fragments"] {
    return this.#asked.fragments;
  }
  get operation(): OperationDefinitionNode {
    return this.#asked.operation;
  }
  get variableValues(): AskedDocument["variableValues"] {
    return this.#asked.variableValues;
  }
  get rootValue(): unknown {
    return {};
  }
}
