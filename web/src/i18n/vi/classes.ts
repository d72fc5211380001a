/** Words of the class editor in Vietnamese; the model for every other language's file. They come with the editor, not with the first screen. */
export const classesVi = {
  edit: "Sửa mức",
  title: "Sửa mức",
  close: "Đóng",
  method: "Cách chia",
  methods: {
    own: "Mặc định",
    equal: "Bước đều",
    quantiles: "Số tỉnh bằng nhau",
    natural: "Ngắt tự nhiên",
    manual: "Tự đặt mốc",
  },
  hints: {
    own: "Bước đều, tròn số; số dồn về một phía thì chia theo số tỉnh.",
    equal: "Mỗi mức rộng như nhau, tròn số.",
    quantiles: "Gộp mọi kỳ, mỗi mức có số tỉnh gần bằng nhau; riêng kỳ này có thể lệch.",
    natural: "Cắt ở chỗ các số cách xa nhau.",
    manual: "Mốc do bạn đặt, như ngưỡng của kế hoạch.",
  },
  count: "Số mức",
  fewer: (n: string) => `Chỉ chia được ${n} mức với các số này.`,
  reversed: "Đảo màu: số thấp nổi bật nhất",
  limits: "Các mốc, từ thấp đến cao",
  limit: (nth: string) => `Mốc ${nth}`,
  ordinals: ["thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu"],
  add: "Thêm mốc",
  most: "Nhiều nhất 6 mốc: bảy mức là nhiều nhất mắt còn phân biệt được.",
  remove: (nth: string) => `Bỏ mốc ${nth}`,
  drag: "Kéo mốc trên biểu đồ, hoặc dùng phím mũi tên.",
  usual: "Về mặc định",
  fixed: "Mức giữ nguyên qua các kỳ: cùng màu là cùng số.",
  problems: {
    empty: (nth: string, example: string) => `Mốc ${nth} còn trống. Nhập một số, ví dụ ${example}.`,
    notNumber: (nth: string, text: string, example: string) =>
      `Mốc ${nth}: “${text}” không phải là số. Viết như ${example}.`,
    tooLarge: (nth: string) => `Mốc ${nth} quá lớn: nhiều nhất 12 chữ số.`,
    order: (nth: string, value: string, before: string, beforeValue: string) =>
      `Mốc ${nth} (${value}) phải lớn hơn mốc ${before} (${beforeValue}).`,
  },
  problemTitle: "Chưa chia được, bản đồ giữ mức trước",
  counts: "Số tỉnh, thành phố trong mỗi mức",
  /** How provinces spread, for those who do not see the drawing. */
  spread: (low: string, high: string) => `Các số trải từ ${low} đến ${high}.`,
};
