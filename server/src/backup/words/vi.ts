import { counted } from "../../messages/words.ts";
import type { Place } from "../backup-fault.ts";
import type { BackupWords } from "./matter.ts";

const brief = (name: string): string => JSON.stringify(name.slice(0, 60));
const n = counted("vi-VN");
const where = ({ block, byte, table }: Place): string =>
  [
    ...(block === null ? [] : [`khối ${n(block)}`]),
    `từ byte ${n(byte)}`,
    ...(table === null ? [] : [`trong các dòng của bảng "${table}"`]),
  ].join(", ");
const TAKE_ANOTHER = "Chưa khôi phục gì từ tệp này. Hãy dùng bản sao lưu khác.";

/** What is said of backups, in Vietnamese. */
export const backupVi: BackupWords = {
  NO_BACKUP: ({ file }) =>
    `${file} không phải bản sao lưu của Bản đồ Phong trào, hoặc phần đầu đã hỏng: dòng đầu tiên không đúng.`,
  OTHER_FORMAT: ({ file, version }) =>
    `${file} theo dạng sao lưu ${version} mà chương trình này không biết. Hãy khôi phục bằng chương trình đã tạo ra nó hoặc bản mới hơn.`,
  CHANGED: ({ file, place }) =>
    `${file} không còn như lúc được ghi: ${where(place)}, nội dung đã bị thay đổi. ${TAKE_ANOTHER}`,
  CUT_OFF: ({ file, place }) =>
    `${file} kết thúc quá sớm: ${where(place)}, phần còn lại bị thiếu. ${TAKE_ANOTHER}`,
  TOO_LONG: ({ file, place }) =>
    `${file} còn tiếp sau chỗ kết thúc: ${where(place)}, đã có gì đó thêm vào. ${TAKE_ANOTHER}`,
  FILE_EXISTS: ({ file }) => `${file} đã có, không ghi đè. Hãy chọn tên khác.`,
  FILE_UNWRITABLE: ({ file, why }) => `Không ghi được ${file}: ${why}. Chưa có bản sao lưu nào được tạo.`,
  FILE_UNREADABLE: ({ file, why }) => `Không đọc được ${file}: ${why}.`,
  DISK_FULL: ({ file }) =>
    `Ổ đĩa để ghi ${file} đã đầy. Chưa có bản sao lưu nào được tạo và không để lại gì; hãy giải phóng chỗ, hoặc chọn ổ đĩa khác.`,
  UNDER_WAY: () =>
    "Một bản sao lưu khác của cơ sở dữ liệu này đang được tạo, trên máy này hoặc máy khác. Hãy chờ bản đó xong.",
  NO_ORDER: ({ tables }) => `Các bảng này tham chiếu lẫn nhau thành vòng: ${tables.join(", ")}.`,
  NOTHING_THERE: () => "Cơ sở dữ liệu này chưa có gì, nên không có gì để sao lưu.",
  NOT_EMPTY: ({ tables }) =>
    `Cơ sở dữ liệu không trống: có ${n(tables.length)} bảng (${tables.slice(0, 3).join(", ")}, …). Bản sao lưu chỉ được khôi phục vào cơ sở dữ liệu mới: DATA_DIR=thư-mục-mới, hoặc createdb và DATABASE_URL.`,
  NEWER: ({ program, unknown }) =>
    `Bản sao lưu do một chương trình mới hơn tạo (${program}), có ${unknown.join(", ")}. Hãy khôi phục bằng chương trình đó hoặc bản mới hơn.`,
  NOT_OF_ATLAS: ({ names }) =>
    `Bản sao lưu ghi những thứ mà không atlas nào của phiên bản ấy có: ${names.map(brief).join(", ")}. Không khôi phục gì.`,
  made: ({ file, bytes, rows, tables }) =>
    `${file}: ${n(rows)} dòng của ${n(tables)} bảng, ${n(bytes)} byte.`,
  whole: ({ file, header, rows, bytes }) => [
    `${file} nguyên vẹn: mọi khối đều như lúc được ghi.`,
    `  tạo lúc ${header.madeAt} bởi Bản đồ Phong trào ${header.program}, với PostgreSQL ${header.postgres}`,
    `  lược đồ ${header.schema.at(-1) ?? "–"} (${n(header.schema.length)} lần chuyển đổi)`,
    `  phiên bản số liệu ${header.dataVersion === null ? "–" : `${n(header.dataVersion.id)} lúc ${header.dataVersion.committedAt}`}`,
    ...Object.entries(header.chains).map(([name, head]) => `  chuỗi kiểm toán: ${name} ${head}`),
    `  ${n(rows)} dòng, ${n(bytes)} byte`,
  ],
  leftOut: ({ table, why }) => `  không sao lưu: ${table} (${why})`,
  restored: ({ rows, tables }) =>
    `Đã khôi phục ${n(rows)} dòng của ${n(tables)} bảng. Mọi người đăng nhập lại; liên kết chưa dùng thì tạo mới (npm run atlas -- user link).`,
  checked: ({ bytes }) => `tệp nguyên vẹn (${n(bytes)} byte)`,
  table: ({ table, rows }) => `${table}: ${n(rows)} dòng`,
  migration: ({ name }) => `chuyển đổi ${name}`,
  answers: () => "mọi câu trả lời được tính lại từ số liệu",
  progress: ({ table, percent }) => `${percent} %, ${table}`,
};
