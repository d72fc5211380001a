import { beforeAll, describe, expect, it } from "vitest";
import { packageFaults } from "../../../src/exports/office/check/check-package.ts";
import { openPackage } from "../../../src/exports/office/package/read-package.ts";
import { pptxOf } from "../../../src/exports/office/slides/pptx.ts";
import { slideSizes } from "../../../src/exports/office/slides/slide.ts";
import { officeWords } from "../../../src/i18n/office-words.ts";
import { sampleFigure } from "../../figures/index.ts";
import { changed, named, partsOf, target, within } from "./read-office.ts";
import { schemaFaults } from "./schema-faults.ts";
import { pagesOf, tools } from "./written.ts";

const w = officeWords("vi").template;
const briefing = pagesOf(sampleFigure("one-province", "vi"), ["ranking", "fact"]);
const theme = "ppt/theme/theme1.xml";
const content = "ppt/slideLayouts/slideLayout2.xml";

/** An office's template: another size, colours, font, and a sign on its master. */
let template: Uint8Array;
beforeAll(async () => {
  const own = await pptxOf(briefing, tools, { size: slideSizes["4:3"] });
  const red = changed(own, theme, (text) =>
    text
      .replace(/(<a:dk1><a:srgbClr val=")[^"]*/u, "$1AA0000")
      .replaceAll('typeface="Arial"', 'typeface="Sở hiệu"'),
  );
  template = changed(red, "ppt/slideMasters/slideMaster1.xml", (text) =>
    text.replace('name="title 2"', 'name="BIỂU TRƯNG"'),
  );
});

async function filled(
  bytes: Uint8Array,
): Promise<{ readonly file: Uint8Array; readonly told: readonly string[] }> {
  const told: string[] = [];
  const file = await pptxOf(briefing, { ...tools, template: bytes, tell: (said) => told.push(said) });
  return { file, told };
}

describe("an office's own template", () => {
  it("gives its masters, colours, size and places; its own slides are gone", async () => {
    const { file, told } = await filled(template);
    expect(packageFaults(file)).toEqual([]);
    expect(await schemaFaults([file])).toEqual([]);
    expect(told).toEqual([w.rareFont("Sở hiệu")]);
    const [deck, from] = [openPackage(file), openPackage(template)];
    for (const path of [theme, content, "ppt/slideMasters/slideMaster1.xml"])
      expect(deck.get(path), path).toEqual(from.get(path));
    expect(named(deck, "ppt/presentation.xml", "p:sldSz")[0]?.attributes["cx"]).toBe("9144000");
    const slides = partsOf(deck, "ppt/slides");
    expect(slides.length).toBe(3);
    for (const path of slides) {
      expect(target(deck, path, "slideLayout")).toMatch(/slideLayout[12]\.xml$/u);
      // What is read of a page is of the theme's colours; what is drawn keeps the classes' own.
      const [words] = named(deck, path, "p:txBody").filter((one) => within(one, "a:schemeClr").length > 0);
      if (path !== slides[0]) expect(words).toBeDefined();
      expect(named(deck, path, "p:ph").some(({ attributes }) => attributes["type"]?.endsWith("itle"))).toBe(
        true,
      );
    }
    expect(await filled(template)).toEqual({ file, told });
  });

  it("is told what it lacks", async () => {
    const noNumber = changed(template, content, (text) => text.replaceAll('type="sldNum"', 'type="dt"'));
    expect((await filled(noNumber)).told.join("\n")).toContain(
      w.noNumber("Tiêu đề và nội dung · Title and content"),
    );
    const noCover = changed(template, "ppt/slideLayouts/slideLayout1.xml", (text) =>
      text
        .replace('type="title"', 'type="cust"')
        .replace('type="ctrTitle"', 'type="dt"')
        .replace('type="subTitle"', 'type="ftr"'),
    );
    const { file, told } = await filled(noCover);
    expect(told.join("\n")).toContain(w.noCover("Tiêu đề và nội dung · Title and content"));
    expect(packageFaults(file)).toEqual([]);
    const low = changed(template, "ppt/slideMasters/slideMaster1.xml", (text) =>
      text.replace(/(type="body" idx="14".*?<a:ext cx="\d+" cy=")\d+/su, "$1999999"),
    );
    const saidOfLow = (await filled(low)).told.join("\n");
    expect(saidOfLow).toContain(w.littleRoom("Tiêu đề và nội dung · Title and content"));
    expect(saidOfLow).toContain(w.hardToRead("Tiêu đề và nội dung · Title and content"));
  });

  it("that would become too large is not unpacked", () => {
    expect(() => openPackage(template, 10_000)).toThrow("too large");
  });

  it("that was broken is filled or refused in words", async () => {
    let state = 41;
    const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    const unsaid: string[] = [];
    for (let time = 0; time < 12; time += 1) {
      const broken = template.slice(0, time % 3 === 0 ? next(template.length) : template.length);
      for (let byte = 0; byte < 4; byte += 1) broken[next(broken.length)] = next(256);
      const outcome = await filled(broken).catch((error: unknown) => error);
      if (outcome instanceof Error && !/không phải là bản trình chiếu|Mẫu không có/u.test(outcome.message))
        unsaid.push(outcome.message);
    }
    expect(unsaid).toEqual([]);
  });

  it("that is none is refused in words", async () => {
    await expect(filled(new Uint8Array([1, 2, 3]))).rejects.toThrow("không phải là bản trình chiếu");
    let bare = template;
    for (const number of [1, 2, 3])
      bare = changed(bare, `ppt/slideLayouts/slideLayout${number}.xml`, (text) =>
        text.replaceAll(/type="(?:ctrT|t)itle" ?\/?>/gu, 'type="pic"/>'),
      );
    await expect(filled(bare)).rejects.toThrow(w.noTitle);
  });
});
