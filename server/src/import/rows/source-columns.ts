/** What a column of a list of sources is called, in the list itself and in either language. */
export interface SourceColumn {
  readonly vi: string;
  readonly en: string;
  /** Other headings that mean the same. */
  readonly also: readonly string[];
}

/** The columns of a list of sources, as `sources.csv` has them. */
export const sourceColumns = {
  id: { vi: "Mã nguồn", en: "Source id", also: ["Source"] },
  title: { vi: "Tên tài liệu", en: "Title", also: ["Tiêu đề"] },
  publisher: { vi: "Cơ quan công bố", en: "Publisher", also: ["Nơi công bố"] },
  published: { vi: "Ngày công bố", en: "Published", also: ["Thời điểm công bố"] },
  url: { vi: "Địa chỉ", en: "Address", also: ["Đường dẫn", "Link"] },
  kind: { vi: "Loại tài liệu", en: "Kind", also: ["Loại nguồn"] },
  note: { vi: "Ghi chú", en: "Note", also: [] },
} as const satisfies Record<string, SourceColumn>;

export type SourceColumnName = keyof typeof sourceColumns;

export const sourceColumnNames = Object.keys(sourceColumns) as readonly SourceColumnName[];
