import { expect, it } from "vitest";
import { printAddress } from "../../../src/app/address/print-address.ts";

it.each([
  ["http://127.0.0.1:4000/nation?dataset=demo", "/nation?dataset=demo"],
  ["http://localhost:4000/", "/"],
  ["http://[::1]:4000/nation", "/nation"],
  ["https://atlas.example/nation?period=2025", "https://atlas.example/nation?period=2025"],
])("%s is printed as %s", (address, printed) => {
  expect(printAddress(new URL(address))).toBe(printed);
});
