import {
  type FragmentDefinitionNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  type FieldNode,
  Kind,
  type SelectionSetNode,
} from "graphql";
import type { Variables } from "./argument-cost.ts";
import { isIncluded } from "../included.ts";
import { MOST } from "./saturating.ts";

interface Amount {
  readonly cost: number;
  readonly rows: number;
}

/** Fields looked at before a question about the schema counts as boundless. The tools' own question takes about 30,000. */
const PATIENCE = 200_000;

/**
 * What a question about the schema itself (`__schema`, `__type`) costs. Nothing has to be assumed of it: the schema is at hand,
 * so the objects and list items of the answer are counted. What is the same below the same element is counted once.
 */
export class IntrospectionCost {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;
  readonly #counted = new Map<SelectionSetNode, Map<unknown, Amount>>();
  #left = PATIENCE;

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Variables,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
  }

  /** Of one such field at the root. */
  of(definition: GraphQLField<unknown, unknown>, node: FieldNode): Amount {
    return this.#ofField(definition, node, undefined);
  }

  #ofField(definition: GraphQLField<unknown, unknown>, node: FieldNode, parent: unknown): Amount {
    if (this.#left-- <= 0) return { cost: MOST, rows: MOST };
    const value = this.#resolve(definition, node, parent);
    const items = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
    const type = getNamedType(definition.type);
    let cost = 0;
    let rows = Array.isArray(value) ? items.length : 0;
    if (isObjectType(type) && node.selectionSet !== undefined)
      for (const item of items) {
        const below = this.#ofSet(type, node.selectionSet, item);
        cost += 1 + below.cost;
        rows += below.rows;
      }
    return { cost: Math.min(cost, MOST), rows: Math.min(rows, MOST) };
  }

  #ofSet(type: GraphQLObjectType, set: SelectionSetNode, object: unknown): Amount {
    let byObject = this.#counted.get(set);
    if (byObject === undefined) this.#counted.set(set, (byObject = new Map<unknown, Amount>()));
    const counted = byObject.get(object);
    if (counted !== undefined) return counted;
    let cost = 0;
    let rows = 0;
    for (const selection of set.selections) {
      if (!isIncluded(selection, this.#variables)) continue;
      let part: Amount | null = null;
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        if (field !== undefined) part = this.#ofField(field, selection, object);
      } else {
        const below =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection.selectionSet
            : this.#fragments.get(selection.name.value)?.selectionSet;
        if (below !== undefined) part = this.#ofSet(type, below, object);
      }
      cost = Math.min(cost + (part?.cost ?? 0), MOST);
      rows = Math.min(rows + (part?.rows ?? 0), MOST);
    }
    const amount = { cost, rows };
    byObject.set(object, amount);
    return amount;
  }

  #resolve(definition: GraphQLField<unknown, unknown>, node: FieldNode, parent: unknown): unknown {
    const args = getArgumentValues(definition, node, this.#variables);
    // The resolvers of introspection look at nothing but these.
    return definition.resolve?.(parent, args, undefined, { schema: this.#schema } as never);
  }
}
