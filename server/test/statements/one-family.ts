import { parseSync } from "libpg-query";
import { LAYOUT } from "../../src/db/spreading/layout.ts";
import { type Level, namedIn, newLevel, type Relation } from "./level.ts";
import { isNode, listOf, type Node, partsOf, textOf } from "./tree.ts";

/** What a statement is held to: by which values its families are given, and what is wrong with it whatever they are. */
export interface Families {
  /** `$1`, or a constant as it is written: all of them have to be the same value. */
  readonly given: readonly string[];
  readonly trouble: string | null;
}

const KEY = "family_id";
const SPREAD = Object.keys(LAYOUT).filter((table) => LAYOUT[table] === "spread");
const NAMES = new RegExp(String.raw`\b(?:${SPREAD.join("|")})\b`);

/**
 * Reads a statement as PostgreSQL does. Whatever it reads or writes of the tables that are spread by family of indicators has to be of one family: each of
 * them compared with a value, or with another one that is. Then all of it lies on one machine, however it is joined (docs/operating/distributing.md).
 *
 * @returns null where it does not touch these tables
 */
export function familiesOf(text: string): Families | null {
  if (!NAMES.test(text)) return null;
  const reading = new Reading();
  for (const { stmt } of (parseSync(text) as { readonly stmts?: readonly { readonly stmt: Node }[] }).stmts ??
    [])
    reading.statement(stmt);
  return reading.found();
}

/** What a comparison is about: a relation's family, or a value. */
type Side = { readonly at: number } | { readonly value: string };

class Reading {
  /** Which stand for the same family; each points to another of its kind, the last to itself. */
  readonly #same: number[] = [];
  readonly #values = new Map<string, number>();
  /** Tables that are spread, wherever they are read. */
  readonly #spread: { readonly table: string; readonly at: number }[] = [];
  #temporary: string | null = null;

  statement(node: Node): void {
    this.#read(node, null);
  }

