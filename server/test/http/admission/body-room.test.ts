import Fastify from "fastify";
import { expect, test } from "vitest";
import { answerError } from "../../../src/http/answer-error.ts";
import { keepBodyRoom } from "../../../src/http/admission/body-room.ts";
import { atEnd } from "../../at-end.ts";

test("bodies that are held at once have their bound, of one address and of all, and small ones none", async () => {
  const app = Fastify({ bodyLimit: 60 });
  atEnd(() => app.close());
  app.setErrorHandler(answerError);
  keepBodyRoom(app, { all: 100, own: 60, small: 10 });
  const { promise: free, resolve: letGo } = Promise.withResolvers<undefined>();
  let held = 0;
  const { promise: bothHeld, resolve: tell } = Promise.withResolvers<undefined>();
  app.post("/", async (request) => {
    if (request.headers["x-held"] === undefined) return "answered";
    held += 1;
    if (held === 2) tell(undefined);
    await free;
    return "held";
  });
  const send = async (from: string, bytes: number, headers: Record<string, string> = {}) => {
    const payload = "x".repeat(bytes);
    const all = { "content-type": "text/plain", ...headers };
    return app.inject({ method: "POST", url: "/", remoteAddress: from, payload, headers: all });
  };
  const first = send("10.0.0.1", 45, { "x-held": "1" });
  const second = send("10.0.0.2", 45, { "x-held": "1" });
  await bothHeld;
  const own = await send("10.0.0.1", 45);
  expect([own.statusCode, own.headers["retry-after"]]).toEqual([429, "5"]);
  expect((await send("10.0.0.3", 45)).statusCode).toBe(503);
  // What does not say how long it is may be as long as any.
  expect((await send("10.0.0.3", 5, { "transfer-encoding": "chunked" })).statusCode).toBe(503);
  expect((await send("10.0.0.1", 10)).body).toBe("answered");
  letGo(undefined);
  expect([(await first).body, (await second).body]).toEqual(["held", "held"]);
  expect((await send("10.0.0.1", 45)).body).toBe("answered");
});
