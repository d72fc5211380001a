import type { Json } from "../page.ts";
import type { BriefingDocument, BriefingPage } from "./briefing-document.ts";
import type { OfficeDetails } from "./office-details.ts";
import {
  documentFields,
  newOfDocument,
  newOfPage,
  officeFields,
  pageFields,
  pageKinds,
  requiredOfDocument,
  requiredOfPage,
  type Field,
} from "./document-fields.ts";

/** Something that is wrong in a document, and where: `pages[2].period`. */
export interface DocumentFault {
  readonly at: string;
  readonly message: string;
}

/** A document, or all that is wrong with what was given. */
export type ReadDocument =
  | { readonly is: "document"; readonly document: BriefingDocument }
  | { readonly is: "faults"; readonly faults: readonly DocumentFault[] };

/** What an office says of itself, or all that is wrong with it. */
export type ReadOffice =
  | { readonly is: "office"; readonly office: OfficeDetails }
  | { readonly is: "faults"; readonly faults: readonly DocumentFault[] };

/** Most pages of a briefing: more is no briefing, and costs the server much. */
export const mostPages = 60;

/** Reads a document from parsed JSON. Every fault is told, not the first alone. */
export function readDocument(given: unknown): ReadDocument {
  if (!isRecord(given)) return { is: "faults", faults: [{ at: "", message: "a briefing is a JSON object" }] };
  const faults = faultsOf(given, documentFields, requiredOfDocument, "");
  const pages = Array.isArray(given["pages"]) ? given["pages"] : [];
  const all = [...faults, ...pagesFaults(pages), ...tooNewFaults(given, pages)];
  // Each field was looked at: what is left is a document.
  return all.length > 0
    ? { is: "faults", faults: all }
    : { is: "document", document: given as unknown as BriefingDocument };
}

/** Reads what an office says of itself from parsed JSON. Every fault is told. */
export function readOffice(given: unknown): ReadOffice {
  if (!isRecord(given)) return { is: "faults", faults: [{ at: "", message: "a JSON object" }] };
  const faults = faultsOf(given, officeFields, [], "");
  return faults.length > 0 ? { is: "faults", faults } : { is: "office", office: given };
}

function pagesFaults(pages: readonly unknown[]): readonly DocumentFault[] {
  if (pages.length > mostPages) return [{ at: "pages", message: `at most ${mostPages} pages` }];
  const seen = new Set<unknown>();
  return pages.flatMap((page, i) => {
    const at = `pages[${i}]`;
    if (!isRecord(page)) return [{ at, message: "a page is a JSON object" }];
    const isRepeated = seen.has(page["id"]);
    seen.add(page["id"]);
    return [
      ...faultsOf(page, pageFields, requiredOfPage, `${at}.`),
      ...(isRepeated
        ? [{ at: `${at}.id`, message: `"${String(page["id"])}" names another page already` }]
        : []),
      ...lackingFaults(page, at),
    ];
  });
}

/** What an older version of the form does not know. */
function tooNewFaults(given: Record<string, unknown>, pages: readonly unknown[]): readonly DocumentFault[] {
  if (given["briefing"] !== 1) return [];
  const message = 'is of a form with "briefing": 2';
  return [
    ...newOfDocument.filter((name) => given[name] !== undefined).map((name) => ({ at: name, message })),
    ...pages.flatMap((page, i) =>
      newOfPage
        .filter((name) => isRecord(page) && page[name] !== undefined)
        .map((name) => ({ at: `pages[${i}].${name}`, message })),
    ),
  ];
}

/** What a page of its kind must be told and is not. */
function lackingFaults(page: Record<string, unknown>, at: string): readonly DocumentFault[] {
  const kind = Object.entries(pageKinds).find(([name]) => name === page["kind"]);
  return (kind?.[1].needs ?? [])
    .filter((name: keyof BriefingPage) => page[name] === undefined)
    .map((name) => ({ at: `${at}.${name}`, message: `a page of kind "${kind?.[0] ?? ""}" needs it` }));
}

function faultsOf(
  given: Record<string, unknown>,
  fields: Readonly<Record<string, Field>>,
  required: readonly string[],
  before: string,
): readonly DocumentFault[] {
  const unknown = Object.keys(given)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => ({
      at: before + name,
      message: `is no field; there are ${Object.keys(fields).join(", ")}`,
    }));
  const wrong = Object.entries(fields).flatMap(([name, field]) => {
    const value = given[name];
    if (field.type.is === "fields" && isRecord(value))
      return faultsOf(value, field.type.fields, [], `${before}${name}.`);
    if (field.type.is === "list" && Array.isArray(value)) {
      const { fields: own } = field.type;
      return value.flatMap((one: unknown, i) =>
        isRecord(one)
          ? faultsOf(one, own, Object.keys(own), `${before}${name}[${i}].`)
          : [{ at: `${before}${name}[${i}]`, message: "a JSON object" }],
      );
    }
    const message =
      value === undefined ? (required.includes(name) ? "is missing" : null) : whatIsWrong(value, field);
    return message === null ? [] : [{ at: before + name, message }];
  });
  return [...unknown, ...wrong];
}

function whatIsWrong(value: unknown, { type, means }: Field): string | null {
  switch (type.is) {
    case "one of":
      return type.values.some((one) => one === value) ? null : `one of ${type.values.join(", ")}`;
    case "texts":
      return Array.isArray(value) && value.every((one) => typeof one === "string") ? null : "a list of texts";
    case "fields":
      return "a JSON object";
    case "list":
      return "a list of JSON objects";
    case "count":
      return typeof value === "number" && Number.isInteger(value) && value >= 0
        ? null
        : "a whole number from 0";
    case "pages":
      return Array.isArray(value) && value.length > 0 ? null : "a list of at least one page";
    case "text":
      if (typeof value !== "string" || (value === "" && type.mayBeEmpty !== true)) return "a text";
      return type.pattern === undefined || new RegExp(type.pattern, "u").test(value) ? null : means;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The JSON Schema (2020-12) of a document, for editors and other programs. */
export function documentSchema(): Json {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Briefing of Movement Atlas",
    ...objectSchema(documentFields, requiredOfDocument),
  };
}

function objectSchema(
  fields: Readonly<Record<string, Field>>,
  required: readonly string[],
): { readonly [name: string]: Json } {
  return {
    type: "object",
    additionalProperties: false,
    required: [...required],
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, { type, means }]) => [
        name,
        { description: means, ...typeSchema(type) },
      ]),
    ),
  };
}

function typeSchema(type: Field["type"]): { readonly [name: string]: Json } {
  switch (type.is) {
    case "one of":
      return { enum: [...type.values] };
    case "fields":
      return objectSchema(type.fields, []);
    case "list":
      return { type: "array", items: objectSchema(type.fields, Object.keys(type.fields)) };
    case "count":
      return { type: "integer", minimum: 0 };
    case "texts":
      return { type: "array", items: { type: "string" } };
    case "text":
      return {
        type: "string",
        ...(type.mayBeEmpty === true ? {} : { minLength: 1 }),
        ...(type.pattern === undefined ? {} : { pattern: type.pattern }),
      };
    case "pages":
      return {
        type: "array",
        minItems: 1,
        maxItems: mostPages,
        items: {
          ...objectSchema(pageFields, requiredOfPage),
          allOf: Object.entries(pageKinds)
            .filter(([, { needs }]) => needs.length > 0)
            .map(([kind, { needs }]): Json => ({
              anyOf: [
                { properties: { kind: { not: { const: kind } } } },
                { required: [...needs] },
              ] as readonly Json[],
            })),
        },
      };
  }
}
