import { expect, test } from "vitest";
import { openedArea } from "../../../src/figure/areas/opened-area.ts";
import type { FigureArea } from "../../../src/figure/figure.ts";

const area = (id: string, more: Partial<FigureArea> = {}): FigureArea => ({
  id,
  name: id,
  level: "PROVINCE",
  code: null,
  formedFrom: null,
  former: [],
  formerUntil: null,
  later: null,
  ...more,
});
const name = (id: string) => ({ id, name: id });
const today = [area("ha-noi"), area("new", { former: [name("a"), name("b")] })];
const before = [area("ha-noi"), area("a", { later: name("new") }), area("b", { later: name("new") })];

test("a province of other boundaries is opened as what it went into; one that was several is none of them", () => {
  expect(openedArea({ areas: today }, "ha-noi")).toMatchObject({ is: "one", area: { id: "ha-noi" } });
  expect(openedArea({ areas: today }, "b")).toMatchObject({ is: "one", area: { id: "new" } });
  expect(openedArea({ areas: before }, "a")).toMatchObject({ is: "one", area: { id: "a" } });
  expect(openedArea({ areas: before }, "new")).toMatchObject({
    is: "several",
    areas: [{ id: "a" }, { id: "b" }],
  });
  expect(openedArea({ areas: before.slice(0, 2) }, "new")).toMatchObject({ is: "one", area: { id: "a" } });
  expect(openedArea({ areas: today }, "atlantis")).toEqual({ is: "unknown" });
});
