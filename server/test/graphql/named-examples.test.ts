import { sentenceOf } from "../../src/import/problem.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { cubeText, importText, smallWorld } from "../import/small-world.ts";
import { type Atlas, openAtlas } from "./atlas.ts";

interface Named {
  readonly name: string;
  readonly model: { readonly id: string } | null;
}

describe("what the founding reports name", () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await openAtlas({ published: true, cacheBytes: 0 });
  });

  /** The names beside the one figure of a term, and the figure. */
  async function beside(indicator: string, area: string, term: string) {
    const { statistics } = await atlas.data<{
      statistics: {
        nodes: {
          value: number;
          qualifier: string | null;
          observations: { nodes: { value: number; names: Named[]; versions: { value: number }[] }[] };
        }[];
      };
    }>(`{ statistics(indicators: ["${indicator}"], areas: ["${area}"], periods: ["${term}"], boundaries: "AS_REPORTED") {
          nodes { value qualifier observations { nodes { value names { name model { id } } versions { value } } } } } }`);
    expect(statistics.nodes).toHaveLength(1);
    expect(statistics.nodes[0]?.observations.nodes).toHaveLength(1);
    return { ...statistics.nodes[0], figure: statistics.nodes[0]?.observations.nodes[0] };
  }

  test("Đồng Tháp: five of the thirteen models replicated, each known as a model, and 13 stays 13", async () => {
    const { value, figure } = await beside("models_replicated_province", "dong-thap", "2006/2016");
    expect(value).toBe(13);
    expect(figure?.names.map(({ model }) => model?.id)).toEqual([
      "to_dan_phong_vung_dao",
      "doi_dan_phong_giap_ranh",
      "truong_hoc_an_toan",
      "to_cam_hoa_giao_duc",
      "to_tu_quan_duong_bien_cot_moc",
    ]);
    // The second version only adds the names.
    expect(figure?.versions.map((version) => version.value)).toEqual([13, 13]);
  });

  test("Nam Định: three emulation campaigns, at least three in all, and none of them a model", async () => {
    const { value, qualifier, figure } = await beside("campaigns", "nam-dinh", "2015/2020");
    expect([value, qualifier]).toEqual([3, "AT_LEAST"]);
    expect(figure?.names.map(({ model }) => model)).toEqual([null, null, null]);
    expect(figure?.names[0]?.name).toBe("Nghe được dân nói, nói được dân hiểu, làm được dân tin");
  });

  test("all of them are found by one question, with the figure they stand beside", async () => {
    const { namedExamples, two } = await atlas.data<{
      namedExamples: (Named & { observation: { indicator: { id: string }; area: { id: string } } })[];
      two: Named[];
    }>(`{ namedExamples { name model { id } observation { indicator { id } area { id } } }
          two: namedExamples(first: 2) { name model { id } } }`);
    const beside = namedExamples.map(({ observation: { indicator, area } }) => `${area.id} ${indicator.id}`);
    const figures = [...Map.groupBy(beside, (figure) => figure)];
    expect(figures.map(([figure, named]) => [figure, named.length])).toEqual([
      ["nam-dinh campaigns", 3],
      ["dong-thap models_replicated_province", 5],
    ]);
    expect(two).toHaveLength(2);
  });
});

describe("a name", () => {
  const HEADER = "indicator,area,period,value,source,names";
  const ROWS = (names: readonly [string, string, string]): string =>
    [
      HEADER,
      `models_new,ha-noi,2021,2,unknown,${names[0]}`,
      `models_new,hai-duong,2021,5,unknown,${names[1]}`,
      `models_new,hai-phong,2021,1,unknown,${names[2]}`,
    ].join("\n");

  test("changes no number: the answers are the same with names, with more of them than are counted, and without", async () => {
    const answers = async (names: readonly [string, string, string]) => {
      const world = await smallWorld();
      expect(await importText(world, ROWS(names))).toMatchObject({ refused: 0, accepted: 3 });
      return cubeText(world);
    };
    const without = await answers(["", "", ""]);
    expect(without.length).toBeGreaterThan(3);
    expect(await answers(["A|B|C|D", "Ba an toàn", "A và B"])).toEqual(without);
  });

  test.each([
    ["A||B", "Between two | there is no name."],
    ["A|B|A", "A name is here twice."],
    ["A|B|C|D|E|F|G|H|I|J|K", "More than 10 names are no examples any more."],
    ["x".repeat(201), "A name is longer than 200 letters."],
  ])("is refused where it cannot be one: %s", async (names, problem) => {
    const report = await importText(await smallWorld(), ROWS([names, "", ""]));
    expect(report.problems.map((found) => [found.column, sentenceOf(found, "EN")])).toEqual([
      ["names", problem],
    ]);
  });

  test("keeps every sign it was printed with", async () => {
    const world = await smallWorld();
    const printed = String.raw`Loa "an ninh" {1}, c:\d, NULL`;
    await importText(world, ROWS([`"${printed.replaceAll('"', '""')}|B"`, "", ""]));
    const { rows } = await world.pool.query<{ names: string[] }>(
      "select names from observation where names is not null",
    );
    expect(rows).toEqual([{ names: [printed, "B"] }]);
  });

  test("that is added to a figure as it was is refused like any other change: it takes the next version", async () => {
    const world = await smallWorld();
    await importText(world, ROWS(["", "", ""]));
    expect(await importText(world, ROWS(["A", "", ""]))).toMatchObject({
      refused: 1,
      problems: [{ code: "VERSION_TAKEN", column: "value" }],
    });
  });
});
