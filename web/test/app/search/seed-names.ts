import { readFileSync } from "node:fs";
import { readBoundaries, seededVintages } from "../../figures/sample-cell.ts";
import type { SearchNamesQuery } from "../../../src/app/search/entries/generated/names.ts";

type Cells = Readonly<Record<string, string>>;
type Area = SearchNamesQuery["provinces"][number];

const folder = new URL("../../../../seeds/reference/", import.meta.url);

/** Rows of a reference file. Enough of CSV for our own files: quoted cells, doubled quotes, no line breaks. */
function rows(name: string): readonly Cells[] {
  const [head = [], ...lines] = readFileSync(new URL(`${name}.csv`, folder), "utf8")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
      ),
    );
  return lines.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ""])));
}

const list = (text: string | undefined): string[] => (text ?? "").split("|").filter((part) => part !== "");

/** The day from which boundaries are in force, as their file says. */
function firstDay(vintage: string): string;
function firstDay(vintage: string | undefined): string | null;
function firstDay(vintage: string | undefined): string | null {
  return vintage === undefined
    ? null
    : String(new Map(Object.entries(readBoundaries(vintage))).get("validFrom"));
}

/** What the server answers of the names in the seeds, with one report and no figures. */
export function seedNames(): SearchNamesQuery {
  const labels = { vi: rows("labels/vi"), en: rows("labels/en") };
  const label = (lang: "vi" | "en", kind: string, id: string): string =>
    labels[lang].find((row) => row["kind"] === kind && row["id"] === id)?.["name"] ?? id;
  const both = (kind: string, id: string) => ({ vi: label("vi", kind, id), en: label("en", kind, id) });
  const otherNames = (lang: "vi" | "en", kind: string, id: string): string[] =>
    list(labels[lang].find((row) => row["kind"] === kind && row["id"] === id)?.["other_names"]);
  const first = rows("areas").map((row) => ({ ...row, area: row["id"] ?? "" }));
  const names: readonly Cells[] = [...first, ...rows("area_names")];
  const lineage = rows("lineage").filter((row) => row["transfer"] === "exact");
  const areaName = (id: string) => {
    const row = names.findLast((name) => name["area"] === id);
    return { id, vi: row?.["name_vi"] ?? id, en: row?.["name_en"] ?? id };
  };
  const area = (row: Cells): Area => {
    const id = row["id"] ?? "";
    const own = areaName(id);
    const official = names.filter((name) => name["area"] === id);
    const earlier = official.map((name) => name["name_vi"] ?? "").filter((name) => name !== own.vi);
    return {
      ...own,
      otherNames: [...new Set([...earlier, ...list(row["other_names"])])],
      kind: official.at(-1)?.["kind"] === "city" ? "CITY" : "PROVINCE",
      validFrom: row["valid_from"] ?? "",
      validTo: row["valid_to"] === "" ? null : (row["valid_to"] ?? null),
      predecessors: lineage.filter(({ to }) => to === id).map(({ from }) => areaName(from ?? "")),
      successors: lineage.filter(({ from }) => from === id).map(({ to }) => areaName(to ?? "")),
    };
  };
  const areas = rows("areas");
  return {
    country: areas.filter(({ level }) => level === "country").map(area),
    provinces: areas
      .filter(({ level }) => level === "province")
      .toSorted((a, b) => (a["code_gso"] ?? "").localeCompare(b["code_gso"] ?? ""))
      .map(area),
    indicators: rows("indicators").map(({ id = "", breakdowns }) => ({
      id,
      ...both("indicator", id),
      otherVi: otherNames("vi", "indicator", id),
      otherEn: otherNames("en", "indicator", id),
      breakdowns: list(breakdowns?.toUpperCase()) as SearchNamesQuery["indicators"][number]["breakdowns"],
      areasWithFigures: 1,
    })),
    models: rows("models").map(({ id = "", category = "", printed }) => ({
      id,
      ...both("model", id),
      otherNames: list(printed),
      category: both("category", category),
    })),
    categories: rows("categories").map(({ id = "" }) => ({ id, ...both("category", id) })),
    unitTypes: rows("unit_types").map(({ id = "" }) => ({ id, ...both("unit_type", id) })),
    namedExamples: [
      ["Tổ cảm hoá giáo dục đối tượng", "to_cam_hoa_giao_duc", "models_replicated_province", "dong-thap"],
      ["Nghe được dân nói, nói được dân hiểu, làm được dân tin", "", "campaigns", "nam-dinh"],
    ].map(([name = "", model = "", indicator = "", id = ""]) => ({
      name,
      model: model === "" ? null : { id: model },
      observation: {
        id: indicator,
        indicator: { id: indicator },
        area: { id },
        period: { id: "2006/2016", vi: "giai đoạn 2006–2016", en: "2006–2016" },
        model: null,
        category: null,
        unitType: null,
        awardLevel: null,
      },
    })),
    sources: [
      {
        id: "s1",
        title: "Hội nghị tổng kết phong trào giai đoạn 2015-2020 (Nam Định)",
        publisher: "Báo",
        published: "2020",
      },
    ],
    vintages: seededVintages.map((id, i) => ({
      id,
      validFrom: firstDay(id),
      validTo: firstDay(seededVintages[i + 1]),
    })),
  };
}
