import { setTimeout as sleep } from "node:timers/promises";

/** What was answered to be done, by the id of the import: that it never is lost is what the test is about. */
export type Acknowledged = Map<string, "handed in" | "published" | "reversed" | "withdrawn">;

/** What was under way when all was killed: it is done or it is not. */
export interface UnderWay {
  id: string | null;
  what: "hand in" | "publish" | "reverse" | null;
}

const REPORT = {
  title: "Report of 2026",
  publisher: "",
  published: "2026-10-05",
  url: "",
  kind: "REPORT",
};
/** Milliseconds until what was refused is tried again. */
const PAUSE = 50;
const AREAS = ["hue", "nam-dinh", "ha-nam", "nghe-an", "ha-tinh"];

/**
 * Hands in, publishes and takes back, one after the other, until there is nobody any more who answers.
 *
 * @param killed aborted when something was killed: what was under way then is the last that is tried
 */
export async function workUntilKilled(
  url: string,
  random: () => number,
  acknowledged: Acknowledged,
  underWay: UnderWay,
  killed: AbortSignal = new AbortController().signal,
): Promise<void> {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const post = async (
    path: string,
    body: object,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      body: response.status === 204 ? {} : ((await response.json()) as never),
    };
  };
  const stateOf = async (id: string): Promise<string> => {
    const { body } = await post("/graphql", { query: `{ import(id: "${id}") { state unanswered } }` });
    const data = body["data"] as { import: { state: string } } | undefined;
    return data?.import.state ?? "READING";
  };
  try {
    while (!killed.aborted) {
      const published = [...acknowledged].filter(([, is]) => is === "published").map(([id]) => id);
      const last = pick(published);
      if (last !== undefined && random() < 0.3) {
        Object.assign(underWay, { id: last, what: "reverse" });
        const { status } = await post(`/imports/${last}/reverse`, { reason: "wrong" });
        if (status === 200) acknowledged.set(last, "reversed");
        else await sleep(PAUSE);
        continue;
      }
      const rows = Array.from({ length: 1 + Math.floor(random() * 6) }, () => ({
        indicator: pick(["models_new", "awards_collectives"]) ?? "",
        area: pick(AREAS) ?? "",
        period: String(2010 + Math.floor(random() * 8)),
        value: String(Math.floor(random() * 1_000)),
      }));
      const cells = new Map(rows.map((row) => [`${row.indicator} ${row.area} ${row.period}`, row]));
      Object.assign(underWay, { id: null, what: "hand in" });
      const { status, body } = await post("/imports", {
        dataset: "published",
        rows: [...cells.values()],
        document: REPORT,
      });
      const id = String(body["id"]);
      if (status !== 202) {
        await sleep(PAUSE);
        continue;
      }
      acknowledged.set(id, "handed in");
      while ((await stateOf(id)) === "READING" && !killed.aborted) await sleep(5);
      if (killed.aborted) return;
      const { body: shown } = await post("/graphql", {
        query: `{ import(id: "${id}") { problems { code severity } } }`,
      });
      const { problems } = (shown["data"] as { import: { problems: { code: string; severity: string }[] } })
        .import;
      const codes = [
        ...new Set(problems.filter(({ severity }) => severity === "WARNING").map(({ code }) => code)),
      ];
      if (codes.length > 0)
        await post(`/imports/${id}/answer`, { answers: codes.map((problem) => ({ problem, reason: "so" })) });
      if (killed.aborted) return;
      Object.assign(underWay, { id, what: "publish" });
      if ((await post(`/imports/${id}/publish`, {})).status === 200) acknowledged.set(id, "published");
      if (killed.aborted) return;
      Object.assign(underWay, { id: null, what: null });
    }
  } catch {
    // Nobody answers any more.
  }
}
