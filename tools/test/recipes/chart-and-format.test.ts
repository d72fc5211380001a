import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyLanguage, editedByReadme, languages, Scratch, type Changes } from "./scratch.ts";

const catalogue = "web/src/views/catalogue.ts";
const registry = "web/src/exports/index.ts";
const labels = (language: string) => `web/src/i18n/${language}/views.ts`;

const chart = `import { shownRows } from "../../figure/rows/ranking.ts";
import { element } from "../drawing/svg/tree.ts";
import { textLine } from "../drawing/text-line.ts";
import { palette } from "../theme.ts";
import type { Drawing } from "../view.ts";

/** Every value as a dot on one line. */
export const drawing: Drawing = {
  compose: (figure, { theme }) => ({
    figure,
    matter: {
      defs: null,
      column: () => ({ height: 0, draw: () => null }),
      content: (box) => {
        const known = shownRows(figure).flatMap(({ value }) => (value === null ? [] : [value]));
        const most = Math.max(1, ...known);
        const dots = known.map((value) => textLine(box.x + (value / most) * box.width, box.y + 20, "•", { size: 16, fill: palette(theme).ink }));
        return element("g", { "data-part": "dots", "data-width": box.width }, dots);
      },
      attribution: null,
    },
  }),
};
`;

const chartTest = `import { expect, it } from "vitest";
import { drawView } from "../../../src/views/drawing/draw-view.ts";
import { markup } from "../../../src/views/drawing/svg/serialise.ts";
import { sampleFigure } from "../../figures/index.ts";
import { loadedView } from "../loaded-views.ts";

it("draws every value as a dot", () => {
  const options = { width: 1920, height: 1080, theme: "light", boundaries: null, areas: [] } as const;
  expect(markup(drawView(loadedView("dots"), sampleFigure("coverage", "vi"), options))).toContain('data-part="dots"');
});
`;

const entry = `  {
    id: "dots",
    sign: "M2 7h10",
    span: "one",
    land: null,
    classed: "never",
    load: () => import("./charts/draw-dots.ts"),
  },
`;

const format = `import type { Exporter } from "./exporter.ts";

/** Title and sentence, as plain text. */
export const textExporter: Exporter = {
  id: "text",
  extension: "txt",
  mediaType: "text/plain;charset=utf-8",
  kind: "table",
  name: "TXT",
  sizes: null,
  runsIn: ["browser", "node"],
  isFor: (figure) => figure.of !== "holdings",
  write: ({ title, sentence }) => Promise.resolve(new TextEncoder().encode(\`\${title}\\n\${sentence}\\n\`)),
};
`;

const formatTest = `import { expect, it } from "vitest";
import { textExporter } from "../../src/exports/text.ts";

it("is plain text", () => expect(textExporter.mediaType).toContain("text/plain"));
`;

const label = (language: string) => `\n    dots: "Dots (${language})",`;

let scratch: Scratch;
const counted: Record<string, Changes> = {};

// One copy and one check of its types for both: these are what takes time.
beforeAll(() => {
  scratch = new Scratch();
  scratch.write("web/src/views/charts/draw-dots.ts", chart);
  scratch.write("web/test/views/charts/draw-dots.test.ts", chartTest);
  scratch.insert(catalogue, "const catalogue = [\n", entry);
  for (const language of languages) scratch.insert(labels(language), "\n  name: {", label(language));
  counted["a chart"] = scratch.changes();
  const before = new Set(scratch.changes().made.concat(scratch.changes().edited));
  scratch.write("web/src/exports/text.ts", format);
  scratch.write("web/test/exports/text.test.ts", formatTest);
  scratch.insert(
    registry,
    `import { svgExporter } from "./svg.ts";\n`,
    `import { textExporter } from "./text.ts";\n`,
  );
  scratch.insert(registry, "  csvExporter,\n", "  textExporter,\n");
  const { made, edited } = scratch.changes();
  counted["an export format"] = {
    made: made.filter((path) => !before.has(path)),
    edited: edited.filter((path) => !before.has(path)),
  };
});
afterAll(() => scratch[Symbol.dispose]());

