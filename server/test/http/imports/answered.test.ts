import fastify from "fastify";
import { expect, test } from "vitest";
import { answered } from "../../../src/http/imports/answered.ts";
import { atEnd } from "../../at-end.ts";

test("a connection is not cut while what it waits for is worked on, and may be again afterwards", async () => {
  const app = fastify({ connectionTimeout: 90_000 });
  atEnd(() => app.close());
  const patience: (number | undefined)[] = [];
  app.get("/", (request, reply) =>
    answered(reply, async () => {
      patience.push(request.raw.socket.timeout);
      return reply.send("done");
    }).finally(() => patience.push(request.raw.socket.timeout)),
  );
  await app.listen({ port: 0 });
  const address = app.server.address();
  const port = typeof address === "object" ? address?.port : null;
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("done");
  expect(patience).toEqual([0, 90_000]);
});
