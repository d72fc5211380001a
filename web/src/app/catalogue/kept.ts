import { useMemo } from "react";
import type { Said } from "../accounts/ask-server.ts";
import { useServerAnswer } from "../accounts/use-server-answer.ts";

/** A row of the catalogue by the headers of its file. */
export type Cells = Readonly<Record<string, string>>;

export interface KeptRow {
  readonly cells: Cells;
  /** Whether it is the office's own. */
  readonly isOwn: boolean;
}

interface Answer {
  readonly files: Readonly<Record<string, { readonly rows: readonly KeptRow[] }>>;
}

/** The catalogue as it counts, found by file. */
export class Kept {
  readonly #files: Answer["files"];
  readonly #names = new Map<string, Cells>();

  constructor({ files }: Answer) {
    this.#files = files;
    for (const lang of ["vi", "en"])
      for (const { cells } of this.rows(`labels/${lang}`))
        this.#names.set(`${lang} ${cells["kind"] ?? ""} ${cells["id"] ?? ""}`, cells);
  }

  rows(file: string): readonly KeptRow[] {
    return this.#files[file]?.rows ?? [];
  }

  find(file: string, id: string): KeptRow | undefined {
    return this.rows(file).find(({ cells }) => cells["id"] === id);
  }

  /** Rows of a file that name something in a column. */
  of(file: string, column: string, id: string): readonly KeptRow[] {
    return this.rows(file).filter(({ cells }) => cells[column] === id);
  }

  label(lang: string, kind: string, id: string): Cells {
    return this.#names.get(`${lang} ${kind} ${id}`) ?? {};
  }

  name(lang: string, kind: string, id: string): string {
    return this.label(lang, kind, id)["name"] ?? id;
  }
}

/** The catalogue, for whoever keeps it; null while it is not known. The second asks for it again. */
export function useKept(): readonly [Said<Kept> | null, () => void] {
  const [said, again] = useServerAnswer<Answer>("/catalogue/rows");
  const kept = useMemo(
    (): Said<Kept> | null => (said?.is === "done" ? { is: "done", data: new Kept(said.data) } : said),
    [said],
  );
  return [kept, again];
}
