import { counted } from "../words.ts";
import type { WordsOf } from "../words-of.ts";
import type { ServiceMatter } from "./matter.ts";

const n = counted("vi-VN");
const again = (seconds: number): string => `Xin hỏi lại sau ${n(seconds)} giây`;
const limits = "`limits` cho biết mỗi người được hỏi bao nhiêu.";
const DOCUMENT = { levels: "tầng trường", aliases: "bí danh", "root fields": "trường ở gốc" };

/** Messages on what is around a question, in Vietnamese. */
export const serviceVi: WordsOf<ServiceMatter> = {
  QUESTION_TOO_COSTLY: ({ cost, maxCost, rows, maxRows, remedy }) => {
    const what = [
      ...(cost > maxCost ? [`tốn đến ${n(cost)} điểm, quá mức ${n(maxCost)}`] : []),
      ...(rows > maxRows ? [`hỏi đến ${n(rows)} dòng, quá mức ${n(maxRows)}`] : []),
    ].join(" và ");
    const { field, argument, size, would, forAll } = remedy ?? {};
    const words =
      remedy === null
        ? "Hãy chia thành nhiều câu hỏi."
        : `Phần lớn nằm ở ${field}(${argument}: ${n(size ?? 0)}); ${argument}: ${would}${forAll === true ? " cho mọi danh sách" : ""} thì vừa.`;
    return `Câu hỏi ${what}, tính mỗi danh sách đủ số lần được hỏi. ${words}`;
  },
  SIZE_OUT_OF_RANGE: ({ argument, field, asked, most }) =>
    asked > most
      ? `${argument} nhiều nhất là ${n(most)}; ${field} được hỏi ${n(asked)}. Hãy hỏi mỗi lần ít hơn.`
      : `${argument} là số nguyên từ 1 đến ${n(most)}; ${field} được hỏi ${n(asked)}.`,
  DOCUMENT_TOO_LARGE: ({ what, is, most }) =>
    `Câu hỏi có ${is} ${DOCUMENT[what]}; mỗi lần chỉ trả lời nhiều nhất ${most}.`,
  DOCUMENT_UNKNOWN: ({ id }) =>
    `Không có câu hỏi "${id}": ở đây chỉ biết các câu hỏi của chính các trang này. Trang cũ hơn máy chủ thì hãy tải lại; chương trình khác thì ` +
    "gửi câu hỏi trong `query`.",
  DOCUMENT_TOO_LONG: () => "Câu hỏi quá dài: nhiều từ và dấu hơn mức một lần hỏi được có.",
  ANSWER_TOO_LONG: ({ most }) =>
    `Câu trả lời sẽ dài hơn ${n(most)} byte, mức tối đa của một câu trả lời. Hãy hỏi ít dòng hoặc ít trường hơn.`,
  TOO_MUCH_WORK: ({ most }) =>
    `Phải xử lý hơn ${n(most)} dòng và mã cho một lần hỏi, kể cả mọi dòng cần xếp theo giá trị. ` +
    "Hãy hỏi ít chỉ tiêu, địa bàn hoặc kỳ hơn, hoặc chia thành nhiều câu hỏi.",
  TOOK_TOO_LONG: (driver) => {
    const part =
      "field" in driver && driver.field !== undefined
        ? ` Tốn nhất là ${driver.argument === null ? driver.field : `${driver.field}(${driver.argument}: ${n(driver.size)})`}.`
        : "";
    return `Câu hỏi mất quá nhiều thời gian nên đã dừng.${part} Hãy hỏi ít chỉ tiêu, địa bàn hoặc kỳ hơn.`;
  },
  TOO_BUSY: ({ seconds }) =>
    `Hiện có quá nhiều câu hỏi đang được trả lời. ${again(seconds)}, hoặc hỏi ít dòng hơn.`,
  POINTS_TOO_FEW: ({ points, limit, remaining, seconds }) =>
    `Câu hỏi này tốn ${points} điểm; trong ${limit} điểm mỗi phút của bạn còn ${remaining}. ${again(seconds)}. ${limits}`,
  POINTS_USED_UP: ({ limit, seconds }) =>
    `Bạn đã dùng hết ${limit} điểm của phút này. ${again(seconds)}. ${limits}`,
  CHECKS_USED_UP: ({ limit, seconds }) =>
    `Trong phút này bạn đã gửi ${limit} câu hỏi không hợp lệ hoặc chỉ hỏi chi phí. ${again(seconds)}. ${limits}`,
  TOO_MANY_WAITING: ({ seconds }) =>
    `Bạn có quá nhiều câu hỏi đang chờ trả lời. ${again(seconds)}. ${limits}`,
  BOOKLET_UNDER_WAY: ({ seconds }) =>
    `Bạn đang có một bộ báo cáo chưa làm xong. ${again(seconds)}, hoặc huỷ bộ đó trước.`,
  BOOKLET_GONE: () => "Không có bộ báo cáo này, hoặc đã hết hạn tải về. Hãy làm lại.",
  DATABASE_FULL: () =>
    "Ổ đĩa của cơ sở dữ liệu đã đầy nên chưa lưu được gì thêm; những gì đã lưu không bị mất. Hãy báo cho người vận hành atlas.",
  DATABASE_AWAY: ({ seconds }) => `Cơ sở dữ liệu hiện không trả lời. ${again(seconds)}.`,
  DATABASE_BEHIND: ({ seconds }) =>
    `Cơ sở dữ liệu trả lời hiện chưa có số liệu mới nhất đã công bố. ${again(seconds)}.`,
  OUR_FAULT: ({ requestId }) => `Có lỗi ở phía chúng tôi, đã ghi lại với mã ${requestId}.`,
  ONLY_QUERIES: ({ operation }) =>
    `API này chỉ trả lời câu hỏi (query); không có ${operation}. Số liệu được đưa vào bằng \`npm run atlas -- import\`.`,
  METHOD_NOT_TAKEN: ({ method }) => `${method} không dùng được ở đây: hãy hỏi bằng POST, hoặc GET.`,
  HOST_UNKNOWN: () =>
    "Atlas không trả lời dưới tên trong tiêu đề Host của yêu cầu. Người vận hành có thể khai báo tên cho bạn đọc: PUBLIC_URL=https://ten.do",
  FROM_ANOTHER_SITE: () =>
    "Trang khác có thể dẫn liên kết đến atlas nhưng không hỏi được atlas. Hãy mở chính atlas, hoặc hỏi từ một chương trình.",
  NOT_HERE: () => "Không có gì ở địa chỉ này.",
  TILE_OUTSIDE: ({ tile, first, last }) =>
    `Mảnh bản đồ có từ mức phóng ${first} đến ${last}, trong phạm vi Việt Nam cùng các đảo và vùng biển; ${tile} nằm ngoài phạm vi đó.`,
  OUTLINES_BEING_MADE: ({ seconds }) =>
    `Ranh giới các xã này đang được dựng, một lần cho mọi người. ${again(seconds)}.`,
  OUTLINES_GONE: ({ version, vintage }) =>
    `Không còn ranh giới “${version}” của ${vintage}: đã có bản khác thay thế. /boundaries/communes/${vintage}.json cho biết bản đang dùng.`,
  BODY_TOO_LONG: () => "Yêu cầu quá dài.",
  TYPE_NOT_TAKEN: ({ type }) =>
    `Chỉ đọc được application/json; yêu cầu ${type === "" ? "không ghi kiểu nào" : `ghi kiểu "${type}"`}.`,
  REQUEST_NOT_READ: () => "Không đọc được yêu cầu.",
  HEADERS_TOO_LONG: ({ kibibytes }) =>
    `Địa chỉ và tiêu đề của một yêu cầu được dài tổng cộng ${kibibytes} KiB. Câu hỏi dài hãy gửi bằng POST.`,
  ADDRESS_TOO_LONG: () => "Địa chỉ này dài quá. Câu hỏi dài hãy gửi bằng POST.",
  REQUEST_TOO_LATE: () => "Yêu cầu không đến kịp. Hãy gửi trọn một lần.",
  NO_METHOD: () => "Đây không phải phương thức HTTP. Hãy hỏi bằng POST, hoặc GET.",
  EXPECTATION_NOT_TAKEN: () => "Không đáp ứng được tiêu đề Expect: chỉ nhận 100-continue.",
  TOO_MUCH_TO_COMPARE: () =>
    "Câu hỏi có quá nhiều trường cùng tên để so với nhau: hãy hỏi ít hơn, hoặc chia thành nhiều câu.",
  NO_HTTP: () => "Đây không phải yêu cầu HTTP/1.1. Nếu định dùng https, xin lưu ý chính atlas chỉ nói http.",
  NO_SUCH_FILE: ({ file, accepted }) => `Không có tệp "${file}". Có: ${accepted.join(", ")}.`,
  FILE_TOO_LONG: ({ format, most, rows }) =>
    `Dạng ${format} lấy được nhiều nhất ${n(most)} dòng; câu hỏi có ${n(rows)}. Hãy hỏi ít hơn, hoặc lấy csv hay parquet.`,
  FILE_TOO_WIDE: ({ most }) =>
    `JSON-stat trải mọi ô có thể có, nhiều nhất ${n(most)}; ở đây có nhiều hơn. Hãy hỏi ít chỉ tiêu, kỳ hoặc chiều tách hơn, hoặc lấy csv hay parquet.`,
  NO_ONE_LIST: ({ lists }) =>
    `Muốn lấy CSV, câu hỏi phải có đúng một danh sách, như nodes của một kết nối; ở đây ${lists.length === 0 ? "không có danh sách nào" : `có ${lists.length}: ${lists.join(", ")}`}.`,
  COST_HEADER: ({ written }) =>
    `Tiêu đề GraphQL-Cost chỉ nhận validate, để biết chi phí mà không lấy kết quả; không nhận "${written}". Muốn lấy kết quả thì bỏ tiêu đề này.`,
  EXTENSION_CASE: ({ written, meant }) =>
    `extensions không có "${written}". Có phải ý bạn là "${meant}"? Chữ hoa, chữ thường phải đúng.`,
  ONE_OF: ({ argument, written, accepted }) =>
    `${argument} là một trong ${accepted.join(", ")}; "${written}" thì không.`,
  COMMA_TWICE: () =>
    "Dấu phẩy không thể vừa ngăn ô vừa là dấu thập phân: cùng với decimal=, hãy dùng sep=semicolon hoặc sep=tab.",
  DATASET_IN_PATH: () => "Bộ dữ liệu nằm trong đường dẫn của địa chỉ: /data/published.csv.",
  EXPORT_REASON_MISSING: ({ dataset }) =>
    `Bộ dữ liệu "${dataset}" hỏi lấy tệp để làm gì, và ghi vào sổ. Hãy ghi vào địa chỉ: reason=…, hoặc tiêu đề Export-Reason (mã hoá phần trăm).`,
  EXPORT_REASON_LENGTH: ({ least, most, signs }) =>
    `reason (lấy để làm gì) dài từ ${n(least)} đến ${n(most)} ký tự; ở đây có ${n(signs)}.`,
  INDICATORS_MISSING: ({ others }) =>
    `Thiếu indicators: khi có ${others.join(", ")} phải ghi chỉ tiêu, từ 1 đến 50, cách nhau bằng dấu phẩy. Không ghi gì thì lấy cả bộ dữ liệu.`,
  PARAMETER_MISSING: ({ name }) => `Thiếu ${name}: câu hỏi cần ít nhất một. Hãy ghi vào địa chỉ: ${name}=…`,
  PARAMETER_TWICE: ({ name }) =>
    `${name} có hai lần. Nhiều giá trị thì cách nhau bằng dấu phẩy: ${name}=a,b.`,
  PARAMETER_UNKNOWN: ({ name, near, accepted }) => {
    const hint = near.length === 0 ? "" : ` Có phải ý bạn là "${near[0]}"?`;
    return `Địa chỉ không nhận "${name}".${hint} Nhận: ${accepted.join(", ")}.`;
  },
  CITED_TOO_LONG: () => "Câu hỏi quá dài để trích dẫn: hãy chia thành nhiều câu.",
  CITED_WRONG: ({ fault }) => `Không hỏi được câu này: ${fault.VI}`,
  VARIABLES_NOT_AN_OBJECT: () => 'variables là JSON của một đối tượng, như {"year": "2025"}.',
  NOT_PINNED: ({ fields }) =>
    `${fields.join(", ")}: chỉ trả lời được theo hiện tại, nên câu hỏi có nó không gắn với một thời điểm được. Hãy bỏ khỏi câu cần trích dẫn.`,
  NOT_JSON: ({ name, why }) => `${name} không phải JSON: ${why}.`,
};
