import { expect, it } from "vitest";
import { keptQuestion } from "../../src/graphiql/kept/kept-question.ts";
import { questionsOnServer } from "../../src/graphiql/kept/questions-on-server.ts";
import { ServerOfKept } from "./server-of-kept.ts";

const question = (name: string, query = "{ vintages { id } }") =>
  keptQuestion({ query, variables: null, operationName: null }, name, 1, name);

it("questions saved by name are the same on every machine; one of the same name saved elsewhere is not overwritten", async () => {
  const server = new ServerOfKept();
  const [here, there] = [questionsOnServer(server), questionsOnServer(server)];
  await here.put(question("Xã"));
  expect((await there.list()).map(({ id, name }) => [id, name])).toEqual([["Xã", "Xã"]]);
  await there.put(question("Xã", "{ models { id } }"));
  const now = await here.put(question("Xã", "{ sources { id } }"));
  expect(Object.fromEntries(now.map(({ name, query }) => [name, query]))).toEqual({
    Xã: "{ models { id } }",
    "Xã (2)": "{ sources { id } }",
  });
  expect((await here.remove("Xã")).map(({ name }) => name)).toEqual(["Xã (2)"]);
  expect(await here.clear()).toEqual([]);
  server.refuses = () => "too many";
  await expect(here.put(question("Tỉnh"))).rejects.toThrow("too many");
});
