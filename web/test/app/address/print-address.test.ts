import { expect, it } from "vitest";
import { printAddress, sharedLink } from "../../../src/app/address/print-address.ts";
import { home } from "../../../src/app/address/url-state.ts";

it.each([
  ["http://127.0.0.1:4000/nation?dataset=demo", "/nation?dataset=demo"],
  ["http://localhost:4000/", "/"],
  ["http://[::1]:4000/nation", "/nation"],
  ["https://atlas.example/nation?period=2025", "https://atlas.example/nation?period=2025"],
])("%s is printed as %s", (address, printed) => {
  expect(printAddress(new URL(address))).toBe(printed);
});

it.each([
  ["http://127.0.0.1:4000/", null],
  ["https://atlas.example/nation", "https://atlas.example/?indicator=coverage&period=2025"],
])("a file made at %s says that the same is seen at %s", (address, link) => {
  expect(sharedLink(new URL(address), { ...home, indicator: "coverage", period: "2025" })).toBe(link);
});
