import {
  converter,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
  wcagContrast,
  type Color,
} from "culori";
import { describe, expect, it } from "vitest";
import type { Theme } from "../../src/figure/figure.ts";
import { inkOn } from "../../src/views/drawing/ink-on.ts";
import { divergingScale, palette, sequentialScale } from "../../src/views/theme.ts";

const lab = converter("lab65");
const same = (color: Color): Color => color;
const simulated = {
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};
const visions: Readonly<Record<string, (color: Color) => Color>> = {
  normal: same,
  ...simulated,
  grey: filterGrayscale(1),
};
const themes: readonly Theme[] = ["light", "dark"];

function colour(text: string): Color {
  const color = parse(text);
  if (color === undefined) throw new Error(`not a colour: ${text}`);
  return color;
}

function steps(colours: readonly string[], see: (color: Color) => Color): readonly number[] {
  const lightness = colours.map((text) => lab(see(colour(text))).l);
  return lightness.slice(1).map((l, i) => l - (lightness[i] ?? 0));
}

for (const theme of themes)
  describe(`the ${theme} palette`, () => {
    const { sequential, diverging } = palette(theme);
    const arms = [diverging.slice(0, 4), diverging.slice(3)];

    for (const [vision, see] of Object.entries(visions)) {
      it(`steps by at least 8 L*, always the same way, in ${vision} vision`, () => {
        for (const scale of [sequential, ...arms]) {
          const sizes = steps(scale, see);
          expect(Math.min(...sizes.map(Math.abs))).toBeGreaterThanOrEqual(8);
          expect(new Set(sizes.map(Math.sign)).size).toBe(1);
        }
      });
    }

    it("steps evenly: no step differs from the mean by more than a tenth", () => {
      for (const scale of [sequential, ...arms]) {
        const sizes = steps(scale, same).map(Math.abs);
        const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
        for (const size of sizes) expect(Math.abs(size - mean) / mean).toBeLessThan(0.1);
      }
    });

    it("tells the two arms of the diverging scale apart in simulated vision", () => {
      const distance = differenceEuclidean("lab65");
      for (const see of Object.values(simulated))
        for (const i of [0, 1, 2]) {
          const [brown, teal] = [diverging[i], diverging[6 - i]].map((text) => see(colour(text ?? "")));
          if (brown === undefined || teal === undefined) throw new Error("an arm is short");
          expect(distance(brown, teal)).toBeGreaterThan(20);
        }
    });

    it("has a border of 3:1 against every fill: its light or its dark line", () => {
      const p = palette(theme);
      const fills = [...sequential, ...diverging, p.land, p.unknownGround, p.ground, p.sea];
      for (const fill of fills) {
        const best = Math.max(wcagContrast(fill, p.borderLight), wcagContrast(fill, p.borderDark));
        expect(best, fill).toBeGreaterThanOrEqual(3);
      }
    });

    it("has text of 4.5:1 on its grounds", () => {
      const p = palette(theme);
      for (const ground of [p.ground, p.surface, p.sea])
        for (const ink of [p.ink, p.ink2, p.accent])
          expect(wcagContrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(p.noticeInk, p.noticeGround)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(p.accentInk, p.accent)).toBeGreaterThanOrEqual(4.5);
    });

    it("writes on every fill with 4.5:1", () => {
      const p = palette(theme);
      for (const fill of [...sequential, ...diverging, p.land, p.unknownGround])
        expect(wcagContrast(inkOn(fill, theme), fill), fill).toBeGreaterThanOrEqual(4.5);
    });

    for (const count of [2, 3, 4, 5, 6, 7])
      it(`keeps ${count} classes 8 L* apart in every vision, either way round, sequential and diverging`, () => {
        const scale = sequentialScale(theme, count);
        const both = divergingScale(theme, count);
        // Without a middle class the arms meet between the two palest.
        const half = Math.ceil(count / 2);
        const armsOf = [both.slice(0, half), both.slice(count - half)];
        for (const colours of [scale, scale.toReversed()])
          for (const see of Object.values(visions)) {
            const sizes = steps(colours, see);
            expect(Math.min(...sizes.map(Math.abs))).toBeGreaterThanOrEqual(8);
            expect(new Set(sizes.map(Math.sign)).size).toBe(1);
          }
        for (const arm of armsOf)
          for (const see of Object.values(visions))
            for (const size of steps(arm, see)) expect(Math.abs(size)).toBeGreaterThanOrEqual(8);
        expect(new Set(scale).size).toBe(count);
        expect(new Set(both).size).toBe(count);
      });

    it("has a border of 3:1 against every fill of every number of classes", () => {
      const p = palette(theme);
      for (const count of [1, 2, 3, 4, 5, 6, 7])
        for (const fill of [...sequentialScale(theme, count), ...divergingScale(theme, count)]) {
          const best = Math.max(wcagContrast(fill, p.borderLight), wcagContrast(fill, p.borderDark));
          expect(best, `${count}: ${fill}`).toBeGreaterThanOrEqual(3);
        }
    });

    it("spreads fewer classes over the whole scale", () => {
      expect(sequentialScale(theme, 2)).toEqual([sequential[0], sequential[6]]);
      expect(sequentialScale(theme, 1)).toEqual([sequential[3]]);
      expect(sequentialScale(theme, 7)).toEqual(sequential);
      expect(divergingScale(theme, 3)).toEqual([diverging[0], diverging[3], diverging[6]]);
    });
  });
