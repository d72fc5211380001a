import type { Told } from "./told.ts";

/** Numbers that are no figure of ours, or not of a province, and figures told in a roundabout way. */
export const TRAPS: readonly Told[] = [
  {
    text: "Thực hiện Chỉ thị 09-CT/TW ngày 01/12/2011 và Nghị định 06/2014/NĐ-CP, tỉnh Hà Giang đã đạt nhiều kết quả.",
    says: [],
  },
  { text: "Qua 10 năm thực hiện, tỉnh Lào Cai có một số mô hình tiêu biểu.", says: [] },
  { text: "Ban Chỉ đạo 138 tỉnh Hậu Giang họp ngày 16/8, lần thứ 3 trong năm 2022.", says: [] },
  { text: "Mô hình “5 an”, “Ba an toàn”, “4 an toàn” được tỉnh Hải Phòng đánh giá cao năm 2023.", says: [] },
  {
    text: "Năm 2023, Công an huyện Hải Hậu, tỉnh Nam Định xây dựng mới 7 mô hình.",
    says: [],
  },
  { text: "Năm 2022, xã Tân Hội có 12 điểm mô hình, 3 tổ hòa giải.", says: [] },
  { text: "Năm 2023, tỉnh Sơn La lắp đặt 1.250 camera với kinh phí 3,5 tỷ đồng.", says: [] },
  { text: "Năm 2024, lực lượng chức năng tỉnh Long An bắt giữ 45 đối tượng, xử lý 120 vụ.", says: [] },
  {
    text: "Năm 2024, nhân dân tỉnh An Giang cung cấp 156 nguồn tin, trong đó có 58 tin có giá trị.",
    says: [],
  },
  { text: "Xã đạt 19/19 tiêu chí nông thôn mới năm 2021, tỉnh Bắc Giang.", says: [] },
  { text: "Phấn đấu đến năm 2030, tỉnh Quảng Trị có 100 mô hình hoạt động hiệu quả.", says: [] },
  { text: "Kế hoạch năm 2025, tỉnh Điện Biên xây dựng mới 20 mô hình.", says: [] },
  { text: "Năm 2023, tỉnh Đồng Nai có 12.600 mô hình “Dân vận khéo”.", says: [] },
  { text: "Đây là một trong 10 mô hình tiêu biểu được tỉnh Bắc Giang giới thiệu năm 2020.", says: [] },
  {
    text: "Năm 2022 tỉnh Hà Nam có 41 mô hình, tăng 5 mô hình so với năm 2021.",
    says: ["models_unspecified ha-nam 2022 41"],
  },
  {
    text: "Tỉnh Ninh Thuận có 72 mô hình; tỉnh Bình Định có 118 mô hình (số liệu năm 2021).",
    says: ["models_unspecified ninh-thuan 2021 72", "models_unspecified binh-dinh 2021 118"],
  },
  {
    text: "Tỉnh Vĩnh Long có 64 mô hình năm 2019, 71 mô hình năm 2020.",
    says: ["models_unspecified vinh-long 2019 64", "models_unspecified vinh-long 2020 71"],
  },
  {
    text: "Theo Đại tá Nguyễn Văn An, năm 2021 tỉnh Kiên Giang có 88 loại mô hình.",
    says: ["model_types kien-giang 2021 88"],
  },
  {
    text: "Tháng 10/2025, tỉnh Ninh Bình mới (sáp nhập Hà Nam, Nam Định, Ninh Bình) có 210 mô hình.",
    says: ["models_unspecified ninh-binh-2025 2025-10 210"],
  },
  {
    text: "Năm 2023, tỉnh Đăk Lăk có 3.117 điểm mô hình; tỉnh Bắc Cạn có 95 mô hình.",
    says: ["model_points dak-lak 2023 3117", "models_unspecified bac-kan 2023 95"],
  },
  {
    text: "Năm 2022, tỉnh Bà Rịa – Vũng Tàu có 02 mô hình được Bộ Công an thông báo nhân rộng toàn quốc.",
    says: ["models_replicated_nation ba-ria-vung-tau 2022 2"],
  },
  { text: "Đã có 4.700 mô hình được giới thiệu.", says: [] },
  {
    text: "Cụ thể, năm 2021, toàn tỉnh Cao Bằng: xây dựng mới 09 mô hình; củng cố 31 mô hình.",
    says: ["models_new cao-bang 2021 9"],
  },
];
