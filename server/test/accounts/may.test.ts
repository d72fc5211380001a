import { describe, expect, test } from "vitest";
import {
  ACTIONS,
  type Action,
  type Actor,
  may,
  NOBODY,
  ONLY_ONE,
  type Role,
  type Scope,
} from "../../src/accounts/may.ts";
import { coverage } from "../../src/accounts/territories.ts";

const covers = coverage([
  { id: "viet-nam", level: "country", successors: [] },
  { id: "ha-nam-ninh", level: "province", successors: ["nam-ha", "ninh-binh"] },
  { id: "nam-ha", level: "province", successors: ["ninh-binh-2025"] },
  { id: "ninh-binh", level: "province", successors: ["ninh-binh-2025"] },
  { id: "ninh-binh-2025", level: "province", successors: [] },
  { id: "hue", level: "province", successors: [] },
]);

const person = (role: Role, territory: string | null = null): Actor => ({
  account: 1,
  grants: [{ role, territory }],
  isOnlyOne: false,
});
const PEOPLE: Readonly<Record<string, Actor>> = {
  nobody: NOBODY,
  "no role": { account: 1, grants: [], isOnlyOne: false },
  reader: person("reader"),
  analyst: person("analyst"),
  "contributor of Ninh Bình": person("contributor", "ninh-binh-2025"),
  "approver of Ninh Bình": person("approver", "ninh-binh-2025"),
  "approver of the country": person("approver", "viet-nam"),
  administrator: person("administrator"),
  "the only one": ONLY_ONE,
  "a key to read": keyOf(person("administrator"), ["read"]),
  "a key to read of no role": keyOf({ account: 1, grants: [], isOnlyOne: false }, ["read"]),
  "a key of a contributor of Ninh Bình": keyOf(
    person("contributor", "ninh-binh-2025"),
    ["import"],
    "ninh-binh-2025",
  ),
  "a key for Huế of a contributor of Ninh Bình": keyOf(
    person("contributor", "ninh-binh-2025"),
    ["import"],
    "hue",
  ),
  "a key for Huế of a contributor of the country": keyOf(
    person("contributor", "viet-nam"),
    ["import"],
    "hue",
  ),
  "a key of an approver": keyOf(person("approver", "viet-nam"), ["read", "import"], "viet-nam"),
};

/** A program of somebody's, that shows a key. */
function keyOf(owner: Actor, scopes: readonly Scope[], ...territories: readonly string[]): Actor {
  return { ...owner, key: { id: 1, scopes, territories } };
}

/** For figures of Ninh Bình, of a province that went into it, and of Huế: + may, else the first letters of why not. */
const TABLE: Readonly<Record<Action, Readonly<Record<string, string>>>> = {
  READ: all("+++", {
    nobody: "SSS",
    "no role": "RRR",
    "contributor of Ninh Bình": "++T",
    "approver of Ninh Bình": "++T",
    "a key to read": "+++",
    "a key to read of no role": "RRR",
    "a key of a contributor of Ninh Bình": "++T",
    "a key for Huế of a contributor of Ninh Bình": "++T",
    "a key for Huế of a contributor of the country": "+++",
    "a key of an approver": "+++",
  }),
  KEEP: all("+++", {
    nobody: "SSS",
    "no role": "RRR",
    reader: "RRR",
    "contributor of Ninh Bình": "++T",
    "approver of Ninh Bình": "++T",
  }),
  HAND_IN: all("RRR", {
    nobody: "SSS",
    "contributor of Ninh Bình": "++T",
    "the only one": "+++",
    "a key to read": "KKK",
    "a key to read of no role": "KKK",
    "a key of a contributor of Ninh Bình": "++T",
    "a key for Huế of a contributor of Ninh Bình": "TTT",
    "a key for Huế of a contributor of the country": "TT+",
    "a key of an approver": "RRR",
  }),
  SEE_DRAFT: all("RRR", {
    nobody: "SSS",
    "contributor of Ninh Bình": "++T",
    "approver of Ninh Bình": "++T",
    "approver of the country": "+++",
    "the only one": "+++",
    "a key to read": "KKK",
    "a key to read of no role": "KKK",
    "a key of a contributor of Ninh Bình": "++T",
    "a key for Huế of a contributor of Ninh Bình": "TTT",
    "a key for Huế of a contributor of the country": "TT+",
    "a key of an approver": "+++",
  }),
  SEND_BACK: approvers(),
  PUBLISH: approvers(),
  REVERSE: approvers(),
  PROPOSE: all("RRR", {
    nobody: "SSS",
    "contributor of Ninh Bình": "++T",
    administrator: "+++",
    "the only one": "+++",
  }),
  KEEP_CATALOGUE: all("RRR", { nobody: "SSS", administrator: "+++", "the only one": "+++" }),
  KEEP_ACCOUNTS: all("RRR", { nobody: "SSS", administrator: "+++", "the only one": "+++" }),
  SEE_AUDIT: all("RRR", { nobody: "SSS", administrator: "+++", "the only one": "+++" }),
  SEE_STATUS: all("RRR", { nobody: "SSS", administrator: "+++", "the only one": "+++" }),
};

