import { counted } from "../words.ts";
import type { WordsOf } from "../words-of.ts";
import type { KeptMatter } from "./matter.ts";

const n = counted("vi-VN");

/** Messages on what people keep, in Vietnamese. */
export const keptVi: WordsOf<KeptMatter> = {
  NO_SUCH_KEPT: () => "Ở đây không có: đã bị xóa, không còn được chia sẻ, hoặc là của người khác.",
  KEPT_CHANGED: ({ changed }) =>
    `Trong lúc đó bản này đã được sửa ở nơi khác (${changed}); không gì bị ghi đè. Hãy mở lại rồi sửa tiếp, hoặc giữ bản của bạn dưới mã khác.`,
  KEPT_GONE: () =>
    "Trong lúc đó bản này đã bị xóa ở nơi khác. Nếu vẫn muốn giữ bản của bạn, hãy gửi như một bản mới (version 0).",
  KEPT_TOO_MANY: ({ most }) =>
    `Mỗi người giữ được nhiều nhất ${n(most)} bản. Hãy xóa bớt, hoặc tải về thành tệp.`,
  KEPT_TOO_LARGE: ({ most }) => `Quá lớn: nhiều nhất ${n(most)} kB.`,
  KEPT_WRONG: ({ at, why }) => `Không gì được giữ. ${at === "" ? "" : `${at}: `}${why}`,
  KEPT_ID_WRONG: () =>
    "Mã gồm 1 đến 64 chữ cái không dấu, chữ số, gạch nối, gạch dưới, bắt đầu bằng chữ cái hoặc chữ số.",
};
