/** A node of PostgreSQL's own tree of a statement. */
export type Node = { readonly [name: string]: unknown };

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
export const textOf = (node: Node): string => (isNode(node["String"]) ? String(node["String"]["sval"]) : "");
/** The parts of a row, or the one that is not one. */
export const partsOf = (node: unknown): readonly unknown[] =>
  isNode(node) && isNode(node["RowExpr"]) ? listOf(node["RowExpr"]["args"]) : [node];
