/** Words of the switch of boundaries in Vietnamese; the model for every other language's file. They come with the controls. */
export const boundariesVi = {
  /** Current boundaries, a period before they were in force. */
  nowBefore: (before: string, now: string, day: string) =>
    `${before} tỉnh, thành phố hợp thành ${now} từ ${day}; số của tỉnh cũ tính vào tỉnh mới.`,
  /** A period within the current boundaries: both choices show the same. */
  same: (now: string, day: string) =>
    `Kỳ này đã theo ${now} tỉnh, thành phố (từ ${day}): hai cách xem như nhau.`,
  drawn: (then: string, day: string, now: string) =>
    `Vẽ theo ${then} tỉnh, thành phố khi đó (trước ${day}); nay là ${now}.`,
  tooEarly: (day: string) => `Không có bản đồ địa giới trước ${day}; bảng có đủ các số.`,
};
