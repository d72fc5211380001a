import { xml, type XmlElement } from "../package/xml.ts";
import { drawingNs } from "../shapes/drawing-ml.ts";
import { palette } from "../../../views/theme.ts";

/** The font of all letters: every office has it, with all Vietnamese letters. None is shipped. */
export const officeFont = "Arial";

/** The product's colours and the font, by which all of a file can be changed at once. */
export function themeXml(): XmlElement {
  const p = palette("light");
  const colour = (name: string, hex: string) => xml(`a:${name}`, {}, xml("a:srgbClr", { val: hex.slice(1) }));
  const [first = "", second = "", third = "", fourth = ""] = p.categories;
  const font = (name: string) =>
    xml(
      `a:${name}`,
      {},
      xml("a:latin", { typeface: officeFont }),
      xml("a:ea", { typeface: "" }),
      xml("a:cs", { typeface: officeFont }),
    );
  const fill = xml("a:solidFill", {}, xml("a:schemeClr", { val: "phClr" }));
  const line = (w: number) => xml("a:ln", { w }, fill);
  const effect = xml("a:effectStyle", {}, xml("a:effectLst"));
  return xml(
    "a:theme",
    { "xmlns:a": drawingNs, name: "Movement Atlas" },
    xml(
      "a:themeElements",
      {},
      xml(
        "a:clrScheme",
        { name: "Movement Atlas" },
        colour("dk1", p.ink),
        colour("lt1", p.surface),
        colour("dk2", p.ink2),
        colour("lt2", p.ground),
        colour("accent1", p.accent),
        colour("accent2", first),
        colour("accent3", second),
        colour("accent4", third),
        colour("accent5", fourth),
        colour("accent6", p.noticeInk),
        colour("hlink", p.accent),
        colour("folHlink", p.ink2),
      ),
      xml("a:fontScheme", { name: officeFont }, font("majorFont"), font("minorFont")),
      xml(
        "a:fmtScheme",
        { name: "Movement Atlas" },
        xml("a:fillStyleLst", {}, fill, fill, fill),
        xml("a:lnStyleLst", {}, line(6350), line(12700), line(19050)),
        xml("a:effectStyleLst", {}, effect, effect, effect),
        xml("a:bgFillStyleLst", {}, fill, fill, fill),
      ),
    ),
  );
}
