import { expect, test } from "vitest";
import { loadCatalogue } from "../../../src/statistics/catalogue/load-catalogue.ts";
import { findObservationsOfSources } from "../../../src/statistics/read/observations/find-observations.ts";
import { smallWorld } from "../small-world.ts";
import { openOffice } from "./office.ts";

const world = await smallWorld();
const office = openOffice(world);
const clerk = await office.person(["contributor", "viet-nam"]);
const approver = await office.person(["approver", "viet-nam"]);

test("a published figure says its import, its cell and the roles of who handed it in and let it count; one taken back says so", async () => {
  const id = await office.draft(clerk, "indicator,area,period,value\nmodels_new,hue,2019,5");
  await office.submit(id, clerk);
  await office.publish(id, approver);
  const cameIn = {
    import: id,
    sheet: null,
    cell: "D2",
    isReversal: false,
    reason: null,
    handedInBy: "contributor",
    publishedBy: "approver",
  };
  expect(await versions()).toEqual([{ value: 5, handedIn: cameIn }]);
  const other = await office.draft(clerk, "indicator,area,period,value\nmodels_new,hue,2019,6");
  await office.answer(other, clerk, ["FIGURE_CHANGED"]);
  await office.submit(other, clerk);
  await office.publish(other, approver);
  await office.reverse(other, approver);
  expect(await versions()).toEqual([
    { value: 5, handedIn: { ...cameIn, import: other, isReversal: true, reason: "the wrong month" } },
    { value: 6, handedIn: { ...cameIn, import: other, reason: "counted again" } },
    { value: 5, handedIn: cameIn },
  ]);
});

async function versions(): Promise<unknown> {
  const catalogue = await loadCatalogue(world.db);
  const sources = await world.db.selectFrom("source").select("id").execute();
  const pages = await findObservationsOfSources(
    world.db,
    catalogue,
    sources.map(({ id }) => id),
    10,
    null,
  );
  return pages
    .flatMap(({ nodes }) => nodes)
    .flatMap((figure) => figure.versions.map(({ value, handedIn }) => ({ value, handedIn })));
}
