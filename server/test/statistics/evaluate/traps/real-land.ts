import { readReference } from "../../../../src/statistics/cube/read-reference.ts";
import { isPlace } from "../../../../src/statistics/model/area-history.ts";
import type { Observation, World } from "../../../../src/statistics/model/types.ts";
import { worldWithPlaces } from "../../../import/small-world.ts";
import { printed, smallWorld } from "../small-world.ts";

/** What areas reported, by month. */
export type Reported = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Viet Nam as it comes along: its provinces, districts and communes with all that became of them, and these figures of communes. */
export async function realLand(reported: Reported): Promise<World> {
  const { db, close } = await worldWithPlaces();
  const { id } = await db
    .selectFrom("dataset")
    .select("id")
    .where("code", "=", "demo")
    .executeTakeFirstOrThrow();
  // Districts and communes are read where something is reported by them.
  await db.updateTable("due").set({ reported_at: "COMMUNE" }).where("dataset_id", "=", id).execute();
  const { world, places } = await readReference(db, id);
  await close();
  if (places === null) throw new Error("There are no communes.");
  const observations: Observation[] = Object.entries(reported).flatMap(([month, values]) =>
    Object.entries(values).map(([area, value]) => printed("events", area, month, value)),
  );
  const made = smallWorld(observations, {
    reporting: "SCHEDULED",
    due: [{ indicator: "events", every: "MONTH", day: 5 }],
  });
  return {
    ...made,
    areas: [...world.areas.filter((area) => !isPlace(area)), ...places.areas],
    lineage: [...world.lineage, ...places.lineage],
    dataset: { ...made.dataset, reportedAt: { events: "commune" } },
  };
}
