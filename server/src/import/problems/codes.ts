import type { MessageLanguage } from "../../messages/message.ts";
import type { WordsOf } from "../../messages/words-of.ts";
import { cellEn } from "./cell/en.ts";
import type { CellMatter } from "./cell/matter.ts";
import { cellVi } from "./cell/vi.ts";
import { figureEn } from "./figure/en.ts";
import type { FigureMatter } from "./figure/matter.ts";
import { figureVi } from "./figure/vi.ts";
import { fileEn } from "./file/en.ts";
import type { FileMatter } from "./file/matter.ts";
import { fileVi } from "./file/vi.ts";
import { rowEn } from "./row/en.ts";
import type { RowMatter } from "./row/matter.ts";
import { rowVi } from "./row/vi.ts";
import { sheetEn } from "./sheet/en.ts";
import type { SheetMatter } from "./sheet/matter.ts";
import { sheetVi } from "./sheet/vi.ts";
import { sourceEn } from "./source/en.ts";
import type { SourceMatter } from "./source/matter.ts";
import { sourceVi } from "./source/vi.ts";

/** What each problem of an import is told with. Who adds a matter adds it here. */
export type ProblemMatter = FileMatter & CellMatter & RowMatter & SourceMatter & FigureMatter & SheetMatter;
export type ProblemCode = keyof ProblemMatter;

/** What each code says, in every language: who adds one to a matter adds its words, or nothing compiles. */
export const problemWords: Readonly<Record<MessageLanguage, WordsOf<ProblemMatter>>> = {
  EN: { ...fileEn, ...cellEn, ...rowEn, ...sourceEn, ...figureEn, ...sheetEn },
  VI: { ...fileVi, ...cellVi, ...rowVi, ...sourceVi, ...figureVi, ...sheetVi },
};
