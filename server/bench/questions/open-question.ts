import { askOnce, type ServerUnderTest, startServer } from "../measure.ts";
import type { World } from "../world.ts";
import type { PlaceOfRow } from "./bare-server.ts";
import type { Question } from "./questions.ts";
import { captureStatements } from "./statement.ts";

interface Node {
  readonly indicator?: { readonly id: string };
  readonly period?: { readonly id: string };
  readonly area?: { readonly id: string };
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly status: string;
  readonly completeness?: unknown;
}

/** What an answer holds of a question's rows. */
export function nodesOf(answer: string): readonly Node[] {
  const { data } = JSON.parse(answer) as {
    readonly data: { readonly statistics: { readonly nodes: Node[] } };
  };
  return data.statistics.nodes;
}

/** The bare server of a question: it runs the statement that our resolvers run, and gives the same data, which is checked. */
export async function startBare(
  { connection, connectionString }: World,
  question: Question,
  atlasUrl: string,
): Promise<ServerUnderTest> {
  const statements = await captureStatements(connection, question.body);
  const [statement] = statements;
  if (statement === undefined || statements.length > 1)
    throw new Error(`${question.title} took ${statements.length} statements.`);
  const answer = await askOnce(atlasUrl, question.body);
  const nodes = nodesOf(answer);
  if (nodes.length !== question.rows || nodes.some(({ value }) => value === null))
    throw new Error(`${question.title} is not whole: ${nodes.length} rows.`);
  const places = await placesOf(connection.pool, question, nodes);
  const hasCompleteness = nodes.some(({ completeness }) => completeness !== undefined);
  const bare = await startServer({ kind: "bare", connectionString, statement, places, hasCompleteness });
  const theirs = await askOnce(bare.url, question.body);
  if (dataOf(theirs) !== dataOf(answer)) {
    bare.stop();
    throw new Error(`The servers answer differently:\n${theirs.slice(0, 500)}\n${answer.slice(0, 500)}`);
  }
  return bare;
}

/** The data of an answer, without what ours says of its cost beside it. */
export function dataOf(answer: string): string {
  const { data } = JSON.parse(answer) as { readonly data: unknown };
  return JSON.stringify(data);
}

/** Where each row of an answer stands in the database. What a question has one of stands in its variables, not in its rows. */
async function placesOf(
  pool: World["connection"]["pool"],
  { body }: Question,
  nodes: readonly Node[],
): Promise<readonly PlaceOfRow[]> {
  const { variables } = JSON.parse(body) as {
    readonly variables: Readonly<Record<"indicator" | "period" | "area", string | undefined>> & {
      readonly indicators?: readonly string[];
    };
  };
  const keysOf = async (table: string): Promise<ReadonlyMap<string, number>> => {
    const { rows } = await pool.query<{ id: number; code: string }>(`select id, code from ${table}`);
    return new Map(rows.map(({ id, code }) => [code, id]));
  };
  const [periods, areas] = [await keysOf("period"), await keysOf("area")];
  const series = variables.indicators ?? [variables.indicator];
  return nodes.map((node): PlaceOfRow => {
    const {
      value: _value,
      qualifier: _qualifier,
      status: _status,
      completeness: _completeness,
      ...names
    } = node;
    return {
      names,
      series: 1 + Math.max(0, series.indexOf(node.indicator?.id ?? variables.indicator ?? "")),
      period: periods.get(node.period?.id ?? variables.period ?? "") ?? -1,
      area: areas.get(node.area?.id ?? variables.area ?? "") ?? -1,
    };
  });
}
