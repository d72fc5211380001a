import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "../context.ts";
import type { KeptTexts } from "./kept-texts.ts";

/** JSON, or a promise of it where something of it has still to come. */
export type Written = string | Promise<string>;

/** One answer that is being written. */
export interface Writing {
  readonly context: Context;
  /** Arguments of each field of the operation, by its number: they are the same for every object. */
  readonly args: readonly Record<string, unknown>[];
  readonly infos: readonly GraphQLResolveInfo[];
  /** What has been written of objects already: the same province stands in many rows. */
  readonly kept: KeptTexts;
}

/** An object with the fields that are asked of it, as JSON. */
export type WriteObject = (object: unknown, writing: Writing) => Written;
