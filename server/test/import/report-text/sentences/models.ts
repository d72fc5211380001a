import type { Told } from "./told.ts";

/** Models: kinds, points, newly built, ended, replicated, graded, members. */
export const MODELS: readonly Told[] = [
  {
    text: "Năm 2022, toàn tỉnh Hòa Bình hiện có 156 mô hình phong trào toàn dân bảo vệ ANTQ.",
    says: ["models_unspecified hoa-binh 2022 156"],
  },
  {
    text: "Đến tháng 8/2024, cả nước có hơn 4.700 mô hình tự quản về an ninh, trật tự.",
    says: ["models_unspecified viet-nam 2024-08 ≥4700"],
  },
  {
    text: "Tỉnh Bình Phước hiện duy trì 55 loại mô hình với 401 điểm mô hình hoạt động hiệu quả (giai đoạn 2013-2023).",
    says: ["model_types binh-phuoc 2013/2023 55", "model_points binh-phuoc 2013/2023 401"],
  },
  {
    text: "Năm 2023, Công an tỉnh Sóc Trăng có 40 mô hình, được nhân rộng ở 603 điểm.",
    says: ["model_types soc-trang 2023 40", "model_points soc-trang 2023 603"],
  },
  {
    text: "Sáu tháng đầu năm 2023, Công an tỉnh Yên Bái đã xây dựng mới 12 mô hình, nhân rộng thêm 43 điểm mô hình.",
    says: ["models_new yen-bai 2023-S1 12", "model_points_new yen-bai 2023-S1 43"],
  },
  {
    text: "Trong năm 2023, tỉnh Hòa Bình thành lập mới 43 điểm mô hình, thanh loại 190 điểm hoạt động không hiệu quả; hiện còn 1.602 điểm mô hình.",
    says: [
      "model_points_new hoa-binh 2023 43",
      "model_points_removed hoa-binh 2023 190",
      "model_points hoa-binh 2023 1602",
    ],
  },
  {
    text: "Quý III/2024, thành phố Đà Nẵng chấm dứt hoạt động 05 điểm mô hình.",
    says: ["model_points_removed da-nang 2024-Q3 5"],
  },
  {
    text: "Giai đoạn 2010-2015, tỉnh Bến Tre có 98 mô hình, trong đó 11 mô hình được nhân rộng toàn tỉnh.",
    says: ["models_unspecified ben-tre 2010/2015 98", "models_replicated_province ben-tre 2010/2015 11"],
  },
  {
    text: "Đến cuối năm 2021, tỉnh Thanh Hóa có 3 mô hình được Bộ Công an thông báo nhân rộng trên toàn quốc.",
    says: ["models_replicated_nation thanh-hoa 2021 3"],
  },
  {
    text: "Năm 2024, qua rà soát 156 mô hình được xếp loại tại Đà Nẵng, có 122 mô hình xếp loại tốt, khá.",
    says: ["models_graded da-nang 2024 156", "models_graded_good da-nang 2024 122"],
  },
  {
    text: "Năm 2024, tại Đà Nẵng, tỷ lệ mô hình xếp loại tốt, khá đạt 78,2%.",
    says: ["models_graded_share da-nang 2024 78.2"],
  },
  {
    text: "Hết năm 2020, tỉnh Lâm Đồng có 83 mô hình với 12.450 thành viên tham gia.",
    says: ["models_unspecified lam-dong 2020 83", "model_members lam-dong 2020 12450"],
  },
  {
    text: "Năm 2019, tỉnh Nghệ An có trên 3.600 mô hình, điển hình tiên tiến.",
    says: ["models_and_exemplars nghe-an 2019 ≥3600"],
  },
  {
    text: "Năm 2022 trên địa bàn tỉnh Lạng Sơn ra mắt tám mô hình mới.",
    says: ["models_new lang-son 2022 8"],
  },
  {
    text: "Toàn tỉnh Sơn La có gần 28,2 nghìn điểm mô hình tổ chức quần chúng (năm 2023).",
    says: ["model_points son-la 2023 ≤28200"],
  },
  {
    text: "Tính đến ngày 30/6/2024, tỉnh Hà Tĩnh có khoảng 1.250 điểm mô hình “Camera an ninh”.",
    says: ["model_points ha-tinh 2024-06 ≈1250 model:camera_an_ninh"],
  },
  {
    text: "Từ năm 2013 đến năm 2023, tỉnh Gia Lai xây dựng được 127 nhóm mô hình.",
    says: ["model_types gia-lai 2013/2023 127"],
  },
  {
    text: "Tháng 11/2025, tỉnh Tuyên Quang có 336 mô hình hoạt động tại 2.025 điểm.",
    says: ["model_types tuyen-quang-2025 2025-11 336", "model_points tuyen-quang-2025 2025-11 2025"],
  },
];
