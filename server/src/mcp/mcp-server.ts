import { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { type Api, AskError } from "./api.ts";
import { ask, cite, figure } from "./ask.ts";
import { describe } from "./describe.ts";
import { allNames, matching } from "./names.ts";
import { cell, dataset, lang, question } from "./question.ts";

/** Signs of an answer at most: what an assistant reads at once. */
export const MOST_SIGNS = 60_000;

const INSTRUCTIONS = `Statistics of Viet Nam's movement "Toàn dân bảo vệ an ninh Tổ quốc": aggregates only.
A value that is not known is null, never 0; its status and reason say why. Tell a number never without its status, its boundaries and its
citation. PARTIAL counts are lower bounds ("at least"). Never add rows of different boundaries, levels, kinds of period, or a total to its parts;
the datasets "demo" and "demo-communes" are made up. Begin with find.`;

const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** The atlas as five tools for an assistant, each a question to the API at hand. */
export function mcpServer(api: Api): McpServer {
  const server = new McpServer({ name: "movement-atlas", version: "1.0.0" }, { instructions: INSTRUCTIONS });

  server.registerTool(
    "find",
    {
      title: "Find ids by name",
      description:
        "Ids of indicators, areas, groups, models, unit types, datasets, boundaries by a name or part of it; accents may be left out.",
      inputSchema: z.object({
        text: z.string().min(1).max(100),
        limit: z.int().min(1).max(50).default(20),
        lang,
      }),
      annotations: readOnly,
    },
    ({ text, limit, lang: language }) =>
      answered(async () => {
        const found = matching(await allNames(api, language), text);
        return { found: found.slice(0, limit), shown: Math.min(limit, found.length), of: found.length };
      }),
  );
  server.registerTool(
    "describe",
    {
      title: "What an id means",
      description:
        "Definition, unit and rules of an indicator and its periods with figures; life, predecessors and successors of an area; what a dataset holds.",
      inputSchema: z.object({ id: z.string().max(100), dataset, lang }),
      annotations: readOnly,
    },
    (asked) => answered(() => describe(api, asked)),
  );
  server.registerTool(
    "ask",
    {
      title: "A table of numbers",
      description:
        "Indicators × areas × periods × breakdowns, each number with status, boundaries and citation; empty cells say why.",
      inputSchema: question,
      annotations: readOnly,
    },
    (asked) => answered(() => ask(api, asked)),
  );
  server.registerTool(
    "figure",
    {
      title: "One number and what it stands on",
      description:
        "One number with its bounds, what is missing, its change since another period, and the printed figures behind it with their versions.",
      inputSchema: cell,
      annotations: readOnly,
    },
    (asked) => answered(() => figure(api, asked)),
  );
  server.registerTool(
    "cite",
    {
      title: "A citation of a table",
      description:
        "For the same arguments as ask: a sentence, a link that gives the same bytes whatever comes in later, and the reports.",
      inputSchema: question,
      annotations: readOnly,
    },
    (asked) => answered(() => cite(api, asked)),
  );
  return server;
}

/** What a tool answers; a mistake of the asker is told in words. */
async function answered(work: () => Promise<Record<string, unknown>>) {
  try {
    const text = JSON.stringify(await work());
    if (text.length <= MOST_SIGNS) return { content: [{ type: "text" as const, text }] };
    return mistaken(
      `The answer would be ${text.length} signs long; at most ${MOST_SIGNS} are given. Ask for fewer rows.`,
    );
  } catch (error) {
    if (error instanceof AskError) return mistaken(error.message);
    throw error;
  }
}

function mistaken(text: string) {
  return { isError: true, content: [{ type: "text" as const, text: text.slice(0, 2_000) }] };
}
