import { connect, type Socket } from "node:net";
import { expect, test } from "vitest";
import { Metrics } from "../../../src/telemetry/metrics/metrics.ts";
import { atEnd } from "../../at-end.ts";
import { openAtlas } from "../../graphql/atlas.ts";
import { multipart, openClerks, REPORT } from "./clerks.ts";

const metrics = new Metrics();
/** What of a queue there is now. */
const queued = (what: "working" | "waiting"): number =>
  metrics
    .samples(`atlas_queue_${what}`)
    .filter(({ labels }) => labels["queue"] === "files handed in")
    .reduce((sum, { value }) => sum + value, 0);
const until = (what: "working" | "waiting", count: number): Promise<void> =>
  expect.poll(() => queued(what), { timeout: 60_000 }).toBe(count);

test("whoever waits to hand a file in and goes away takes no turn: the next one is taken in", async () => {
  const atlas = await openAtlas({ metrics, environment: { AUTH: "local" } });
  const clerk = await openClerks(atlas).clerk("contributor", "ninh-binh-2025");
  const { port } = new URL(await atlas.app.listen({ host: "127.0.0.1", port: 0 }));
  const form = (url: string): { readonly head: string; readonly body: Buffer } => {
    const file = { name: "a.csv", text: "indicator,area,period,value\nmodels_new,nam-dinh,2019,5" };
    const { payload, headers } = multipart({
      file,
      fields: url === "/imports" ? REPORT : { dataset: "published", published: "" },
    });
    const lines = {
      host: `127.0.0.1:${port}`,
      origin: `http://127.0.0.1:${port}`,
      cookie: clerk.cookie,
      "content-length": payload.length,
      ...headers,
    };
    const told = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
    return { head: `POST ${url} HTTP/1.1\r\n${told.join("")}\r\n`, body: payload };
  };
  const send = (...parts: (string | Buffer)[]): Socket => {
    const socket = connect(Number(port), "127.0.0.1").on("error", () => undefined);
    atEnd(() => void socket.destroy());
    for (const part of parts) socket.write(part);
    return socket;
  };

  for (const url of ["/imports", "/imports/reading-text"]) {
    const { head, body } = form(url);
    // One sends slowly; behind it wait one that goes away, and one whose bytes after its body are no request, so that the server cuts it.
    const slow = send(head, body.subarray(0, 20));
    await until("working", 1);
    const going = send(head, body);
    await until("waiting", 1);
    send(head, body, "no request\r\n\r\n");
    going.destroy();
    await until("waiting", 0);
    slow.destroy();
    await until("working", 0);
  }
  expect((await clerk.send({ file: { name: "a.csv", text: "" }, fields: REPORT })).statusCode).toBe(400);
  expect(atlas.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
