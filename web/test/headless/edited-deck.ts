import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A change that a person makes to a deck, the same on any deck that has the place. */
export type Edit = (files: Record<string, Uint8Array>) => void;

const objects = [
  "map-picture-map-legend",
  "map-picture-map",
  "ranking-picture-ranking",
  "trend-picture-trend",
  "map-picture-lead",
  "ranking-picture-title",
  "heat-table-picture-foot",
  "map-picture-notice",
];

/** Texts that a person may write anew, and shapes that they may colour. */
const texts = [
  "map-picture-title",
  "ranking-picture-lead",
  "trend-picture-subtitle",
  "heat-table-picture-lead",
];
const provinces = ["ha-noi Hà Nội", "ca-mau-2025 Cà Mau", "hue Huế", "lam-dong-2025 Lâm Đồng"];

/** Changes as people make them: moved, coloured, written anew, taken out, put in, turned round. */
export const edits: fc.Arbitrary<readonly { readonly name: string; readonly edit: Edit }[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...objects).map((name) => ({ name: `move ${name}`, edit: onSlides(moved(name)) })),
    fc.constantFrom(...texts).map((name) => ({ name: `write ${name}`, edit: onSlides(rewritten(name)) })),
    fc.constantFrom(...provinces).map((name) => ({ name: `colour ${name}`, edit: onSlides(coloured(name)) })),
    fc
      .constantFrom(...provinces)
      .map((name) => ({ name: `take out ${name}`, edit: onSlides(takenOut(name)) })),
    fc.nat(3).map((at) => ({ name: `notes ${at}`, edit: noted(at + 1) })),
    fc.nat(3).map((at) => ({ name: `put in ${at}`, edit: putIn(at + 1) })),
    fc.constant({ name: "a page of their own", edit: newSlide }),
    fc.constant({ name: "turn pages round", edit: turned }),
    fc.constant({ name: "wider bars", edit: widerBars }),
  ),
  { minLength: 1, maxLength: 8 },
);

/** A deck with changes. */
export function edited(deck: Uint8Array, changes: readonly { readonly edit: Edit }[]): Uint8Array {
  const files = unzipSync(deck);
  for (const { edit } of changes) edit(files);
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 1 });
}

function change(files: Record<string, Uint8Array>, path: string, by: (text: string) => string): void {
  const bytes = files[path];
  if (bytes !== undefined) files[path] = strToU8(by(strFromU8(bytes)));
}

function onSlides(by: (text: string) => string): Edit {
  return (files) => {
    for (const path of Object.keys(files))
      if (/^ppt\/slides\/slide\d+\.xml$/u.test(path)) change(files, path, by);
  };
}

/** Where an object is named in a slide, with what follows. */
function afterName(text: string, name: string, by: (rest: string) => string): string {
  const at = text.indexOf(` name="${name}"`);
  return at < 0 ? text : text.slice(0, at) + by(text.slice(at));
}

function moved(name: string) {
  return (text: string) =>
    afterName(text, name, (rest) => rest.replace(/<a:off [^>]*\/>/u, '<a:off x="123456" y="654321"/>'));
}

function rewritten(name: string) {
  return (text: string) =>
    afterName(text, name, (rest) => rest.replace(/<a:t>[^<]*<\/a:t>/u, "<a:t>Lời của chúng tôi</a:t>"));
}

function coloured(name: string) {
  return (text: string) =>
    afterName(text, name, (rest) =>
      rest.replace(
        /<\/a:custGeom>(<a:solidFill>.*?<\/a:solidFill>|<a:pattFill.*?<\/a:pattFill>)/u,
        '</a:custGeom><a:solidFill><a:srgbClr val="FF00FF"/></a:solidFill>',
      ),
    );
}

function takenOut(name: string) {
  return (text: string) => {
    const at = text.indexOf(` name="${name}"`);
    const start = text.lastIndexOf("<p:sp>", at);
    return at < 0 ? text : text.slice(0, start) + text.slice(text.indexOf("</p:sp>", at) + 7);
  };
}

function noted(slide: number): Edit {
  return (files) => {
    change(files, `ppt/notesSlides/notesSlide${slide}.xml`, (text) =>
      text.replace("</p:txBody>", "<a:p><a:r><a:t>Nhớ nói chậm</a:t></a:r></a:p></p:txBody>"),
    );
  };
}

const box = (id: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="TextBox ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
  '<p:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
  "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>Cả nước 74,7 %</a:t></a:r></a:p></p:txBody></p:sp>";

function putIn(slide: number): Edit {
  return (files) => {
    change(files, `ppt/slides/slide${slide}.xml`, (text) =>
      text.includes('id="90001"') ? text : text.replace("</p:spTree>", `${box(90_001)}</p:spTree>`),
    );
  };
}

function newSlide(files: Record<string, Uint8Array>): void {
  const path = "ppt/slides/slide77.xml";
  if (path in files) return;
  const like = strFromU8(files["ppt/slides/slide1.xml"] ?? new Uint8Array());
  const [head = "", tail = ""] = [/^.*?<\/p:grpSpPr>/su.exec(like)?.[0], /<\/p:spTree>.*$/su.exec(like)?.[0]];
  files[path] = strToU8(head + box(2) + tail);
  const layout = /<Relationship [^>]*slideLayout[^>]*\/>/u.exec(
    strFromU8(files["ppt/slides/_rels/slide1.xml.rels"] ?? new Uint8Array()),
  )?.[0];
  files["ppt/slides/_rels/slide77.xml.rels"] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${layout ?? ""}</Relationships>`,
  );
  change(files, "[Content_Types].xml", (text) =>
    text.replace(
      "</Types>",
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>`,
    ),
  );
  change(files, "ppt/_rels/presentation.xml.rels", (text) =>
    text.replace(
      "</Relationships>",
      '<Relationship Id="rId777" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slides/slide77.xml"/></Relationships>',
    ),
  );
  change(files, "ppt/presentation.xml", (text) =>
    text.replace("<p:sldIdLst>", '<p:sldIdLst><p:sldId id="777" r:id="rId777"/>'),
  );
}

function turned(files: Record<string, Uint8Array>): void {
  change(files, "ppt/presentation.xml", (text) =>
    text.replace(/<p:sldIdLst>(.*?)<\/p:sldIdLst>/u, (_, list: string) => {
      const ids = list.match(/<p:sldId [^>]*\/>/gu) ?? [];
      return `<p:sldIdLst>${ids.toReversed().join("")}</p:sldIdLst>`;
    }),
  );
}

function widerBars(files: Record<string, Uint8Array>): void {
  change(files, "ppt/charts/chart1.xml", (text) =>
    text.replace(/<c:gapWidth val="\d+"\/>/u, '<c:gapWidth val="11"/>'),
  );
}
