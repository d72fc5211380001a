import { nameOf } from "../../../graphql/sentences/names.ts";
import type { ExportFile } from "../format.ts";
import type { Table } from "./table-sheet.ts";

/** What is to be known of the figures: what they are of, as known when, and how they are to be read. */
export function notesSheet({ setting, title, address, notes }: ExportFile, total: number): Table {
  const { catalogue, dataset, lang, knownAt } = setting;
  const vi = lang === "VI";
  const facts: readonly (readonly [string, string, string | number])[] = [
    ["Nội dung", "Of", title],
    ["Bộ dữ liệu", "Dataset", nameOf(catalogue, "dataset", dataset.id, lang)],
    ["Số dòng", "Rows", total],
    ["Biết tới lúc", "Known at", knownAt],
    ["Phiên bản dữ liệu", "Data version", catalogue.dataVersion.id],
    ["Chuỗi kiểm toán", "Audit chain", catalogue.dataVersion.chain],
    ["Địa chỉ hỏi lại", "Asked again at", address],
    ...(dataset.synthetic
      ? [
          [
            "Lưu ý",
            "Note",
            vi ? "Số liệu giả lập, không phải số thật." : "Synthetic figures, not real ones.",
          ] as const,
        ]
      : []),
    ...notes.map((note) => ["Lưu ý", "Note", note] as const),
    [
      "Ô trống",
      "Empty cells",
      vi
        ? "Giá trị trống là không biết, cột status cho biết vì sao; không bao giờ là 0."
        : "An empty value is not known; the column status says why. It is never 0.",
    ],
    [
      "Không cộng",
      "Not to be added",
      vi
        ? "Không cộng các dòng khác địa giới, khác loại kỳ, hay tổng (_T) với các phần của nó; không cộng tỷ lệ."
        : "Rows of different boundaries or kinds of period are not added up, nor a total (_T) to its parts, nor percentages.",
    ],
    [
      "Mức ít nhất",
      "Lower bounds",
      vi
        ? "qualifier AT_LEAST nghĩa là ít nhất chừng đó: nguồn ghi “hơn”, hoặc còn thiếu một số phần."
        : "qualifier AT_LEAST means at least so many: the source hedges, or parts are missing.",
    ],
  ];
  return {
    headings: vi ? ["Mục", "Nội dung"] : ["What", "Text"],
    widths: [24, 100],
    rows: facts.map(([viName, enName, text]) => [vi ? viName : enName, text]),
  };
}

/** What each column means, from its declaration. */
export function columnsSheet({ setting: { lang }, columns }: ExportFile): Table {
  const vi = lang === "VI";
  return {
    headings: vi ? ["Cột", "Tên", "Kiểu", "Nghĩa"] : ["Column", "Title", "Type", "Meaning"],
    widths: [22, 24, 10, 100],
    rows: columns.map(({ name, title, type, meaning }) => [name, title[lang], type, meaning[lang]]),
  };
}

/** The sources that the rows rest on. */
export function sourcesSheet({ setting: { lang, sources } }: ExportFile, used: ReadonlySet<number>): Table {
  const vi = lang === "VI";
  return {
    headings: vi
      ? ["Mã", "Tên", "Nơi công bố", "Ngày công bố", "Địa chỉ", "Loại", "Ghi chú"]
      : ["Id", "Title", "Publisher", "Published", "Address", "Kind", "Note"],
    widths: [14, 60, 24, 14, 40, 20, 60],
    rows: [...sources].flatMap(([key, { id, title, publisher, published, url, kind, note }]) =>
      used.has(key) ? [[id, title, publisher, published, url, kind, note]] : [],
    ),
  };
}
