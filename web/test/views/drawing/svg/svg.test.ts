import { describe, expect, it } from "vitest";
import { PathRecorder, polyline } from "../../../../src/views/drawing/svg/path.ts";
import { markup, pathText, svgDocument } from "../../../../src/views/drawing/svg/serialise.ts";
import { element } from "../../../../src/views/drawing/svg/tree.ts";
import { elementsOf, withPrefix } from "../../../../src/views/drawing/svg/walk.ts";
import { textLine } from "../../../../src/views/drawing/text-line.ts";
import { readSvg } from "../read-svg.ts";

const drawn = element(
  "g",
  { "data-part": "sample", "clip-path": { id: "clip" } },
  element("defs", {}, element("clipPath", { id: "clip" }, element("rect", { width: 4, height: 4 }))),
  [null, [element("path", { id: "shape", d: ["M", 0, 1.005, "H", -2, "z"], fill: { id: "mark-dots" } })]],
  element("use", { href: { id: "shape" }, "stroke-dasharray": [3, 2.5], stroke: undefined }),
);

describe("a drawing as text", () => {
  it("writes numbers, lists, paths and references each in its way", () => {
    expect(markup(drawn)).toBe(
      '<g data-part="sample" clip-path="url(#clip)"><defs><clipPath id="clip"><rect width="4" height="4"/></clipPath></defs>' +
        '<path id="shape" d="M0 1H-2z" fill="url(#mark-dots)"/><use href="#shape" stroke-dasharray="3 2.5"/></g>',
    );
  });

  it("keeps a text what it is, whatever is in it", () => {
    const text = `Đắk Lắk <b> & "x" 'y' url(#a) id="b"`;
    const line = textLine(1, 2, `${text}\u0007`, { size: 10, fill: "#000" }, { "data-name": text });
    const [read] = readSvg(markup(line));
    expect(read?.text).toBe(text);
    expect(read?.attributes.get("data-name")).toBe(text);
  });

  it("refuses a coordinate that is no number", () => {
    const wrong = element("path", { d: ["M", Number.NaN, 0] });
    expect(() => markup(wrong)).toThrow("a coordinate is NaN");
  });

  it("ends a document with a line break, and says nothing of nothing", () => {
    const svg = element("svg", {
      xmlns: "http://www.w3.org/2000/svg",
      width: 1,
      height: 2,
      viewBox: [0, 0, 1, 2],
    });
    expect(svgDocument(svg)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="2" viewBox="0 0 1 2"></svg>\n',
    );
    expect(markup([null, []])).toBe("");
  });
});

describe("a drawing walked through", () => {
  it("gets another prefix wherever it names or is referred to, and nowhere else", () => {
    const text = textLine(0, 0, 'id="clip" url(#clip)', { size: 1, fill: "none" });
    expect(markup(withPrefix([drawn, text], "left-"))).toBe(
      markup([drawn, text])
        .replaceAll(' id="', ' id="left-')
        .replaceAll('"url(#', '"url(#left-')
        .replaceAll('href="#', 'href="#left-'),
    );
  });

  it("is seen element by element as it is painted", () => {
    expect([...elementsOf(drawn)].map(({ name }) => name)).toEqual([
      "g",
      "defs",
      "clipPath",
      "rect",
      "path",
      "use",
    ]);
  });
});

describe("a path", () => {
  it("is recorded to a tenth of a unit", () => {
    const path = new PathRecorder();
    path.moveTo(0.04, 1.26);
    path.lineTo(2, 3);
    path.closePath();
    expect(pathText(path.data)).toBe("M0 1.3L2 3Z");
  });

  it("joins points in their order", () => {
    expect(
      polyline([
        [0, 1],
        [2, 3.33],
      ]),
    ).toEqual(["M", 0, 1, "L", 2, 3.3]);
  });
});