function all(usual: string, others: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  // What no key is for is refused whoever's it is.
  const row = Object.keys(PEOPLE).map((who) => [who, who.startsWith("a key") ? "KKK" : usual]);
  return { ...Object.fromEntries(row), ...others };
}

function approvers(): Readonly<Record<string, string>> {
  return all("RRR", {
    nobody: "SSS",
    "approver of Ninh Bình": "++T",
    "approver of the country": "+++",
    "the only one": "+++",
  });
}

describe("who may do what to whose figures", () => {
  test.each(ACTIONS)("%s", (action) => {
    const found = Object.entries(PEOPLE).map(([who, actor]) => {
      const verdicts = ["ninh-binh-2025", "ha-nam-ninh", "hue"].map((area) => {
        const handedInBy = action === "HAND_IN" ? null : 2;
        const verdict = may(actor, action, { area, handedInBy }, covers);
        return verdict.may ? "+" : verdict.why.charAt(0);
      });
      return [who, verdicts.join("")];
    });
    expect(Object.fromEntries(found)).toEqual(TABLE[action]);
  });

  test("nobody publishes what they handed in themselves, unless there is nobody else", () => {
    const own = { area: "ninh-binh-2025", handedInBy: 1 };
    const both: Actor = {
      account: 1,
      grants: [
        { role: "contributor", territory: "viet-nam" },
        { role: "approver", territory: "viet-nam" },
      ],
      isOnlyOne: false,
    };
    expect(may(both, "PUBLISH", own, covers)).toEqual({ may: false, why: "OWN_DRAFT" });
    expect(may(both, "PUBLISH", { ...own, handedInBy: 2 }, covers)).toEqual({ may: true });
    expect(may(both, "SEND_BACK", own, covers)).toEqual({ may: true });
    expect(may(ONLY_ONE, "PUBLISH", { ...own, handedInBy: null }, covers)).toEqual({ may: true });
  });
});

describe("whose matter an area's figures are", () => {
  test.each([
    ["viet-nam", "hue", true],
    ["viet-nam", "viet-nam", true],
    ["ninh-binh-2025", "nam-ha", true],
    ["ninh-binh-2025", "ha-nam-ninh", true],
    ["ninh-binh", "ha-nam-ninh", false],
    ["ninh-binh", "ninh-binh-2025", false],
    ["hue", "viet-nam", false],
    ["hue", "nowhere", false],
    ["viet-nam", "nowhere", false],
    ["nowhere", "nowhere", false],
  ])("the territory %s covers %s: %s", (territory, area, expected) => {
    expect(covers(territory, area)).toBe(expected);
  });

  test("what somebody handed in they see whatever areas it is of, and nobody else changes it", () => {
    const clerk = person("contributor", "ninh-binh-2025");
    const elsewhere = { area: "hue", handedInBy: 1 };
    expect(may(clerk, "SEE_DRAFT", elsewhere, covers)).toEqual({ may: true });
    expect(may(clerk, "HAND_IN", elsewhere, covers)).toEqual({ may: false, why: "TERRITORY" });
    const others = { area: "ninh-binh-2025", handedInBy: 2 };
    expect(may(clerk, "HAND_IN", { ...others, handedInBy: 1 }, covers)).toEqual({ may: true });
    expect(may(clerk, "HAND_IN", others, covers)).toEqual({ may: false, why: "OTHERS_DRAFT" });
    expect(may(ONLY_ONE, "HAND_IN", others, covers)).toEqual({ may: true });
  });
});
