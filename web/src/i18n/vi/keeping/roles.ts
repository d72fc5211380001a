/** By which role somebody did something, as it stands on record, in Vietnamese. By its code in the API. */
export const rolesVi: Readonly<Record<string, string>> = {
  contributor: "người nộp số liệu",
  approver: "người duyệt",
  administrator: "quản trị viên",
  "only one": "người dùng duy nhất (không đăng nhập)",
  "command line": "dòng lệnh trên máy chủ",
  product: "chương trình",
  // As the catalogue keeps them.
  "only-one": "người dùng duy nhất (không đăng nhập)",
  command: "dòng lệnh trên máy chủ",
};
