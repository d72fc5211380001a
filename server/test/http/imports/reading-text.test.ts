import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { type Clerk, multipart, openClerks } from "./clerks.ts";

let atlas: Atlas;
let office: ReturnType<typeof openClerks>;
let clerk: Clerk;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" }, imports: { limits: { fileBytes: 50_000 } } });
  office = openClerks(atlas);
  clerk = await office.clerk("contributor", "ninh-binh-2025");
});

const URL = "/imports/reading-text";
const TEXT = "Năm 2019, tỉnh Hà Nam có 41 mô hình; phấn đấu đến năm 2025 có 60 mô hình.";
const asked = { text: TEXT, published: "2020-01-05", dataset: "published" };

test("the figures of a text are proposed with their words, what is left out with the reason, the same of a file; nothing is kept", async () => {
  const response = await clerk.post(URL, asked);
  expect(response.statusCode).toBe(200);
  expect(response.headers["cache-control"]).toBe("no-store");
  const read = response.json();
  expect(read).toMatchObject({
    text: TEXT,
    proposals: [{ area: "ha-nam", period: "2019", value: 41, qualifier: null, models: [], unitType: null }],
    leftOut: [{ reason: { code: "PLANNED" } }],
  });
  const [{ at, words }] = read.proposals;
  expect(words).toContain(TEXT.slice(at.from, at.to));
  expect(read.leftOut[0].reason.sentence).toEqual({
    vi: expect.stringContaining("kế hoạch"),
    en: expect.stringContaining("plan"),
  });
  const sent = await office.browser.send({
    method: "POST",
    url: URL,
    cookie: clerk.cookie,
    ...multipart({
      file: { name: "report.txt", text: TEXT },
      fields: { published: "2020-01-05", dataset: "published" },
    }),
  });
  expect(sent.json()).toEqual(read);
  const { db } = atlas.connection;
  expect(await db.selectFrom("import").select("id").execute()).toEqual([]);
});

test("who may not hand in is refused, and so is what cannot be read, with the reason", async () => {
  const reasonOf = async (who: Clerk, payload: object): Promise<unknown> =>
    (await who.post(URL, payload)).json().errors[0].extensions.reason;
  expect(await reasonOf(await office.clerk("analyst"), asked)).toBe("NOT_THIS_ROLE");
  expect((await atlas.app.inject({ method: "POST", url: URL, payload: asked })).statusCode).toBe(401);
  expect(await reasonOf(clerk, { ...asked, text: " \n" })).toBe("REPORT_EMPTY");
  expect(await reasonOf(clerk, { ...asked, text: "a".repeat(200_001) })).toBe("REPORT_TOO_LONG");
  expect(await reasonOf(clerk, { ...asked, published: "yesterday" })).toBe("REPORT_FIELD_WRONG");
  expect(await reasonOf(clerk, { ...asked, dataset: "none" })).toBe("DATASET_UNKNOWN");
});
