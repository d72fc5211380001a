import type { Catalogue, CatalogueDataset, CatalogueIndicator } from "../catalogue/catalogue.ts";
import { InputError } from "./request.ts";
import type { OrderKey, ShareOf, StatisticsRequest } from "./request.ts";
import { resolvePeriod } from "./resolve-members.ts";

/** A key that rows are ordered by. */
export interface Order {
  readonly by: OrderKey;
  readonly descending: boolean;
  /** Of CHANGE; null: since the period just before each row's own. */
  readonly from: string | null;
  /** Of SHARE. */
  readonly of: ShareOf;
  /** Of NAME. */
  readonly lang: "vi" | "en";
}

const USUAL: readonly OrderKey[] = ["INDICATOR", "PERIOD", "AREA", "BREAKDOWN"];
const MOST_KEYS = 8;

/** The keys asked, then the others in their usual order. Throws InputError. */
export function resolveOrder(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  orderBy: StatisticsRequest["orderBy"],
): readonly Order[] {
  if (orderBy.length > MOST_KEYS)
    throw new InputError("orderBy", {
      code: "TOO_MANY",
      args: { argument: "orderBy", most: MOST_KEYS, given: orderBy.length },
    });
  const keys = new Map<OrderKey, Order>();
  for (const { by, direction, from = null, of = null, lang = "vi" } of orderBy) {
    if (keys.has(by)) continue;
    if (by === "CHANGE" && from !== null) resolvePeriod(catalogue, dataset, from, "orderBy");
    if (by !== "CHANGE" && from !== null)
      throw new InputError("orderBy", { code: "ORDER_FROM", args: { by } });
    if (by === "SHARE" && of === null)
      throw new InputError("orderBy", { code: "ORDER_WITHOUT_OF", args: {} }, [
        "NATION",
        "PARENT",
        "GROUP",
        "ALL_ROWS",
      ]);
    if (by !== "SHARE" && of !== null) throw new InputError("orderBy", { code: "ORDER_OF", args: { by } });
    keys.set(by, { by, descending: direction === "DESC", from, of: of ?? "NATION", lang });
  }
  for (const by of USUAL)
    if (!keys.has(by)) keys.set(by, { by, descending: false, from: null, of: "NATION", lang: "vi" });
  return [...keys.values()];
}

/** Throws InputError where rows are to be shortened to the largest and cannot be. */
export function checkTop(
  request: Pick<StatisticsRequest, "top" | "by">,
  indicators: readonly CatalogueIndicator[],
  levels: ReadonlySet<string>,
): void {
  const { top, by } = request;
  if (top === null) return;
  if (!Number.isInteger(top) || top < 1 || top > 100)
    throw new InputError("top", {
      code: "WHOLE_NUMBER",
      args: { argument: "top", least: 1, most: 100, given: top },
    });
  if (by.length > 1) throw new InputError("top", { code: "TOP_OF_ONE", args: {} });
  if (by.length === 1) return;
  if ([...levels].some((level) => level !== "province"))
    throw new InputError("top", { code: "TOP_OF_PROVINCES", args: {} });
  const unrankable = indicators.find(({ rankable }) => !rankable);
  if (unrankable === undefined) return;
  throw new InputError("top", { code: "TOP_NOT_RANKABLE", args: { indicator: unrankable.id } });
}
