import { expect, test } from "vitest";
import {
  type DeskAddress,
  formatDeskAddress,
  longestShared,
  readDeskAddress,
  tooLongToShare,
} from "../../../src/app/address/desk-address.ts";

const parts = (address: string) => {
  const { search, hash } = new URL(address, "http://127.0.0.1");
  return { search, hash };
};

test("what an address of the desk says is read from it again", () => {
  const all: DeskAddress = {
    lang: "en",
    query: '# Độ phủ\n{ areas(level: PROVINCE) { name } } # & = + % "',
    variables: '{"areas": ["nam-dinh"]}',
    operationName: "Phủ",
    panel: "saved",
  };
  expect(readDeskAddress(parts(formatDeskAddress(all)))).toEqual(all);
  const none: DeskAddress = { lang: "vi", query: null, variables: null, operationName: null, panel: null };
  expect(formatDeskAddress(none)).toBe("/graphiql");
  expect(readDeskAddress(parts("/graphiql"))).toEqual(none);
  expect(readDeskAddress(parts(formatDeskAddress({ query: "" }))).query).toBe("");
});

test("nothing of a question is sent to the server, however long it is", () => {
  const { search } = parts(formatDeskAddress({ query: "x".repeat(50_000), lang: "en" }));
  expect(search).toBe("?lang=en");
});

test("a link that programs on the way would cut is told to be too long, with its length", () => {
  const fits = formatDeskAddress({ query: "x".repeat(7_900) });
  expect(tooLongToShare(fits)).toBeNull();
  // Signs of Vietnamese are nine each in an address.
  const long = formatDeskAddress({ query: "Ộ".repeat(1_000) });
  expect(tooLongToShare(long)).toBe(long.length);
  expect(long.length).toBeGreaterThan(longestShared);
  // It opens all the same.
  expect(readDeskAddress(parts(long)).query).toHaveLength(1_000);
});

test("what else the address says stays where it is, and a question before the # goes behind it", () => {
  const address = formatDeskAddress({ lang: "en", query: "{ a }" }, "?result=table&query=old&lang=vi");
  expect(address).toBe("/graphiql?result=table&lang=en#query=%7B+a+%7D");
});

test("an address as GET /graphql has it is understood", () => {
  expect(readDeskAddress(parts("/graphiql?query={areas{id}}&variables={}")).query).toBe("{areas{id}}");
});
