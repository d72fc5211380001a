import type { WordsOf } from "../../../messages/words-of.ts";
import type { SourceMatter } from "./matter.ts";

/** What is wrong with a source, in Vietnamese. */
export const sourceVi: WordsOf<SourceMatter> = {
  SOURCE_COLUMN_UNKNOWN: ({ name }) => `Danh mục nguồn không có cột "${name}".`,
  SOURCE_INCOMPLETE: () => "Nguồn phải có mục này.",
  SOURCE_KIND_UNKNOWN: () => "Không có loại nguồn này.",
  SOURCE_DATE_UNREADABLE: () => "Đây không phải ngày, tháng hay năm công bố.",
  SOURCE_ADDRESS_UNREADABLE: () => "Đây không phải địa chỉ trên mạng.",
  SOURCE_KNOWN_OTHERWISE: ({ id, title }) => `Mã nguồn "${id}" đã là của tài liệu khác: "${title}".`,
  SOURCE_TWICE: ({ row }) => `Dòng ${row} đã ghi nguồn này rồi.`,
};
