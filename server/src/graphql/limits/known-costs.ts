import {
  type DocumentNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Variables } from "./argument-cost.ts";
import { inputWeightOf, listSizeOf } from "./list-size.ts";
import { staticCost, type StaticCost } from "./static-cost.ts";

/** Costs remembered of one operation; a page asks one question with few different lengths. */
const MOST = 50;
/** Signs of what they are remembered by: longer lists are hardly asked for again. */
const LONG = 1_000;

interface Known {
  /** Variables that a cost can depend on by what they say, in any order. */
  readonly weighty: readonly string[];
  /** All variables: whether one of them is null matters anywhere. */
  readonly declared: readonly string[];
  readonly costs: Map<string, StaticCost>;
}

/**
 * Static costs of documents that come again. A cost depends on the lengths that a question asks for and on what input objects hold, hardly
 * ever on which indicator or period it is of; so the same is found for most questions of a page, and is found once.
 */
export class KnownCosts {
  readonly #schema: GraphQLSchema;
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** As staticCost says, of an operation that the document has; throws as it does. */
  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): StaticCost {
    let known = this.#known.get(operation);
    if (known === undefined) {
      const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
      const weighty = [...weightyVariables(this.#schema, document)].filter((name) => declared.includes(name));
      known = { weighty, declared, costs: new Map() };
      this.#known.set(operation, known);
    }
    const key = keyOf(known, variables);
    let cost = known.costs.get(key);
    if (cost === undefined) {
      cost = staticCost(this.#schema, document, operation.name?.value, variables);
      if (known.costs.size >= MOST) known.costs.clear();
      if (key.length <= LONG) known.costs.set(key, cost);
    }
    return cost;
  }
}

function keyOf({ weighty, declared }: Known, variables: Variables): string {
  let key = "";
  for (const name of declared)
    key += variables[name] === null ? "n" : variables[name] === undefined ? "u" : "v";
  for (const name of weighty) key += ` ${JSON.stringify(variables[name])}`;
  return key;
}

/**
 * Variables of a document that may have a weight: all but those that stand, whole, for an argument of a field that weighs nothing and is no length of a
 * list. An operation's fragments are looked at whether it spreads them or not.
 */
function weightyVariables(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const weighty = new Set<string>();
  const types = new TypeInfo(schema);
  /** Where a variable may stand without weight: the value of the argument we are in. */
  let light: unknown = null;
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Argument: {
        enter: ({ value }) => {
          light = null;
          const [argument, field] = [types.getArgument(), types.getFieldDef()];
          if (value.kind !== Kind.VARIABLE || !argument || !field || types.getDirective()) return;
          // What is asked about the schema is counted, so that everything said there matters.
          const isAboutSchema = [field.name, types.getParentType()?.name].some((name) =>
            name?.startsWith("__"),
          );
          const isLength = listSizeOf(schema, field)?.slicingArguments.includes(argument.name) === true;
          if (!isAboutSchema && !isLength && weighsNothing(schema, argument)) light = value;
        },
      },
      Variable: (node) => {
        if (node !== light) weighty.add(node.name.value);
      },
    }),
  );
  return weighty;
}

function weighsNothing(schema: GraphQLSchema, argument: GraphQLArgument): boolean {
  const type = getNamedType(argument.type);
  return (isScalarType(type) || isEnumType(type)) && inputWeightOf(schema, argument, 0) === 0;
}
