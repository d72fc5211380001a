/** Words of the first page of an atlas without figures, in Vietnamese; the model for every other language's file. */
export const startVi = {
  title: "Chưa có số liệu",
  nothing: "Bản đồ đã chạy, nhưng chưa có bộ số liệu nào để hiển thị.",
  noFigures: "Bộ số liệu đã mở, nhưng chưa có số liệu nào được công bố.",
  next: "Việc tiếp theo",
  steps: {
    open: "Mở bộ số liệu đầu tiên",
    openHow:
      "Chọn các chỉ tiêu, kỳ và hạn nộp, các mục của biểu mẫu và những nơi phải nộp – trên trang Danh mục, hoặc nạp từ tệp CSV.",
    opened: (names: string) => `Đã mở: ${names}.`,
    people: "Thêm người nộp và người duyệt",
    peopleHow:
      "Mỗi người nhận một liên kết để chọn mật khẩu. Người nộp và người duyệt cùng một bản không thể là một.",
    figures: "Nộp và công bố số liệu",
    figuresHow:
      "Bằng bảng tính của từng tỉnh hoặc tệp CSV. Khi bản đầu tiên được công bố, bản đồ hiện ở đây.",
  },
  reader: "Dành cho người xem",
  readerHow: "Số liệu sẽ hiện ở đây ngay khi được công bố. Không cần làm gì: hãy mở lại trang này sau.",
  signIn: "Đăng nhập nếu bạn nộp, duyệt số liệu hoặc giữ danh mục",
  there:
    "Đã có sẵn: địa giới từ 2008 và từ 01/7/2025, các tỉnh, thành phố từ 2004 cùng việc sáp nhập, các vùng, loại đơn vị và cấp khen thưởng.",
};

export type StartWords = typeof startVi;
