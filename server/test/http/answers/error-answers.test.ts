import Fastify from "fastify";
import { expect, test } from "vitest";
import { DatabaseFullError } from "../../../src/db/database-away.ts";
import { answerError } from "../../../src/http/answer-error.ts";

test("an error has nothing of the answer that was to be given, such as that it is compressed", async () => {
  const app = Fastify();
  app.setErrorHandler(answerError);
  app.get("/", async (_request, reply) => {
    void reply.headers({
      "content-encoding": "gzip",
      "cache-control": "public, max-age=31536000",
      etag: '"1"',
    });
    throw new Error("too many open files");
  });
  const { statusCode, headers, body } = await app.inject("/");
  expect(statusCode).toBe(500);
  expect([headers["content-encoding"], headers["cache-control"], headers.etag]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(JSON.parse(body)).toHaveProperty("errors");
});

test("who cannot be served for want of room is told that, and when to try again", async () => {
  const app = Fastify();
  app.setErrorHandler(answerError);
  app.get("/", async () => {
    throw new DatabaseFullError();
  });
  const { statusCode, headers, body } = await app.inject({ url: "/", headers: { "accept-language": "vi" } });
  expect([statusCode, headers["retry-after"]]).toEqual([503, "60"]);
  expect(body).toContain("đã đầy");
  expect(body).toContain("DATABASE_FULL");
});
