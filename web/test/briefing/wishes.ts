import type { Wish } from "../../src/briefing/ready-made/wish.ts";

/** A wish for nothing in particular. */
export const none = { period: null, versus: null, area: null, since: null, indicators: null } as const;
/** A briefing of each kind that is ready-made, by name and dataset. */
export const wishes: readonly (readonly [name: string, dataset: string, wish: Wish])[] = [
  ["the nation", "demo", { ...none, template: "national", period: "2025" }],
  [
    "a province that was merged",
    "demo",
    { ...none, template: "province", period: "2025", area: "ninh-binh-2025" },
  ],
  ["a term", "demo", { ...none, template: "term-review", period: "2015/2020", versus: "2016/2021" }],
  [
    "two indicators and two terms",
    "demo",
    {
      ...none,
      template: "term-review",
      period: "2015/2020",
      versus: "2016/2021",
      indicators: ["coverage/commune", "model_points"],
    },
  ],
  ["what changed", "demo", { ...none, template: "changes", since: "2026-01-01" }],
  ["the nation, collected", "published", { ...none, template: "national", period: "2020" }],
];
