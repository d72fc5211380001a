import { briefingOfFigure } from "../../../src/briefing/briefing-of-figure.ts";
import type { FactCard, WrittenBriefing, WrittenPage } from "../../../src/briefing/page.ts";
import { tableOfFigure } from "../../../src/briefing/table-of-figure.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import type { ViewId } from "../../../src/views/catalogue.ts";
import { sampleFigure } from "../../figures/index.ts";

export const link =
  "https://atlas.example/?dataset=demo&indicator=coverage&unit=commune&period=2025&view=small-multiples";

/** One picture of a sample, as a briefing of a page. */
export function onePicture(name: string, view: ViewId, locale: Locale): WrittenBriefing {
  return briefingOfFigure(
    sampleFigure(name, locale),
    view,
    { areas: [], from: null },
    { link, madeFrom: { asked: name } },
  );
}

/** A briefing that has each kind of block. */
export function sampleBriefing(locale: Locale): WrittenBriefing {
  const figure = sampleFigure("old-provinces", locale);
  const map = onePicture("coverage", "map", locale);
  const card = (id: string, text: string, value: number | null): FactCard => ({
    id,
    indicator: figure.indicator,
    label: `Thẻ ${id}`,
    period: figure.periodLabel,
    text,
    value,
    unit: value === null ? "" : figure.unit,
    status: value === null ? "NOT_REPORTED" : "REPORTED",
    statusLabel: "",
    remarks: [`Ghi chú ${id}`],
    cautions: [],
  });
  const page = (id: string, title: string, blocks: WrittenPage["blocks"]): WrittenPage => ({
    id,
    kind: "facts",
    title,
    subtitle: null,
    blocks,
    notes: [],
  });
  return {
    ...map,
    title: "Tổng kết phong trào",
    audience: "Ban Chỉ đạo",
    pages: [
      page("facts", "Những con số chính", [
        { is: "text", id: "facts-lead", role: "lead", paragraphs: ["Câu mở đầu: Đặng, Nghĩa, Ỷ."] },
        {
          is: "cards",
          id: "facts-cards",
          cards: [card("một", "≥ 2.114", 2114), card("hai", "Chưa báo cáo", null)],
        },
      ]),
      page("table", "Bảng 63 tỉnh", [tableOfFigure(figure, "table-rows")]),
      ...map.pages,
    ],
  };
}
