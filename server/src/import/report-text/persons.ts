import type { Span } from "./proposal.ts";

/** Before these stands a person. */
const TITLES =
  /(?:đồng chí|đ\/c|ông|bà|anh|chị|thượng tướng|trung tướng|thiếu tướng|đại tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|thứ trưởng|bộ trưởng|chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|trưởng ban|trưởng phòng|phó trưởng phòng|nguyên)[ ;,]+$/iu;
const NAME = /(?<!\p{L})\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}(?!\p{L})/gu;
/** Commonest family names: a run of capitals that begins so is a person, unless it is a place. */
const FAMILIES =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Trương|Mai|Tô|Lương|Cao|Đào|Tạ|Hà|Chu|Lưu|Thái|Quách|Vương|Tống|Phùng|Kiều|Văn) /u;

/** Where persons are named. `isPlace` tells the names that are of places. */
export function personsIn(text: string, isPlace: (name: string) => boolean): Span[] {
  return [...text.matchAll(NAME)]
    .filter(
      ({ 0: name, index }) => !isPlace(name) && (TITLES.test(text.slice(0, index)) || FAMILIES.test(name)),
    )
    .map(({ 0: name, index }) => ({ from: index, to: index + name.length }));
}