describe("a chart", () => {
  it("is a file, its test, an entry of the catalogue and a label per language", () => {
    expect(counted["a chart"]).toEqual({
      made: ["web/src/views/charts/draw-dots.ts", "web/test/views/charts/draw-dots.test.ts"],
      edited: [...languages.map(labels), catalogue].toSorted(),
    });
  });

  it("then has an address, stands in menus under its label, is heard, and is written by every format and the tool", () => {
    expect(
      scratch.run(`
        import { run } from "./web/src/headless/main.ts";
        import { nodeTools } from "./web/src/headless/node-tools.ts";
        import { parseAddress } from "./web/src/app/address/url-state.ts";
        import { exporterOf } from "./web/src/exports/offers.ts";
        import { words } from "./web/src/i18n/words.ts";
        import { offeredViews, shownView } from "./web/src/views/offered-views.ts";
        import { spokenAreas } from "./web/src/views/screen/spoken-areas.ts";
        import { sampleFigure } from "./web/test/figures/index.ts";
        const figure = sampleFigure("coverage", "vi");
        const settings = { view: "dots", width: 1920, height: 1080, theme: "light", areas: [] } as const;
        const svg = await exporterOf("svg")?.write(figure, settings, nodeTools(figure.vintage));
        const write = process.stdout.write;
        let help = "";
        process.stdout.write = ((text: string) => { help += text; return true; }) as typeof write;
        await run(["export", "--help"], "2026-11-30");
        process.stdout.write = write;
        tell({
          address: parseAddress("/", "?indicator=coverage&view=dots"),
          labels: ${JSON.stringify(languages)}.map((language) => words(language as "vi").views.name["dots" as "map"]),
          offered: offeredViews(figure).includes("dots" as "map"),
          shown: shownView(figure, "dots" as "map"),
          heard: spokenAreas(figure, "dots" as "map", null).length > 30,
          drawn: new TextDecoder().decode(svg).includes('data-part="dots"'),
          tool: help.includes('"dots"'),
        });`),
    ).toMatchObject({
      address: { address: { view: "dots" }, unfollowed: [] },
      labels: languages.map((language) => `Dots (${language})`),
      offered: true,
      shown: "dots",
      heard: true,
      drawn: true,
      tool: true,
    });
  });
});

describe("an export format", () => {
  it("is a file, its test and a line of the registry", () => {
    expect(counted["an export format"]).toEqual({
      made: ["web/src/exports/text.ts", "web/test/exports/text.test.ts"],
      edited: [registry],
    });
  });

  it("then stands in the page's menu where it is for the figure, and the tool writes it by its name or its extension", () => {
    expect(
      scratch.run(`
        import { exporterOf, offersOf } from "./web/src/exports/offers.ts";
        import { fileName } from "./web/src/exports/file-name.ts";
        import { exportCommand } from "./web/src/headless/export-command.ts";
        import { sampleFigure } from "./web/test/figures/index.ts";
        const found = exporterOf("text");
        const of = (name: string) => offersOf(sampleFigure(name, "vi"), "map").map(({ label }) => label);
        tell({
          here: of("coverage").filter((label) => label.includes("TXT")).length,
          elsewhere: of("holdings").filter((label) => label.includes("TXT")).length,
          name: found && fileName(sampleFigure("coverage", "vi"), { view: "map" }, found),
          tool: exportCommand("2026-11-30").helpInformation().includes('"text"'),
        });`),
    ).toMatchObject({
      here: 1,
      elsewhere: 0,
      name: expect.stringMatching(/\.txt$/u),
      tool: true,
    });
  });
});

it.each(["a chart", "an export format"])("the README says what %s costs", (recipe) => {
  expect(editedByReadme(recipe)).toEqual(anyLanguage(counted[recipe]?.edited ?? []));
});

describe("what is forgotten", () => {
  /** What reads the registries and the labels, and the new tests. */
  const readers = [
    "src/i18n/**/*.ts",
    "src/views/*.ts",
    "src/exports/*.ts",
    "src/app/address/*.ts",
    "src/app/atlas/picture/view-switcher.tsx",
    "test/views/charts/draw-dots.test.ts",
    "test/exports/text.test.ts",
  ];

  it("nothing: both compile", () => expect(scratch.typeErrors(readers)).toEqual([]));

  it.each(languages)("the label of a chart in %s: does not compile", (language) => {
    scratch.remove(labels(language), label(language));
    expect(scratch.typeErrors(readers).join("\n")).toMatch(/dots/u);
    scratch.insert(labels(language), "\n  name: {", label(language));
  });

  it("a property of a chart or of a format: does not compile", () => {
    scratch.remove(
      catalogue,
      '    land: null,\n    classed: "never",\n    load: () => import("./charts/draw-dots.ts"),\n',
    );
    scratch.remove("web/src/exports/text.ts", '  kind: "table",\n');
    const errors = scratch.typeErrors(readers).join("\n");
    expect(errors).toContain("catalogue.ts");
    expect(errors).toContain("exports/text.ts");
  });
});
