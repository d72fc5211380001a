import { expect, test } from "vitest";
import { smallWorld } from "../small-world.ts";
import { openOffice } from "./office.ts";

const world = await smallWorld();
const office = openOffice(world);
const clerk = await office.person(["contributor", "viet-nam"]);
const approver = await office.person(["approver", "viet-nam"]);
const SCHEDULED = { dataset: "demo", document: null } as const;
const csv = (...rows: readonly string[]): string => ["indicator,area,period,value", ...rows].join("\n");

async function versions(): Promise<string[]> {
  const rows = await world.db
    .selectFrom("observation")
    .innerJoin("source", "source.id", "source_id")
    .select(["source.code", "source.title", "version", "value"])
    .orderBy("source.code")
    .orderBy("version")
    .execute();
  return rows.map(({ code, title, version, value }) => `${code} ${version} ${value} (${title})`);
}

test("a return is its own source: handed in again it corrects itself, whoever hands it in", async () => {
  const first = await office.submitted(
    clerk,
    csv("models_new,hue,2024-07,5", "models_new,hue,2024-08,6"),
    SCHEDULED,
  );
  await office.publish(first, approver);
  const other = await office.person(["contributor", "viet-nam"]);
  const second = await office.submitted(other, csv("models_new,hue,2024-07,7"), SCHEDULED);
  await office.publish(second, approver);
  expect(await versions()).toEqual([
    "return-hue-2024-07 1 5 (Báo cáo số liệu tháng 7/2024, Thừa Thiên Huế)",
    "return-hue-2024-07 2 7 (Báo cáo số liệu tháng 7/2024, Thừa Thiên Huế)",
    "return-hue-2024-08 1 6 (Báo cáo số liệu tháng 8/2024, Thừa Thiên Huế)",
  ]);
});

test("a return names no other source", async () => {
  const id = await office.draft(
    clerk,
    "indicator,area,period,value,source\nmodels_new,hue,2024-06,5,early",
    SCHEDULED,
  );
  expect((await office.checked(id))?.problems.map(({ code }) => code)).toEqual(["SOURCE_IS_THE_RETURN"]);
});
