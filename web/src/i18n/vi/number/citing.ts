/** What is said of figures as they were known at an instant, and how they are cited, in Vietnamese; the model for every other language's file. */
export const citingVi = {
  pinned: {
    at: (instant: string) =>
      `Trang này hiện những gì đã biết đến ${instant} (giờ Việt Nam), không phải số liệu mới nhất.`,
    on: (day: string) => `Trang này hiện những gì đã biết đến hết ngày ${day}, không phải số liệu mới nhất.`,
    now: "Xem số liệu hiện nay",
    changed: "Từ đó đến nay đã đổi gì",
  },
  cite: {
    page: "Mở trang này như đã trích dẫn",
    copyPage: "Chép liên kết trang đã ghim",
    open: "Trích dẫn",
    title: "Cách trích dẫn",
    hint: "Địa chỉ này luôn cho đúng những con số này, từng byte một, dù sau này có thêm số liệu.",
    copy: "Chép lời trích dẫn",
    answer: "Mở câu trả lời đã ghim",
    further: (n: string) => `Phần ${n} của câu trả lời`,
    pinned: "Phần ghim câu hỏi",
  },
};

export type CitingWords = typeof citingVi;
