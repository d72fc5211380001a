import { describe, expect, test } from "vitest";
import { usualLimits } from "../../src/config.ts";
import { Metrics } from "../../src/telemetry/metrics/metrics.ts";
import { CHECK_IDS, CHECKS, type Check } from "../../src/telemetry/status/checks.ts";
import { statusOf } from "../../src/telemetry/status/status.ts";

const NOW = new Date("2026-12-01T00:00:00Z");
const seconds = NOW.getTime() / 1_000;

const of = (
  metrics: Metrics,
  errors: Parameters<typeof statusOf>[0]["errors"] = [],
  lang: "EN" | "VI" = "EN",
) => statusOf({ metrics, errors, now: NOW, limits: usualLimits(), databaseVersion: "18.4" }, lang);

const up = (): Metrics => {
  const metrics = new Metrics();
  metrics.read("atlas_database_up", () => [[{}, 1]]);
  return metrics;
};

describe("the state of the atlas", () => {
  test("is well where nothing is the matter, and then nothing is to be done", () => {
    const { state, says, checks } = of(up());
    expect([state, says]).toEqual(["well", "All is well."]);
    expect(
      checks.every(({ trouble, advice, value }) => trouble === null && advice === null && value === null),
    ).toBe(true);
  });

  test("is not well without a database, whatever else is; the worst is told first, with what to do", () => {
    const metrics = new Metrics();
    metrics.read("atlas_database_up", () => [[{}, 0]]);
    metrics.read("atlas_queue_waiting", () => [[{ queue: "files" }, 60]]);
    const { state, checks } = of(metrics);
    expect(state).toBe("unwell");
    expect(checks.slice(0, 2)).toMatchObject([
      { id: "database", state: "unwell", advice: expect.stringContaining("PostgreSQL"), value: null },
      { id: "waiting", state: "attention", value: { is: "count", number: 60 } },
    ]);
  });

  test.each([
    [1, "well"],
    [1.6, "attention"],
    [4, "unwell"],
  ])("of a newest backup that is %s pauses old is %s", (times, state) => {
    const metrics = up();
    metrics.read("atlas_backup_interval_seconds", () => [[{}, 3_600]]);
    metrics.read("atlas_backup_newest_timestamp_seconds", () => [[{}, seconds - times * 3_600]]);
    expect(of(metrics).checks.find(({ id }) => id === "backups")?.state).toBe(state);
  });

  test("of backups that were to be made and never were is not well, once there was time for them", () => {
    const stateAfter = (hours: number): unknown => {
      const metrics = up();
      metrics.read("atlas_backup_interval_seconds", () => [[{}, 3_600]]);
      metrics.read("process_start_time_seconds", () => [[{}, seconds - hours * 3_600]]);
      return of(metrics).checks.find(({ id }) => id === "backups")?.state;
    };
    expect([stateAfter(0.1), stateAfter(5)]).toEqual(["well", "unwell"]);
  });

  test("is of the fullest disk", () => {
    const metrics = up();
    metrics.read("atlas_disk_size_bytes", () => [
      [{ disk: "data" }, 100],
      [{ disk: "backups" }, 1_000],
    ]);
    metrics.read("atlas_disk_free_bytes", () => [
      [{ disk: "data" }, 10],
      [{ disk: "backups" }, 900],
    ]);
    const disk = of(metrics).checks.find(({ id }) => id === "disk");
    expect(disk).toMatchObject({ state: "attention", value: { is: "share", number: 0.9 } });
  });

  test("remembers faults for an hour", () => {
    const fault = { requestId: "1", what: "a request failed", type: "Error", code: null, place: null };
    const [old, fresh] = ["2026-11-30T22:00:00Z", "2026-11-30T23:30:00Z"].map((at) => ({ ...fault, at }));
    expect(of(up(), old === undefined ? [] : [old]).state).toBe("well");
    const status = of(up(), fresh === undefined ? [] : [fresh]);
    expect([status.state, status.errors]).toEqual(["attention", [fresh]]);
  });

  test("has the same checks, groups and lines in both languages, and no sentence twice", () => {
    const metrics = new Metrics();
    const [en, vi] = [of(metrics), of(metrics, [], "VI")];
    expect(vi.groups.map(({ id, lines }) => [id, lines.length])).toEqual(
      en.groups.map(({ id, lines }) => [id, lines.length]),
    );
    expect(vi.says).not.toBe(en.says);
  });

  test("is told by checks that come to be worse in one direction", () => {
    for (const id of CHECK_IDS) {
      const { attention, unwell }: Check = CHECKS[id];
      expect([id, attention > 0 && attention <= unwell]).toEqual([id, true]);
    }
  });
});
