import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromAST,
  typeFromAST,
  isInputType,
} from "graphql";
import { argumentCost, type Variables } from "./argument-cost.ts";
import { isIncluded } from "../included.ts";
import { IntrospectionCost } from "./introspection-cost.ts";
import { isList, listSizeOf, weightOf } from "./list-size.ts";
import { MOST, plus, times } from "./saturating.ts";
import { type Size, sizeGiven, type SizeOverride } from "./size-given.ts";

/** Upper bounds of what a question costs, known before anything of it runs. */
export interface StaticCost {
  /** Objects of the answer and what the SDL's `@cost` adds: Apollo's dialect of the cost specification. */
  readonly cost: number;
  /** List items of the answer, those within lists too. A page counts whole also where only its number is asked. */
  readonly rows: number;
  /** Scalars of the answer, which cost nothing but have to be found and written; those about the schema are not counted. */
  readonly values: number;
  /** The list that makes up most of it; null where there is none. */
  readonly driver: Driver | null;
  /** The first list that was asked to be longer than it can be, or shorter than one; null where there is none. */
  readonly outOfRange: OutOfRange | null;
}

/** A list in a question, and what decides on its length. */
export interface Driver extends Size {
  /** Such as `Statistic.observations`. */
  readonly field: string;
  readonly node: FieldNode;
}

interface OutOfRange extends Driver {
  readonly argument: string;
  readonly most: number;
}

/**
 * The static cost of one operation of a valid document. Fields that ask for the same are counted each, fragments as often as
 * they are spread; each fragment is worked out once, so that this takes time by the document's length alone. Throws a
 * GraphQLError where a variable is null and must not be.
 *
 * @param variables as given or as coerced; where one is missing its default counts
 * @param override another length for some of the lists, to see what would fit
 */
export function staticCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables,
  override: SizeOverride | null = null,
): StaticCost {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation =
    operationName === null || operationName === undefined || operationName === ""
      ? operations[0]
      : operations.find(({ name }) => name?.value === operationName);
  const root = operation === undefined ? null : schema.getRootType(operation.operation);
  if (operation === undefined || !root)
    return { cost: 0, rows: 0, values: 0, driver: null, outOfRange: null };
  const given = { ...defaultsOf(schema, operation), ...variables };
  const walk = new Walk(schema, document, given, override);
  const { cost, rows, values, driver } = walk.ofSet(root, operation.selectionSet);
  const ofOperation = operation.operation === "mutation" ? 10 : 0;
  return {
    cost: plus(cost, ofOperation),
    rows,
    values,
    driver: driver?.site ?? null,
    outOfRange: walk.outOfRange,
  };
}

function defaultsOf(schema: GraphQLSchema, operation: OperationDefinitionNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const inputType = typeFromAST(schema, type);
    if (defaultValue !== undefined && inputType !== undefined && isInputType(inputType))
      defaults[variable.name.value] = valueFromAST(defaultValue, inputType);
  }
  return defaults;
}

/** What a part of the question comes to. */
interface Extent {
  readonly cost: number;
  readonly rows: number;
  readonly values: number;
  readonly driver: { readonly site: Driver; readonly amount: number } | null;
  /** Lists that are as long as the field above says, by name: each with what one item of it comes to. */
  readonly open: ReadonlyMap<string, Extent>;
}

const NONE: ReadonlyMap<string, Extent> = new Map();
const NOTHING: Extent = { cost: 0, rows: 0, values: 0, driver: null, open: NONE };
const BOUNDLESS: Extent = { cost: MOST, rows: MOST, values: MOST, driver: null, open: NONE };

