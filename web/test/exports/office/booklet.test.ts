import { describe, expect, it } from "vitest";
import { bookletOf, joinBriefings, partOf, type Booklet } from "../../../src/briefing/join-briefings.ts";
import { documentFormats } from "../../../src/exports/documents/index.ts";
import { packageFaults } from "../../../src/exports/office/check/check-package.ts";
import { sampleBriefing } from "../print/sample-briefing.ts";
import { tools } from "./written.ts";

const names = ["ha-noi", "can-tho"];
const briefings = names.map((name) => ({ ...sampleBriefing("vi"), title: `${name}: tình hình (năm 2025)` }));

/** A booklet that tells which of its parts were read, one after the other. */
async function booklet(read: number[]): Promise<Booklet> {
  const made = await bookletOf(
    names.map((name, i) => partOf(name, briefings[i] ?? sampleBriefing("vi"))),
    (at) => {
      read.push(at);
      return briefings[at] ?? sampleBriefing("vi");
    },
  );
  if (made === null) throw new Error("no booklet");
  return made;
}

describe.each(["docx", "xlsx"])("a booklet as %s", (id) => {
  const format = documentFormats.find((one) => one.id === id);

  it("is written part by part, and is the same as all of it written at once", async () => {
    const read: number[] = [];
    const made = await format?.writeBooklet?.(await booklet(read), tools);
    const joined = joinBriefings(briefings, names);
    const whole = joined === null ? undefined : await format?.write(joined, tools);
    expect(made === undefined || whole === undefined ? 1 : Buffer.compare(made, whole)).toBe(0);
    expect(packageFaults(made ?? new Uint8Array())).toEqual([]);
    // Its head is of the first part; the last part, how all were made, too.
    expect(read).toEqual([0, 0, 1, 0]);
  });
});
