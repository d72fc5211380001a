import type { WrittenBriefing } from "../briefing/page.ts";
import type { Figure } from "../figure/figure.ts";
import type { Exporter, ExportSettings } from "./exporter.ts";

/** A file's name that says what is in it, in plain ASCII: `do-phu-mo-hinh_2025_CURRENT_published_map.png`. */
export function fileName(figure: Figure, settings: Pick<ExportSettings, "view">, exporter: Exporter): string {
  const parts = [
    figure.title,
    periodOf(figure),
    figure.boundaries,
    figure.dataset,
    settings.view,
    figure.synthetic === null ? "" : "synthetic",
  ];
  return `${parts.map(plain).filter(Boolean).join("_")}.${exporter.extension}`;
}

/** The period; of a comparison both. */
function periodOf({ of, period, periodLabel, pairedWith }: Figure): string {
  if (of === "holdings") return "";
  if (of === "difference") return periodLabel;
  return pairedWith === undefined ? period : `${pairedWith.period} ${period}`;
}

/** A text in plain ASCII, with hyphens, as part of a file's name. */
export function plain(text: string): string {
  return text
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 60);
}

/** A briefing's file's name that says what is in it, in plain ASCII. */
export function briefingName({ title, provenance }: WrittenBriefing, extension: string): string {
  const parts = [title, provenance.dataset, provenance.synthetic === null ? "" : "synthetic"];
  return `${parts.map(plain).filter(Boolean).join("_")}.${extension}`;
}
