import type { Page } from "@playwright/test";

/** What the atlas behind a page answers to a question of the test's own: what a new report would change is asked, not known by heart. */
export async function asked<Answer>(page: Page, query: string): Promise<Answer> {
  const response = await page.request.post("/graphql", { data: { query } });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** The years of which an indicator has published figures, in their order. */
export async function publishedYears(page: Page, indicator: string): Promise<readonly string[]> {
  const { periods } = await asked<{ periods: { id: string; kind: string }[] }>(
    page,
    `{ periods(dataset: "published", indicator: "${indicator}") { id kind } }`,
  );
  return periods.flatMap(({ id, kind }) => (kind === "YEAR" ? [id] : []));
}