  found(): Families | null {
    if (this.#temporary !== null) return { given: [], trouble: `${this.#temporary} is a temporary table` };
    if (this.#spread.length === 0) return null;
    const given = new Set<string>();
    for (const { table, at } of this.#spread) {
      const values = [...this.#values].filter(([, value]) => this.#root(value) === this.#root(at));
      if (values.length === 0) return { given: [], trouble: `${table} is read of all families` };
      for (const [value] of values) if (value !== ROWS) given.add(value);
    }
    return { given: [...given], trouble: null };
  }

  #read(node: Node, outer: Level | null): number | null {
    const [kind = "", inner] = Object.entries(node)[0] ?? [];
    const body = (inner ?? {}) as Node;
    switch (kind) {
      case "SelectStmt":
        return this.#select(body, outer);
      case "InsertStmt":
        return this.#insert(body);
      case "UpdateStmt":
      case "DeleteStmt":
        return this.#change(body);
      case "CopyStmt":
      case "ExplainStmt":
      case "DeclareCursorStmt":
      case "PrepareStmt":
        return isNode(body["query"]) ? this.#read(body["query"], outer) : null;
      case "CreateStmt":
      case "CreateTableAsStmt":
        return this.#create(body);
      default:
        return null;
    }
  }

  #create(body: Node): null {
    const into = isNode(body["into"]) ? body["into"] : {};
    const relation = (body["relation"] ?? into["rel"] ?? {}) as Node;
    if (relation["relpersistence"] === "t") this.#temporary = String(relation["relname"]);
    if (isNode(body["query"])) this.#read(body["query"], null);
    return null;
  }

  /** @returns the family of what it gives, where that is one of its columns */
  #select(body: Node, outer: Level | null): number | null {
    const level = newLevel(outer);
    this.#with(body, level);
    if (isNode(body["larg"]) && isNode(body["rarg"])) {
      const [left, right] = [this.#select(body["larg"], level), this.#select(body["rarg"], level)];
      if (left !== null && right !== null && this.#root(left) === this.#root(right)) return left;
      return null;
    }
    for (const each of listOf(body["fromClause"])) this.#from(each, level);
    this.#compare(body["whereClause"], level);
    for (const part of [
      "targetList",
      "groupClause",
      "havingClause",
      "sortClause",
      "limitCount",
      "limitOffset",
      "valuesLists",
    ])
      this.#subqueries(body[part], level);
    return this.#columnOf(listOf(body["targetList"]), level, null);
  }

  #insert(body: Node): null {
    const level = newLevel(null);
    this.#with(body, level);
    const [relation] = this.#table(body["relation"] as Node, level);
    const source = isNode(body["selectStmt"]) ? (body["selectStmt"]["SelectStmt"] as Node) : {};
    const place = listOf(body["cols"]).findIndex((each) => (each["ResTarget"] as Node)["name"] === KEY);
    const before = this.#spread.length;
    const inner = newLevel(level);
    const family = this.#select(source, level);
    // Rows of values, or of what is not spread, go each to where they belong.
    if (this.#spread.length === before) this.#join(relation?.at ?? null, this.#value(ROWS));
    else
      this.#join(relation?.at ?? null, family ?? this.#columnOf(listOf(source["targetList"]), inner, place));
    return null;
  }

  #change(body: Node): null {
    const level = newLevel(null);
    this.#with(body, level);
    this.#table(body["relation"] as Node, level);
    for (const each of [...listOf(body["fromClause"]), ...listOf(body["usingClause"])])
      this.#from(each, level);
    this.#compare(body["whereClause"], level);
    this.#subqueries(body["targetList"], level);
    return null;
  }

  #with(body: Node, level: Level): void {
    const clause = isNode(body["withClause"]) ? body["withClause"] : {};
    for (const each of listOf(clause["ctes"])) {
      const cte = each["CommonTableExpr"] as Node;
      const name = String(cte["ctename"]);
      // One that names itself is read with what it was before.
      level.named.set(name, clause["recursive"] === true ? this.#new() : null);
      const before = level.named.get(name) ?? null;
      const family = this.#read(cte["ctequery"] as Node, level);
      if (before !== null) this.#join(before, family);
      level.named.set(name, family);
    }
  }

  #from(node: Node, level: Level): readonly Relation[] {
    const [kind = "", inner] = Object.entries(node)[0] ?? [];
    const body = (inner ?? {}) as Node;
    if (kind === "RangeVar") return this.#table(body, level);
    if (kind === "JoinExpr") {
      const left = this.#from(body["larg"] as Node, level);
      const right = this.#from(body["rarg"] as Node, level);
      if (listOf(body["usingClause"]).some((each) => textOf(each) === KEY)) {
        const keyed = [...left, ...right].filter(({ hasKey }) => hasKey);
        for (const { at } of keyed) this.#join(keyed[0]?.at ?? null, at);
      }
      this.#compare(body["quals"], level);
      return [...left, ...right];
    }
    const alias = isNode(body["alias"]) ? String(body["alias"]["aliasname"]) : "";
    const family = kind === "RangeSubselect" ? this.#read(body["subquery"] as Node, level) : null;
    if (kind !== "RangeSubselect") this.#subqueries(body, level);
    const relation = { name: alias, at: family ?? this.#new(), hasKey: family !== null };
    level.relations.push(relation);
    return [relation];
  }

  #table(body: Node, level: Level): readonly Relation[] {
    const table = String(body["relname"]);
    const name = isNode(body["alias"]) ? String(body["alias"]["aliasname"]) : table;
    const named = namedIn(level, table);
    const at = named ?? this.#new();
    const isSpread = named === undefined && SPREAD.includes(table);
    if (isSpread) this.#spread.push({ table, at });
    const relation = { name, at, hasKey: isSpread || table === "indicator" || (named ?? null) !== null };
    level.relations.push(relation);
    return [relation];
  }

