import { readPdfObjects, writePdfObjects } from "./pdf-objects.ts";

/** What PDF/A has to be told of a name that it does not know (ISO 19005-3, 6.6.2.3): PDF/UA's own. */
const schema = [
  '<rdf:li rdf:parseType="Resource">',
  "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>",
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  "<pdfaProperty:category>internal</pdfaProperty:category>",
  "<pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>",
  "<pdfaProperty:name>part</pdfaProperty:name>",
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>",
  "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>",
].join("");

const picture = /\/S \/Figure\b/u;
const box = /\/BBox \[[^\]]*\]/u;

/**
 * A PDF/A document that is PDF/UA-1 too (ISO 14289-1): the one document says that it is both, shows its title in the window, and says where its pictures lie.
 * `accessible` is the same document as the compiler writes it by the rules of PDF/UA-1, which it has kept or refused. Throws where the two are not the same.
 */
export function claimAccessible(archived: Uint8Array, accessible: Uint8Array): Uint8Array {
  const pdf = readPdfObjects(archived);
  const boxes = readPdfObjects(accessible)
    .objects.filter(({ body }) => picture.test(body))
    .map(({ body }) => box.exec(body)?.[0]);
  const pictures = pdf.objects.filter(({ body }) => picture.test(body));
  if (boxes.length !== pictures.length || boxes.includes(undefined))
    throw new Error("the two documents have other pictures");
  const placed = new Map(pictures.map(({ number }, i) => [number, boxes[i] ?? ""]));
  return writePdfObjects({
    ...pdf,
    objects: pdf.objects.map(({ number, body }) => ({
      number,
      body: claimed(body, placed.get(number) ?? null),
    })),
  });
}

function claimed(body: string, place: string | null): string {
  if (place !== null) return body.replace("/Placement /Block", `/Placement /Block\n    ${place}`);
  if (/\/Type \/Catalog\b/u.test(body))
    return body.replace("/ViewerPreferences <<", "/ViewerPreferences <<\n    /DisplayDocTitle true");
  if (!/\/Type \/Metadata\b/u.test(body)) return body;
  const said = body
    .replace("<rdf:Description ", '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ')
    .replace("<pdfaExtension:schemas><rdf:Bag>", `$&${schema}`)
    .replace("<pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part>$&");
  return said.replace(
    /\/Length (\d+)/u,
    (_, length) => `/Length ${Number(length) + said.length - body.length}`,
  );
}
