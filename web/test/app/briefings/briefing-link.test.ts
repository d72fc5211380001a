import { expect, it } from "vitest";
import { briefingLink } from "../../../src/app/briefings/writing/briefing-link.ts";
import { parseAddress } from "../../../src/app/address/url-state.ts";
import type { BriefingDocument } from "../../../src/briefing/document/briefing-document.ts";

const document: BriefingDocument = {
  briefing: 1,
  title: "x",
  language: "en",
  dataset: "demo",
  pages: [
    { id: "facts", kind: "facts", period: "2025", area: "ninh-binh-2025" },
    { id: "map", kind: "map", indicator: "coverage", unitType: "commune", period: "2025" },
  ],
};
const knownAt = "2026-11-22T02:05:00.000Z";

it("leads to the figure a briefing looks at, as it was known then", () => {
  const link = new URL(briefingLink("https://atlas.example/", document, knownAt) ?? "");
  expect(link.origin).toBe("https://atlas.example");
  const { address, unfollowed } = parseAddress(link.pathname, link.search);
  expect(unfollowed).toEqual([]);
  expect(address).toMatchObject({
    dataset: "demo",
    indicator: "coverage",
    members: { unit: "commune" },
    period: "2025",
    knownAt,
    lang: "en",
  });
});

it("leads to the page of its area, where it looks at no figure closely", () => {
  const [facts] = document.pages;
  const only = { ...document, pages: facts === undefined ? [] : [facts] };
  expect(briefingLink("https://atlas.example", only, knownAt)).toContain("/provinces/ninh-binh-2025?");
});

it("leads nowhere, where readers have no address", () => {
  expect(briefingLink(undefined, document, knownAt)).toBeNull();
});
