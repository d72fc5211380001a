import { expect, it } from "vitest";
import { parseAddress } from "../../src/app/address/url-state.ts";
import { pictureLink } from "../../src/headless/picture-link.ts";
import { sampleFigure } from "../figures/index.ts";

const asked: Parameters<typeof pictureLink>[2] = {
  where: { unitTypes: ["commune"] },
  tolerance: 2,
  classes: null,
  comparison: { versus: null, as: "difference", since: null, held: false },
};
const figure = sampleFigure("coverage", "en");

it("leads from a picture to the same in the atlas, as it was known then", () => {
  const link = new URL(
    pictureLink("https://atlas.example/", figure, asked, { view: "ranking", areas: [], from: null }) ?? "",
  );
  const { address, unfollowed } = parseAddress(link.pathname, link.search);
  expect(unfollowed).toEqual([]);
  expect(address).toMatchObject({
    page: "atlas",
    lang: "en",
    dataset: figure.dataset,
    indicator: figure.indicator,
    members: { unit: "commune" },
    period: figure.period,
    within: 2,
    view: "ranking",
    knownAt: figure.knownAt,
  });
});

it("leads from a fact to the page of its area", () => {
  const link = pictureLink("https://atlas.example", figure, asked, {
    view: "fact",
    areas: ["ha-noi"],
    from: null,
  });
  expect(link).toMatch(/^https:\/\/atlas\.example\/provinces\/ha-noi\?/u);
});

it("leads nowhere where readers have no address for the atlas", () => {
  for (const none of [undefined, ""])
    expect(pictureLink(none, figure, asked, { view: "map", areas: [], from: null })).toBeNull();
});
