import type { Work } from "../../../db/transaction.ts";
import type { Instant } from "../../model/types.ts";
import { copyLines, endAnswers } from "./copy-rows.ts";
import { COLUMNS } from "../cube-rows.ts";
import type { Block } from "../evaluate-family.ts";

/** Answers as they were worked out, ready to be written once more as those of another instant. */
export interface KeptAnswers {
  /** From when on they hold, as their lines say it. */
  readonly at: string;
  readonly blocks: readonly Block[];
}

/** Bytes of lines that are kept at most: of more, writing takes so long that working out hardly matters. */
const MOST = 16_000_000;

/** Keeps the answers that a recompute writes, unless there is anything about them that could come out otherwise at another instant. */
export class AnswerKeeper {
  #blocks: Block[] = [];
  #bytes = 0;
  #isGivenUp = false;

  add(block: Block): void {
    this.#bytes += block.text.length;
    if (this.#bytes > MOST) this.giveUp();
    if (!this.#isGivenUp) this.#blocks.push(block);
  }

  /** Nothing is kept: the answers are not of one instant, or name what only this transaction knows. */
  giveUp(): void {
    this.#isGivenUp = true;
    this.#blocks = [];
  }

  /** What was kept of a commit; null where that is not all of it, or it is not of this one instant. */
  of(committedAt: Instant): KeptAnswers | null {
    const instants = new Set(this.#blocks.flatMap((block) => [...instantsOf(block)]));
    const [at, another] = instants;
    if (this.#isGivenUp || at === undefined || another !== undefined) return null;
    return Date.parse(at) === Date.parse(committedAt) ? { at, blocks: this.#blocks } : null;
  }
}

const FROM = COLUMNS.indexOf("known_from");
const TO = COLUMNS.indexOf("known_to");
const SOURCES = COLUMNS.indexOf("sources");
const NONE = String.raw`\N`;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

function fieldsOf({ text }: Block): string[][] {
  return decoder
    .decode(text)
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
}

/** The instants that lines speak of. */
function* instantsOf(block: Block): Generator<string> {
  for (const fields of fieldsOf(block)) {
    yield (block.into === "answers" ? fields[FROM] : fields.at(-1)) ?? "";
    if (block.into === "answers" && fields[TO] !== NONE) yield fields[TO] ?? "";
  }
}

/**
 * Writes kept answers as those of a commit.
 *
 * @param sources keys of sources that were others when the answers were worked out, by those
 */
export async function writeKept(
  work: Work,
  { blocks }: KeptAnswers,
  committedAt: Instant,
  sources: ReadonlyMap<number, number>,
): Promise<void> {
  for (const block of blocks) {
    const lines = fieldsOf(block).map((fields) => {
      if (block.into === "ended") return [...fields.slice(0, -1), committedAt].join("\t");
      const named = renamed(fields[SOURCES] ?? "", sources);
      return fields.with(FROM, committedAt).with(SOURCES, named).join("\t");
    });
    const text = encoder.encode(`${lines.join("\n")}\n`);
    await (block.into === "answers"
      ? copyLines(work.client, "cube", text)
      : endAnswers(work, block.family, text));
  }
}

/** A list of keys of sources, in order. */
function renamed(list: string, sources: ReadonlyMap<number, number>): string {
  if (list === "{}") return list;
  const keys = list.slice(1, -1).split(",").map(Number);
  return `{${keys
    .map((key) => sources.get(key) ?? key)
    .sort((a, b) => a - b)
    .join(",")}}`;
}
