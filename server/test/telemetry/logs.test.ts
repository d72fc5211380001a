import { describe, expect, test } from "vitest";
import { errorFields } from "../../src/telemetry/logs/error-fields.ts";
import { logStream } from "../../src/telemetry/logs/log-stream.ts";
import { prettyLine } from "../../src/telemetry/logs/pretty-line.ts";
import { RecentErrors } from "../../src/telemetry/logs/recent-errors.ts";
import { Metrics } from "../../src/telemetry/metrics/metrics.ts";

const line = (fields: object): string =>
  `${JSON.stringify({ level: "info", time: "2026-12-01T00:00:00Z", ...fields })}\n`;

describe("an error in the log", () => {
  test("is told with where it was thrown, its code and its causes", () => {
    const cause = Object.assign(new TypeError("of it"), { code: "EPIPE" });
    const told = errorFields(new Error("whole", { cause }));
    expect(told).toMatchObject({
      type: "Error",
      message: "whole",
      cause: { type: "TypeError", code: "EPIPE" },
    });
    expect(told.stack).toContain("logs.test.ts");
  });

  test("of PostgreSQL's holds no value that it was about, and no row", () => {
    const error = Object.assign(new Error('invalid input syntax for type integer: "Nguyễn Văn A"'), {
      code: "22P02",
      detail: "Key (address)=(a@example.vn) already exists.",
      where: "unnamed portal parameter $1 = '...'",
      table: "account",
    });
    const told = errorFields(error);
    expect(told).toMatchObject({ message: "invalid input syntax for type integer: …", table: "account" });
    expect(JSON.stringify(told)).not.toMatch(/Nguyễn|example\.vn|portal/);
  });

  test("that goes round in a circle ends", () => {
    const error = new Error("round");
    error.cause = error;
    expect(JSON.stringify(errorFields(error)).match(/"message"/g)).toHaveLength(3);
  });

  test("may be no error at all", () => {
    expect(errorFields("text")).toEqual({ type: "string", message: "text", stack: "" });
  });
});

test("a person reads a line of the log with the time first, and an error over several", () => {
  expect(prettyLine(line({ msg: "answered", status: 200, route: "/graphql" }))).toMatch(
    /^\d\d:\d\d:\d\d info {2}answered status=200 route=\/graphql\n$/,
  );
  const told = prettyLine(line({ level: "error", msg: "failed", err: { stack: "Error: x\n  at y" } }));
  expect(told).toMatch(/error failed\n {4}Error: x\n {6}at y\n$/);
  expect(prettyLine("no JSON\n")).toBe("no JSON\n");
});

test("the last faults are remembered without their messages, however many there are", () => {
  const metrics = new Metrics();
  const errors = new RecentErrors(metrics);
  const lines: string[] = [];
  const stream = logStream({ write: (text) => lines.push(text) }, "json", errors);
  stream.write(line({ msg: "answered" }));
  for (let one = 0; one < 200; one++) {
    const err = {
      type: "Error",
      message: "secret",
      code: "42P01",
      stack: "Error: secret\n at f (/x/server/src/a/b.ts:7:1)",
    };
    stream.write(line({ level: "error", reqId: `id-${one}`, msg: "a request failed", err }));
  }
  expect(lines).toHaveLength(201);
  expect(metrics.value("atlas_errors_total")).toBe(200);
  expect(errors.list).toHaveLength(50);
  expect(errors.list[0]).toEqual({
    at: "2026-12-01T00:00:00Z",
    requestId: "id-199",
    what: "a request failed",
    type: "Error",
    code: "42P01",
    place: "server/src/a/b.ts:7",
  });
});
