import type { Language } from "../../generated/schema.ts";
import type { StatisticRow } from "../../statistics/request/request.ts";
import { day, dayBefore } from "./formats.ts";
import { areaName } from "./names.ts";

/** That nothing was to come any more from the area of a row, since when, and who answers instead. */
export function successorAnswers({ catalogue, area: id }: StatisticRow, lang: Language): string {
  const { areas } = catalogue;
  const area = areas.byId.get(id);
  const names = (area?.successors ?? []).flatMap((next) => {
    const found = areas.byId.get(next);
    return found === undefined ? [] : [areaName(catalogue, found, lang)];
  });
  const vi = lang === "VI";
  const who =
    names.length === 0
      ? vi
        ? "địa bàn kế thừa"
        : "its successor"
      : vi
        ? `${names.join(", ")} sau sáp nhập`
        : `${names.join(", ")} after the merger`;
  // A group has no last day of its own.
  if (area?.validTo === undefined || area.validTo === null)
    return vi
      ? `Địa bàn này không còn đến hết kỳ báo cáo: từ đó ${who} báo cáo.`
      : `This area no longer existed when it was due: ${who} answers since.`;
  const last = day(dayBefore(area.validTo), lang);
  return vi
    ? `Địa bàn này có đến hết ngày ${last}; từ đó ${who} báo cáo.`
    : `This area existed until ${last}; since then ${who} answers.`;
}
