/** Where the list of a zip's files begins, and what each entry of it begins with. */
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
/** The first of January 1980, the first day a zip can name. */
const fixedDate = (1 << 5) | 1;

/** Files of a zip that say when they were written: the same content would not be the same bytes. */
export function timeFaults(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0) return ["no list of files in the zip"];
  const faults: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (
    let left = view.getUint16(end + 10, true);
    left > 0 && view.getUint32(at, true) === entryMark;
    left -= 1
  ) {
    const name = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    if (view.getUint16(at + 12, true) !== 0 || view.getUint16(at + 14, true) !== fixedDate)
      faults.push(`${path} says when it was written`);
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return faults;
}
