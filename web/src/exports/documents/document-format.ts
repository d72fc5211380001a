import type { Topology } from "topojson-specification";
import type { Booklet } from "../../briefing/join-briefings.ts";
import type { WrittenBriefing } from "../../briefing/page.ts";
import type { ExportTools, FontFile, PrintLayout, PrintSettings, Shape } from "../exporter.ts";

/** What a format of documents cannot bring itself. */
export interface DocumentTools {
  /** The boundary file of a vintage; null: there is none. */
  readonly boundaries: (vintage: string) => Promise<Topology | null>;
  /** The whole fonts, read when they are wanted. Throws where one cannot be had. */
  readonly fonts: () => Promise<readonly FontFile[]>;
  /** A PNG of an SVG (with its fonts embedded) at its own size in pixels. */
  readonly rasterise: (svg: string, width: number, height: number) => Promise<Uint8Array>;
  /** An office's own template, where one was given. */
  readonly template: Uint8Array | null;
  /** Tells whoever asked what they should know of a file that is written all the same, such as what a template lacks; absent: nobody listens. */
  readonly tell?: (said: string) => void;
  /** Sets the pages of a briefing as PDF; absent: not here. */
  readonly print?: NonNullable<ExportTools["print"]>;
  /** Sets those of a booklet; absent: not here. */
  readonly printBooklet?: (booklet: Booklet, settings: PrintSettings) => Promise<Uint8Array>;
}

/** How a document is to look, as far as its format leaves a choice. */
export interface DocumentSettings {
  /** Null: what is usual for the format. */
  readonly shape: Shape | null;
  /** Over each page, such as "lưu hành nội bộ"; null: nothing. */
  readonly mark: string | null;
  /** Of a PDF; absent: as pages. */
  readonly layout?: PrintLayout;
}

/**
 * One format of documents: writes a briefing, be it of many pages or of one picture. The menus, the tool's `--format` and file names follow from it. What needs a
 * large library imports it when it writes.
 */
export interface DocumentFormat {
  /** Its name in commands. */
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What it is called in any language. */
  readonly name: string;
  /** The shapes of pages it comes in, its usual first; absent: it has one of its own. */
  readonly shapes?: readonly Shape[];
  /** The layouts it comes in, its usual first; absent: it has one of its own. */
  readonly layouts?: readonly PrintLayout[];
  /** Its reader can go through time: what is written for it has maps in every period. Absent: they cannot. */
  readonly isOverTime?: true;
  readonly runsIn: readonly ("browser" | "node")[];
  /** The file's bytes: the same for the same briefing. Throws where a tool fails. */
  readonly write: (
    briefing: WrittenBriefing,
    tools: DocumentTools,
    settings?: DocumentSettings,
  ) => Promise<Uint8Array>;
  /** A booklet in one file, written part by part so that memory does not grow with it; absent: it is joined before it is written. */
  readonly writeBooklet?: (
    booklet: Booklet,
    tools: DocumentTools,
    settings?: DocumentSettings,
  ) => Promise<Uint8Array>;
}
