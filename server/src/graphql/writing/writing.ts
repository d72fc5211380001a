import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "../context.ts";

/** JSON, or a promise of it where something of it has still to come. */
export type Written = string | Promise<string>;

/** What a field has given, while an answer is written: how many objects, and from some number on what was written of them. */
export type Known = number | Map<unknown, string>;

/** One answer that is being written. */
export interface Writing {
  readonly context: Context;
  /** Arguments of each field of the operation, by its number: they are the same for every object. */
  readonly args: readonly Record<string, unknown>[];
  readonly infos: readonly GraphQLResolveInfo[];
  /** What has been written of objects already, by the field that gave them: the same province stands in many rows. */
  readonly known: Known[];
}

/** An object with the fields that are asked of it, as JSON. */
export type WriteObject = (object: unknown, writing: Writing) => Written;