  /** What is said to be the same by a condition that holds for all rows; other parts of it may ask for themselves. */
  #compare(node: unknown, level: Level): void {
    if (!isNode(node)) return;
    const bool = node["BoolExpr"];
    if (isNode(bool) && bool["boolop"] === "AND_EXPR") {
      for (const each of listOf(bool["args"])) this.#compare(each, level);
      return;
    }
    const expression = node["A_Expr"];
    if (
      isNode(expression) &&
      expression["kind"] === "AEXPR_OP" &&
      textOf(listOf(expression["name"])[0] ?? {}) === "="
    ) {
      const [left, right] = [expression["lexpr"], expression["rexpr"]].map(partsOf);
      for (const [place, part] of (left ?? []).entries()) {
        const [one, other] = [this.#side(part, level), this.#side(right?.[place], level)];
        const isKey = (side: Side | null): boolean => side !== null && "at" in side;
        if (one !== null && other !== null && (isKey(one) || isKey(other)))
          this.#join(this.#at(one), this.#at(other));
      }
    }
    const link = node["SubLink"];
    if (isNode(link) && link["subLinkType"] === "ANY_SUBLINK" && isNode(link["subselect"])) {
      const family = this.#read(link["subselect"], level);
      const tested = partsOf(link["testexpr"]).map((part) => this.#side(part, level));
      for (const side of tested)
        if (side !== null && "at" in side && family !== null) this.#join(side.at, family);
      return;
    }
    this.#subqueries(node, level);
  }

  /** Reads what stands anywhere within an expression as a question of its own. */
  #subqueries(node: unknown, level: Level): void {
    if (Array.isArray(node)) for (const each of node) this.#subqueries(each, level);
    if (!isNode(node)) return;
    for (const [kind, inner] of Object.entries(node))
      if (kind === "SelectStmt") this.#select(inner as Node, level);
      else this.#subqueries(inner, level);
  }

  #side(node: unknown, level: Level): Side | null {
    if (!isNode(node)) return null;
    if (isNode(node["TypeCast"])) return this.#side(node["TypeCast"]["arg"], level);
    if (isNode(node["ParamRef"])) return { value: `$${String(node["ParamRef"]["number"])}` };
    if (isNode(node["A_Const"])) return { value: JSON.stringify({ ...node["A_Const"], location: 0 }) };
    if (!isNode(node["ColumnRef"])) return null;
    const names = listOf(node["ColumnRef"]["fields"]).map(textOf);
    if (names.at(-1) !== KEY) return null;
    for (let at: Level | null = level; at !== null; at = at.outer) {
      const found = at.relations.find(({ name, hasKey }) => (names.length > 1 ? name === names[0] : hasKey));
      if (found !== undefined) return { at: found.at };
    }
    return null;
  }

  /** The family among what a question gives, by its name or its place. */
  #columnOf(targets: readonly Node[], level: Level, place: number | null): number | null {
    for (const [at, each] of targets.entries()) {
      const { name, val } = each["ResTarget"] as Node;
      const side = this.#side(val, level);
      const isStar =
        isNode(val) &&
        isNode(val["ColumnRef"]) &&
        listOf(val["ColumnRef"]["fields"]).some((field) => "A_Star" in field);
      if (isStar) {
        const keyed = level.relations.find(({ hasKey }) => hasKey);
        if (keyed !== undefined) return keyed.at;
      }
      if (side !== null && ("at" in side || name === KEY || at === place)) return this.#at(side);
    }
    return null;
  }

  #at(side: Side): number {
    return "at" in side ? side.at : this.#value(side.value);
  }

  #value(value: string): number {
    const known = this.#values.get(value) ?? this.#new();
    this.#values.set(value, known);
    return known;
  }

  #new(): number {
    return this.#same.push(this.#same.length) - 1;
  }

  #root(at: number): number {
    const next = this.#same[at] ?? at;
    return next === at ? at : this.#root(next);
  }

  #join(one: number | null, other: number | null): void {
    if (one !== null && other !== null) this.#same[this.#root(one)] = this.#root(other);
  }
}

/** Rows that say themselves to which family they belong. */
const ROWS = "rows";
