import { counted, quoted } from "../words.ts";
import type { WordsOf } from "../words-of.ts";
import type { AccountMatter } from "./matter.ts";

const n = counted("vi-VN");
const list = quoted(", ");
const wait = (seconds: number): string =>
  seconds < 120 ? `${n(seconds)} giây` : `${n(Math.ceil(seconds / 60))} phút`;

/** Messages on accounts and rights, in Vietnamese. */
export const accountVi: WordsOf<AccountMatter> = {
  SIGN_IN_FIRST: () => "Cần đăng nhập trước.",
  SIGN_IN_WRONG: () => "Địa chỉ hoặc mật khẩu không đúng.",
  SIGN_IN_LATER: ({ seconds }) => `Đã sai nhiều lần nên phải chờ. Hãy thử lại sau ${wait(seconds)}.`,
  SIGN_IN_NEEDS_TLS: () =>
    "Đăng nhập cần địa chỉ bắt đầu bằng https://; qua http, mật khẩu có thể bị đọc trên đường truyền.",
  NO_ACCOUNTS: () =>
    "Bản đồ này chạy cho một người trên máy của chính người đó (AUTH=off): không có gì để đăng nhập.",
  NOT_BEHIND_A_PROXY: () =>
    "Bản đồ này chạy không cần đăng nhập (AUTH=off) cho người ngồi tại máy, còn yêu cầu này đi qua một máy chủ trung gian. Ai phục vụ cho người khác thì đặt PUBLIC_URL hoặc AUTH=local.",
  OLD_PASSWORD_WRONG: () => "Mật khẩu hiện tại không đúng.",
  PASSWORD_TOO_SHORT: ({ least }) => `Mật khẩu cần ít nhất ${n(least)} ký tự; vài từ ghép lại thì dễ nhớ.`,
  PASSWORD_TOO_LONG: ({ most }) => `Mật khẩu có nhiều nhất ${n(most)} ký tự.`,
  PASSWORD_TOO_SIMPLE: () => "Mật khẩu lặp lại vài ký tự; hãy chọn mật khẩu có nhiều ký tự khác nhau hơn.",
  PASSWORD_HOLDS_NAME: () =>
    "Mật khẩu phần lớn là tên hoặc địa chỉ của bạn; hãy chọn mật khẩu không nói gì về bạn.",
  PASSWORDS_ELSEWHERE: () => "Mật khẩu không được giữ ở đây: hãy đăng nhập bằng tài khoản của cơ quan.",
  LINK_VOID: ({ hours }) =>
    `Liên kết này không còn dùng được: nó dùng được một lần, trong ${n(hours)} giờ. Hãy xin quản trị viên liên kết mới.`,
  NOT_THIS_ROLE: () => "Vai trò của bạn không gồm việc này. Quản trị viên có thể giao vai trò phù hợp.",
  NOT_THIS_KEY: () => "Khóa này không dùng cho việc đó. Chủ khóa có thể tạo khóa phù hợp.",
  KEY_WRONG: () =>
    "Khóa này không (còn) dùng được: gõ sai, đã hết hạn hoặc đã bị thu hồi. Chủ khóa có thể tạo khóa mới.",
  KEY_IN_ADDRESS: () =>
    "Không đặt khóa vào địa chỉ: người khác có thể thấy. Hãy thu hồi khóa này, tạo khóa mới và gửi trong Authorization: Bearer.",
  KEY_NAME_WRONG: ({ most }) => `Khóa cần có tên, không quá ${n(most)} chữ: dùng cho chương trình nào.`,
  KEY_SCOPE_WRONG: ({ accepted }) => `Khóa phải dùng cho ít nhất một trong các việc: ${accepted.join(", ")}.`,
  KEY_NEEDS_TERRITORY: () => "Khóa nộp số liệu phải gắn với ít nhất một địa bàn.",
  KEY_TERRITORY_NOT_YOURS: ({ territory }) =>
    `Bạn không phải người nộp số liệu của "${territory}", nên khóa của bạn không nộp được số liệu địa bàn này.`,
  KEY_DAYS_WRONG: ({ most }) => `Khóa có hạn từ 1 đến ${n(most)} ngày.`,
  KEY_OVERLAP_WRONG: ({ most }) => `Khóa cũ còn dùng được từ 0 đến ${n(most)} giờ.`,
  KEY_POINTS_WRONG: () => "Số điểm của khóa là số nguyên từ 1 trở lên.",
  KEYS_TOO_MANY: ({ most }) => `Mỗi tài khoản có nhiều nhất ${n(most)} khóa đang dùng. Hãy thu hồi bớt.`,
  NO_SUCH_KEY: () => "Không có khóa này, hoặc khóa không còn dùng.",
  NOT_THIS_TERRITORY: () => "Số liệu này thuộc địa bàn không phải của bạn.",
  OWN_DRAFT: () => "Chính bạn đã nộp bản này; phải có người khác công bố.",
  OTHERS_DRAFT: () => "Người khác đã nộp bản này; chỉ người đó sửa hoặc rút lại được.",
  NO_SUCH_ACCOUNT: () => "Không có tài khoản này.",
  ADDRESS_TAKEN: ({ address }) => `Đã có tài khoản với địa chỉ "${address}".`,
  LAST_ADMINISTRATOR: () =>
    "Sẽ không còn ai quản lý tài khoản; trước hết hãy giao vai trò quản trị cho người khác.",
  NAME_WRONG: ({ most }) => `Cần họ tên trên một dòng, nhiều nhất ${n(most)} ký tự.`,
  ADDRESS_WRONG: () => "Cần một địa chỉ thư điện tử, ví dụ lan@example.vn.",
  ROLE_UNKNOWN: ({ role, accepted }) => `Không có vai trò "${role}". Các vai trò là ${list(accepted)}.`,
  TERRITORY_MISSING: ({ role }) =>
    `Vai trò "${role}" gắn với một địa bàn: hãy nêu đơn vị, hoặc "viet-nam" cho cả nước.`,
  TERRITORY_NOT_TAKEN: ({ role }) => `Vai trò "${role}" không gắn với địa bàn; hãy bỏ địa bàn.`,
  TERRITORY_UNKNOWN: ({ territory, near }) =>
    `Không có đơn vị "${territory}".${near.length === 0 ? "" : ` Có phải ${list(near)}?`}`,
  IDENTITY_UNKNOWN: ({ address }) =>
    `Cơ quan của bạn xác nhận bạn là "${address}", nhưng ở đây chưa có tài khoản đó. Quản trị viên có thể thêm.`,
  IDENTITY_REFUSED: () => "Đăng nhập bằng tài khoản của cơ quan không thành công. Hãy bắt đầu lại.",
};
