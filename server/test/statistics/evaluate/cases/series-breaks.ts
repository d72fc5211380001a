import { cell, printed, smallWorld } from "../small-world.ts";
import type { Case } from "./case.ts";

const everywhere = { breaks: [{ indicator: "events", date: "2024-07-01", area: null }] };
const halves = [printed("events", "b", "2024-S1", 1), printed("events", "b", "2024-S2", 2)];

export const seriesBreaks: readonly Case[] = [
  {
    says: "a sum with members on both sides of a break says so",
    world: smallWorld(halves, everywhere),
    cell: cell("events", "b", "2024"),
    gives: { value: 3, seriesBreak: true },
  },
  {
    says: "one side alone is whole",
    world: smallWorld(halves, everywhere),
    cell: cell("events", "b", "2024-S2"),
    gives: { value: 2, seriesBreak: false },
  },
  {
    says: "a figure of a year with a break in it is on both sides",
    world: smallWorld([printed("events", "b", "2024", 3)], everywhere),
    cell: cell("events", "b", "2024"),
    gives: { value: 3, seriesBreak: true },
  },
  {
    says: "a break of another area does not touch it",
    world: smallWorld(halves, { breaks: [{ indicator: "events", date: "2024-07-01", area: "c" }] }),
    cell: cell("events", "b", "2024"),
    gives: { value: 3, seriesBreak: false },
  },
  {
    says: "a stock lies on the side of its month's last day",
    world: smallWorld([printed("points", "b", "2024-06", 1), printed("points", "c", "2024-12", 2)], {
      breaks: [{ indicator: "points", date: "2024-07-01", area: null }],
    }),
    cell: cell("points", "nation", "2024"),
    gives: { value: 3, status: "PARTIAL", seriesBreak: true },
  },
  {
    says: "a break on a stock's very day comes before it",
    world: smallWorld([printed("points", "c", "2024-12", 2)], {
      breaks: [{ indicator: "points", date: "2024-12-31", area: null }],
    }),
    cell: cell("points", "nation", "2024"),
    gives: { value: 2, sources: [1], seriesBreak: false },
  },
  {
    says: "and parts it from the month before",
    world: smallWorld([printed("points", "c", "2024-11", 1), printed("points", "b", "2024-12", 2)], {
      breaks: [{ indicator: "points", date: "2024-12-31", area: null }],
    }),
    cell: cell("points", "nation", "2024"),
    gives: { value: 3, seriesBreak: true },
  },
  {
    says: "a share hears of the breaks of its parts",
    world: smallWorld([printed("deployments", "b", "2024-06", 1), printed("eligible", "b", "2024", 2)], {
      breaks: [{ indicator: "eligible", date: "2024-07-01", area: null }],
    }),
    cell: cell("coverage", "b", "2024"),
    gives: { value: 50, seriesBreak: true },
  },
  {
    says: "terms overlap and are never added: each answers for itself",
    world: smallWorld([printed("events", "b", "2019/2020", 5), printed("events", "b", "2020/2021", 7)]),
    cell: cell("events", "b", "2020/2021"),
    gives: { value: 7, status: "REPORTED" },
  },
];
