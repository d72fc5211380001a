import { withoutMarks } from "../../ui/without-marks.ts";

/** An id that a name may have: `Tổ tuần tra đêm` is `to_tuan_tra_dem`. */
export function slugOf(name: string): string {
  return withoutMarks(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^[_0-9]+|_+$/g, "")
    .slice(0, 60);
}
