import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { memoryPages, validateXML, type XMLFileInfo } from "xmllint-wasm";
import { openPackage } from "../../../src/exports/office/package/read-package.ts";

/** Which schema a part is valid by, by its path. */
const schemaOf: readonly (readonly [path: RegExp, schema: string])[] = [
  [/^\[Content_Types\]\.xml$/u, "opc-contentTypes.xsd"],
  [/\.rels$/u, "opc-relationships.xsd"],
  [/^docProps\/app\.xml$/u, "shared-documentPropertiesExtended.xsd"],
  [/^docProps\/custom\.xml$/u, "shared-documentPropertiesCustom.xsd"],
  [/\/charts\/chart\d+\.xml$/u, "dml-chart.xsd"],
  [/\/theme\/theme\d+\.xml$/u, "dml-main.xsd"],
  [/^xl\/drawings\/drawing\d+\.xml$/u, "dml-spreadsheetDrawing.xsd"],
  [/^ppt\/.*\.xml$/u, "pml.xsd"],
  [/^xl\/.*\.xml$/u, "sml.xsd"],
  [/^word\/.*\.xml$/u, "wml.xsd"],
];

const schemas: readonly XMLFileInfo[] = Object.entries(
  unzipSync(readFileSync(new URL("schemas/ecma-376.zip", import.meta.url))),
).map(([fileName, bytes]) => ({
  fileName,
  // What is drawn in a document is of Microsoft's own schemas.
  contents: strFromU8(bytes).replaceAll('processContents="strict"', 'processContents="lax"'),
}));

/** Parts of office files that are not valid by the published schemas, a sentence each; workbooks within too. Dublin Core is not among the schemas. */
export async function schemaFaults(files: readonly Uint8Array[]): Promise<readonly string[]> {
  // All parts of a schema at once: compiling it is what takes time.
  const bySchema = new Map<string, XMLFileInfo[]>();
  files.forEach((bytes, i) => gather(bytes, `${i}`, bySchema));
  const found = await Promise.all(
    [...bySchema].map(async ([schema, xml]) => {
      const result = await validateXML({
        xml,
        schema: schemas.filter(({ fileName }) => fileName === schema),
        preload: schemas.filter(({ fileName }) => fileName !== schema),
        maxMemoryPages: memoryPages.GiB,
      });
      return result.errors.map(({ rawMessage }) => rawMessage);
    }),
  );
  return found.flat();
}

function gather(bytes: Uint8Array, name: string, bySchema: Map<string, XMLFileInfo[]>): void {
  for (const [path, contents] of openPackage(bytes)) {
    // Names of files are arguments there.
    const fileName = `${name}_${path.replaceAll(/[^\w.]/gu, "_")}`;
    if (path.endsWith(".xlsx")) gather(contents, fileName, bySchema);
    const schema = schemaOf.find(([pattern]) => pattern.test(path))?.[1];
    if (schema === undefined) continue;
    bySchema.set(schema, [
      ...(bySchema.get(schema) ?? []),
      { fileName, contents: understood(strFromU8(contents)) },
    ]);
  }
}

/** A part as a program sees it that knows what others may leave out (markup compatibility, ECMA-376 part 3). */
function understood(text: string): string {
  return text.replaceAll(/<\/?mc:(?:AlternateContent|Choice)[^>]*>/gu, "");
}