class Walk {
  readonly #schema: GraphQLSchema;
  readonly #variables: Variables;
  readonly #hasNull: boolean;
  readonly #override: SizeOverride | null;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #extents = new Map<string, Extent>();
  readonly #introspection: IntrospectionCost;
  outOfRange: OutOfRange | null = null;

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    variables: Variables,
    override: SizeOverride | null,
  ) {
    this.#schema = schema;
    this.#variables = variables;
    this.#hasNull = Object.values(variables).includes(null);
    this.#override = override;
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(node.name.value, node);
    this.#introspection = new IntrospectionCost(schema, this.#fragments, variables);
  }

  ofSet(type: GraphQLNamedType, set: SelectionSetNode): Extent {
    let sum = NOTHING;
    for (const selection of set.selections)
      if (isIncluded(selection, this.#variables)) sum = add(sum, this.#ofSelection(type, selection));
    return sum;
  }

  #ofSelection(type: GraphQLNamedType, selection: SelectionNode): Extent {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#ofField(type, selection);
      case Kind.INLINE_FRAGMENT: {
        const name = selection.typeCondition?.name.value;
        const within = name === undefined ? type : this.#schema.getType(name);
        return within === undefined ? NOTHING : this.ofSet(within, selection.selectionSet);
      }
      case Kind.FRAGMENT_SPREAD:
        return this.#ofFragment(selection.name.value);
    }
  }

  #ofFragment(name: string): Extent {
    const known = this.#extents.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    const type = fragment && this.#schema.getType(fragment.typeCondition.name.value);
    if (fragment === undefined || type === undefined) return NOTHING;
    // Validation refuses a fragment that spreads itself; here it must only come to an end.
    this.#extents.set(name, BOUNDLESS);
    const extent = this.ofSet(type, fragment.selectionSet);
    this.#extents.set(name, extent);
    return extent;
  }

  #ofField(parent: GraphQLNamedType, node: FieldNode): Extent {
    const name = node.name.value;
    if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name) {
      const definition = name === SchemaMetaFieldDef.name ? SchemaMetaFieldDef : TypeMetaFieldDef;
      return { ...this.#introspection.of(definition, node), values: 0, driver: null, open: NONE };
    }
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (field === undefined) return NOTHING;
    // Where a variable may be null, it may stand where null may not: its default made that valid.
    if (this.#hasNull) getArgumentValues(field, node, this.#variables);
    const type = getNamedType(field.type);
    const directive = listSizeOf(this.#schema, field);
    const size = directive && sizeGiven(directive, field, node, this.#variables, this.#override);
    const site = size && { ...size, field: `${parent.name}.${name}`, node };
    if (site !== null && site.given) this.#check(site, directive?.assumedSize ?? MOST);
    const below =
      node.selectionSet !== undefined && isCompositeType(type)
        ? this.ofSet(type, node.selectionSet)
        : NOTHING;

    const cost = weightOf(this.#schema, field);
    const values = isCompositeType(type) ? 0 : 1;
    let each: Extent = { cost, rows: 0, values, driver: null, open: NONE };
    each = add(each, { ...below, open: NONE });
    for (const [list, item] of below.open) {
      const isSized = site !== null && directive?.sizedFields.has(list) === true;
      each = add(each, isSized ? repeat(item, site) : BOUNDLESS);
    }
    const argumentsCost = (node.arguments ?? []).reduce((sum, argument) => {
      const input = field.args.find((arg) => arg.name === argument.name.value);
      if (input === undefined) return sum;
      return plus(sum, argumentCost(this.#schema, input, argument.value, this.#variables));
    }, 0);
    const ofArguments: Extent = { cost: argumentsCost, rows: 0, values: 0, driver: null, open: NONE };
    if (!isList(field.type)) {
      const page = site === null ? 0 : site.size;
      return add(
        { ...each, rows: Math.max(each.rows, page), driver: each.driver ?? whole(site, page) },
        ofArguments,
      );
    }
    const item = { ...each, rows: plus(each.rows, 1) };
    if (site === null) return { ...ofArguments, open: new Map([[name, item]]) };
    return add(repeat(item, site), ofArguments);
  }

  #check(site: Driver, most: number): void {
    const { argument, asked } = site;
    if (argument !== null && (asked < 1 || asked > most)) this.outOfRange ??= { ...site, argument, most };
  }
}

function add(a: Extent, b: Extent): Extent {
  if (a === NOTHING) return b;
  let { open } = a;
  if (b.open.size > 0) {
    const both = new Map(open);
    for (const [name, extent] of b.open) {
      const known = both.get(name);
      both.set(name, known === undefined ? extent : add(known, extent));
    }
    open = both;
  }
  return {
    cost: plus(a.cost, b.cost),
    rows: plus(a.rows, b.rows),
    values: plus(a.values, b.values),
    driver: larger(a.driver, b.driver),
    open,
  };
}

function larger(a: Extent["driver"], b: Extent["driver"]): Extent["driver"] {
  if (a === null || b === null) return a ?? b;
  return b.amount > a.amount ? b : a;
}

function whole(site: Driver | null, amount: number): Extent["driver"] {
  return site === null || site.argument === null ? null : { site, amount };
}

/**
 * A list of `site.size` items. What drives its cost is a list within it, where that makes up most of it and the reader wrote
 * its length (or nobody wrote either); else this list itself.
 */
function repeat(item: Extent, site: Driver): Extent {
  const { size } = site;
  const cost = times(item.cost, size);
  const rows = times(item.rows, size);
  const values = times(item.values, size);
  const amount = plus(cost, rows);
  const within = item.driver && { site: item.driver.site, amount: times(item.driver.amount, size) };
  const own = whole(site, amount);
  const isWithin =
    within !== null &&
    (own === null || (within.amount * 2 >= amount && (within.site.given || !own.site.given)));
  return { cost, rows, values, driver: isWithin ? within : own, open: NONE };
}
