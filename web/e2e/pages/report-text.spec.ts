import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { violations } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

interface Row {
  readonly cells: readonly { readonly column: string; readonly text: string }[];
}

test("a report that is pasted becomes figures that a person confirms, and they are handed in as they were read", async ({
  page,
}) => {
  const folder = resolve(import.meta.dirname, "../../../server/test/import/report-text/reports");
  const report = await readFile(resolve(folder, "nam-dinh-2015-2020.txt"), "utf8");
  const title = `Review ${crypto.randomUUID()}`;
  await page.goto("/imports/report?lang=en");
  await page.getByLabel("Text of the report").fill(report);
  await page.getByLabel("Title of the document").fill(title);
  await page.getByLabel("Day of publication").fill("2020-07-08");
  const answer = page.waitForResponse("**/imports/reading-text");
  await page.getByRole("button", { name: "Read the figures" }).click();
  const read = await (await answer).json();
  const proposals = page.getByRole("region", { name: "Proposed figures" });
  await expect(proposals.getByRole("listitem", { name: /^Figure \d+:/ })).toHaveCount(read.proposals.length);

  // From the words in the text to the figure in the list and back, by the keyboard.
  await page.getByRole("link", { name: /^822.*Figure 3/ }).press("Enter");
  const third = proposals.getByRole("listitem", { name: /^Figure 3:/ });
  await expect(third).toBeFocused();
  await expect(third).toContainText("822");
  await third.getByRole("button", { name: "Show in the text" }).press("Enter");
  await expect(page.getByRole("link", { name: /^822.*Figure 3/ })).toBeFocused();
  expect(await violations(page)).toEqual([]);

  // What is doubted waits for a look at it.
  const undoubted = read.proposals.filter(({ doubts }: { doubts: unknown[] }) => doubts.length === 0).length;
  const all = page.getByRole("button", { name: "Confirm all without doubts" });
  if (undoubted > 0) await all.click();
  await expect(all).toBeDisabled();
  await expect(proposals.getByRole("listitem", { name: /: Confirmed$/ })).toHaveCount(undoubted);
  const open = proposals.getByRole("button", { name: "Confirm", exact: true });
  while ((await open.count()) > 0) await open.first().click();
  await page.getByRole("button", { name: `Hand in ${read.proposals.length} figures` }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f]{20,}/);

  const id = /imports\/([0-9a-f]+)/.exec(page.url())?.[1];
  const query = `query ($id: ID!) { import(id: $id) { state document { title } rows(first: 50) { nodes { cells { column text } } } } }`;
  const asked = async () => {
    const response = await page.request.post("/graphql", { data: { query, variables: { id } } });
    return (await response.json()).data.import;
  };
  await expect.poll(async () => (await asked()).state).not.toBe("READING");
  const { rows, document } = await asked();
  expect(document.title).toBe(title);
  const handedIn = rows.nodes.map(({ cells }: Row) => {
    const of = (name: string): string => cells.find(({ column }) => column === name)?.text ?? "";
    return [of("indicator"), of("area"), of("period"), of("model"), of("value"), of("note")];
  });
  const expected = read.proposals.flatMap((one: { models: string[]; [name: string]: unknown }) =>
    (one.models.length === 0 ? [""] : one.models).map((model) => [
      one["indicator"],
      one["area"],
      one["period"],
      model,
      String(one["value"]),
      one["words"],
    ]),
  );
  expect(handedIn).toEqual(expected);
  await page.request.delete(`/imports/${id}`);
});

test("a number is corrected from its own page, or withdrawn: what is known, the new value, and the reason kept with it", async ({
  page,
}) => {
  await page.goto(
    "/number?indicator=awards_collectives&area=nam-dinh&period=2015/2020&boundaries=AS_REPORTED&lang=en",
  );
  await page.getByRole("link", { name: "Correct or withdraw this figure", exact: true }).click();
  const known = page.getByRole("region", { name: "Known now" });
  const value = Number((await known.getByRole("link").textContent())?.match(/^\d+/)?.[0]);
  await expect(page.getByRole("button", { name: "Hand in this figure" })).toBeDisabled();
  await page.getByLabel("Value").fill(String(value + 1));
  await page.getByLabel("Why it changes").fill("The source counts one more.");
  await page.getByRole("button", { name: "Hand in this figure" }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f]{20,}/);
  const id = /imports\/([0-9a-f]+)/.exec(page.url())?.[1];
  const query = `query ($id: ID!) { import(id: $id) { counts { fresh changed refused } unanswered problems { code answer } } }`;
  const asked = async (of: string | undefined): Promise<unknown> => {
    const response = await page.request.post("/graphql", { data: { query, variables: { id: of } } });
    return (await response.json()).data.import;
  };
  expect(await asked(id)).toEqual({
    counts: { fresh: 0, changed: 1, refused: 0 },
    unanswered: 0,
    problems: [{ code: "FIGURE_CHANGED", answer: "The source counts one more." }],
  });
  await page.request.delete(`/imports/${id}`);

  await page.goBack();
  await page.getByText("Withdraw", { exact: true }).click();
  await expect(page.getByText("only one person, who publishes it alone")).toBeVisible();
  await page.getByLabel("Why it is withdrawn").fill("It was counted in another province.");
  await page.getByRole("button", { name: "Hand in the withdrawal" }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f]{20,}/);
  const withdrawal = /imports\/([0-9a-f]+)/.exec(page.url())?.[1];
  expect(await asked(withdrawal)).toEqual({
    counts: { fresh: 0, changed: 1, refused: 0 },
    unanswered: 0,
    problems: [{ code: "FIGURE_WITHDRAWN", answer: "It was counted in another province." }],
  });
  await page.request.delete(`/imports/${withdrawal}`);
});
