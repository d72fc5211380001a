import { join } from "node:path";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { BookletJob } from "./booklet-job.ts";

/** The first moment a zip can name, in its own clock, which is local: the same bytes whenever and wherever. */
const firstMoment = new Date(1980, 0, 1);

/** All files of a booklet as one, read from the disk while it is sent: nothing of it is ever whole in memory. Its size is known beforehand, as what is in it is packed already. */
export async function zipOfBooklet({
  folder,
  files,
}: Pick<BookletJob, "folder" | "files">): Promise<{ readonly stream: Readable; readonly size: number }> {
  const zip = new ZipFile();
  for (const { name } of files)
    zip.addFile(join(folder, name), name, {
      compress: false,
      mtime: firstMoment,
      mode: 0o100644,
      forceDosTimestamp: true,
    });
  const stream = new Readable().wrap(zip.outputStream);
  zip.on("error", (error) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  // It is given the size, which its types do not say.
  const size = await new Promise<number>((known) =>
    zip.end({ forceZip64Format: false, comment: "" }, (...[bytes = -1]: readonly number[]) => known(bytes)),
  );
  return { stream, size };
}
