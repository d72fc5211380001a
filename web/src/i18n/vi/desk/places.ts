/** Headings of what is asked of districts and communes, in Vietnamese. */
export const placesHeadingsVi = {
  below: "Của huyện, xã",
  certainty: "Mức chắc chắn",
  lineage: "Thành từ đâu, thành gì",
  on: "Từ ngày",
  parent: "Thuộc",
  people: "Dân số đi theo",
  places: "Huyện, xã",
  province: "Tỉnh, thành phố",
  slug: "Tên trong địa chỉ",
  territory: "Mã lãnh thổ",
  to: "Thành",
  transfer: "Phần chuyển",
};
