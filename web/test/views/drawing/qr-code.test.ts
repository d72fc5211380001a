import { encode } from "uqr";
import { expect, it } from "vitest";
import { drawQrCode } from "../../../src/views/drawing/frame/qr-code.ts";

it("a code is dark where its modules are dark, with four light modules around", () => {
  const text =
    "https://atlas.example/?dataset=demo&indicator=coverage&unit=commune&period=2025&knownAt=2026-11-22";
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const side = (size + 8) * 3;
  const [, path] = drawQrCode(text, 10, 20, side).children;
  if (typeof path !== "object" || path.name !== "path") throw new Error("no code");
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  // Each dark run: M x y h width v height h -width z.
  for (let at = 0; at < path.attributes.d.length; at += 10) {
    const [, x = 0, y = 0, , width = 0] = path.attributes.d.slice(at, at + 5).map(Number);
    const [row, from] = [Math.round((y - 20) / 3) - 4, Math.round((x - 10) / 3) - 4];
    for (let i = 0; i < Math.round(width / 3); i += 1) drawn[row]?.splice(from + i, 1, true);
  }
  expect(drawn).toEqual(data);
});
