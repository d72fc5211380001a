import type { Told } from "./told.ts";

/** Units in which a model runs, that reach a standard, are graded, sign, or hold the festival. */
export const UNITS: readonly Told[] = [
  {
    text: "Giai đoạn 2015-2020, tại tỉnh Nam Định, mô hình “Ba an toàn” về ANTT, “Tự quản, tự phòng, tự bảo vệ” được triển khai tại 226 xã, phường, thị trấn.",
    says: ["deployments nam-dinh 2015/2020 226 model:ba_an_toan+tu_quan_tu_phong_tu_bao_ve unit:commune"],
  },
  {
    text: "Năm 2021, mô hình “Trường học an toàn về ANTT” được thực hiện ở 412 cơ sở giáo dục của tỉnh Thái Bình.",
    says: ["deployments thai-binh 2021 412 model:truong_hoc_an_toan unit:school"],
  },
  {
    text: "Đến hết năm 2022, tỉnh Đắk Lắk có mô hình “Buôn tôi tự quản” ở 608 thôn, buôn, tổ dân phố.",
    says: ["deployments dak-lak 2022 608 model:buon_toi_tu_quan unit:residential_area"],
  },
  {
    text: "Năm 2018, tỉnh Bình Dương có 252/284 cơ quan, doanh nghiệp, nhà trường đạt tiêu chuẩn “An toàn về an ninh, trật tự”.",
    says: [
      "antt_met binh-duong 2018 252 unit:agency_enterprise_school",
      "units_eligible binh-duong 2018 284 unit:agency_enterprise_school",
    ],
  },
  {
    text: "Năm 2023, tỉnh Bắc Ninh: 69/70 xã, 50/52 phường đạt tiêu chuẩn An toàn về ANTT.",
    says: [
      "antt_met bac-ninh 2023 69 unit:rural_commune",
      "units_eligible bac-ninh 2023 70 unit:rural_commune",
      "antt_met bac-ninh 2023 50 unit:ward",
      "units_eligible bac-ninh 2023 52 unit:ward",
    ],
  },
  {
    text: "Năm 2020, tỉnh Quảng Bình có 88,73% khu dân cư đạt tiêu chuẩn an toàn về an ninh, trật tự.",
    says: ["antt_share quang-binh 2020 88.73 unit:residential_area"],
  },
  {
    text: "Quý I/2024, đã có 148 xã, phường, thị trấn của tỉnh Phú Thọ đăng ký phấn đấu đạt tiêu chuẩn An toàn về ANTT năm 2024.",
    says: ["antt_registered phu-tho 2024 148 unit:commune"],
  },
  {
    text: "Trong 5 năm (2014 - 2019), tỉnh Vĩnh Phúc có 4.589 lượt cơ quan, doanh nghiệp, nhà trường đạt tiêu chuẩn An toàn về ANTT.",
    says: ["antt_unit_years vinh-phuc 2014/2019 4589 unit:agency_enterprise_school"],
  },
  {
    text: "Năm 2022, tỉnh An Giang phân loại phong trào 879 khu dân cư, trong đó 845 khu dân cư xếp loại xuất sắc, khá.",
    says: [
      "units_graded an-giang 2022 879 unit:residential_area",
      "units_graded_good an-giang 2022 845 unit:residential_area",
    ],
  },
  {
    text: "Năm 2023, tỉnh Nam Định có 216 xã, phường, thị trấn và 539 cơ sở giáo dục tổ chức Ngày hội Toàn dân bảo vệ an ninh Tổ quốc.",
    says: ["ngay_hoi_units nam-dinh 2023 216 unit:commune", "ngay_hoi_units nam-dinh 2023 539 unit:school"],
  },
  {
    text: "Ngày hội toàn dân bảo vệ ANTQ năm 2022 được tổ chức tại hơn 5.800 xã, phường, thị trấn trên cả nước.",
    says: ["ngay_hoi_units viet-nam 2022 ≥5800 unit:commune"],
  },
  {
    text: "6 tháng đầu năm 2022, tỉnh Gia Lai vận động 118.261 hộ gia đình ký cam kết không vi phạm pháp luật.",
    says: ["pledges_households gia-lai 2022-S1 118261"],
  },
  {
    text: "Năm 2021, có 312 trường học của tỉnh Hà Nam ký cam kết bảo đảm an ninh, trật tự.",
    says: ["pledges_units ha-nam 2021 312 unit:school"],
  },
  {
    text: "Giai đoạn 2005-2023, tỉnh Đồng Tháp đã chuyển hóa 65/65 xã trọng điểm, phức tạp về ANTT.",
    says: ["areas_converted dong-thap 2005/2023 65"],
  },
  {
    text: "Hiện nay, tỉnh Quảng Ninh có 54 xã, phường, đặc khu.",
    published: "2025-11-16",
    says: ["units_eligible quang-ninh 2025-11 54 unit:commune"],
  },
  {
    text: "Năm 2019, mô hình “Giáo xứ bình yên” ra đời ở 34 giáo xứ của tỉnh Nghệ An.",
    says: ["deployments nghe-an 2019 34 model:giao_xu_binh_yen unit:religious_site"],
  },
  {
    text: "Năm 2017, tỉnh Bắc Kạn có trên 90% cơ quan đạt tiêu chuẩn an toàn về an ninh trật tự.",
    says: ["antt_share bac-kan 2017 ≥90 unit:agency"],
  },
];
