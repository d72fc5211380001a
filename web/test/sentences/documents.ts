import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";

interface Members {
  readonly models: readonly { readonly id: string }[];
  readonly categories: readonly { readonly id: string }[];
  readonly unitTypes: readonly { readonly id: string }[];
  readonly awardLevels: readonly { readonly id: string }[];
}

/** All members there are. */
export const membersDocument: TypedDocumentNode<Members, Record<string, never>> = parse(
  "{ models { id } categories { id } unitTypes { id } awardLevels { id } }",
);

interface Values {
  readonly statistics: {
    readonly nodes: readonly { readonly value: number | null; readonly period: { readonly id: string } }[];
  };
}

interface Held {
  readonly statistics: {
    readonly nodes: readonly {
      readonly value: number | null;
      readonly model: { readonly id: string } | null;
      readonly category: { readonly id: string } | null;
      readonly unitType: { readonly id: string } | null;
      readonly awardLevel: { readonly id: string } | null;
    }[];
  };
}

/** The country's figures of an indicator by the members of a breakdown, in some periods. */
export const heldMembersDocument: TypedDocumentNode<
  Held,
  {
    readonly dataset: string;
    readonly indicator: string;
    readonly periods: readonly string[];
    readonly by: readonly string[];
  }
> = parse(`query HeldMembers($dataset: ID!, $indicator: ID!, $periods: [ID!]!, $by: [Breakdown!]!) {
  statistics(dataset: $dataset, indicators: [$indicator], areas: ["viet-nam"], periods: $periods, by: $by, first: 500) {
    nodes { value model { id } category { id } unitType { id } awardLevel { id } }
  }
}`);

/** Values of an indicator of the demo dataset, of provinces as reported. */
export const valuesDocument: TypedDocumentNode<
  Values,
  { readonly indicator: string; readonly periods: readonly string[] }
> = parse(`query Values($indicator: ID!, $periods: [ID!]!) {
  statistics(dataset: "demo", indicators: [$indicator], periods: $periods, boundaries: "AS_REPORTED", first: 10000) {
    nodes { value period { id } }
  }
}`);
