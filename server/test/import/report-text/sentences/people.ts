import type { Told } from "./told.ts";

/** Forces, groups, events, attendances, awards, exemplars, campaigns. */
export const PEOPLE: readonly Told[] = [
  {
    text: "Từ ngày 01/7/2025, thành phố Cần Thơ có 1.888 tổ bảo vệ an ninh, trật tự với 6.784 thành viên.",
    says: [
      "grassroots_force_teams can-tho-2025 2025-07 1888",
      "grassroots_force_members can-tho-2025 2025-07 6784",
    ],
  },
  {
    text: "Ngày 01/7/2024, tỉnh Nghệ An ra mắt 3.979 Tổ bảo vệ ANTT ở cơ sở, gồm 12.560 thành viên.",
    says: ["grassroots_force_teams nghe-an 2024-07 3979", "grassroots_force_members nghe-an 2024-07 12560"],
  },
  {
    text: "Năm 2020, tỉnh Tiền Giang duy trì 11.250 tổ an ninh nhân dân, 1.020 tổ hòa giải.",
    says: [
      "self_management_groups tien-giang 2020 11250 model:to_an_ninh_nhan_dan",
      "self_management_groups tien-giang 2020 1020 model:to_hoa_giai",
    ],
  },
  {
    text: "Năm 2023, Công an tỉnh Hưng Yên tổ chức 118 buổi tuyên truyền, thu hút hơn 59.500 lượt người tham dự.",
    says: ["mobilisation_events hung-yen 2023 118", "attendances hung-yen 2023 ≥59500"],
  },
  {
    text: "Quý II/2023, tỉnh Kon Tum phát động 24 đợt phong trào toàn dân bảo vệ ANTQ với 12,6 nghìn lượt người tham gia.",
    says: ["mobilisation_events kon-tum 2023-Q2 24", "attendances kon-tum 2023-Q2 12600"],
  },
  {
    text: "Năm 2024, tỉnh Long An tổ chức 188 diễn đàn “Công an lắng nghe ý kiến nhân dân”, có 15.320 lượt người dự, tiếp nhận 2.114 ý kiến.",
    says: [
      "forum_sessions long-an 2024 188",
      "forum_attendances long-an 2024 15320",
      "forum_opinions long-an 2024 2114",
    ],
  },
  {
    text: "Năm 2021, Chủ tịch UBND tỉnh Tây Ninh tặng Bằng khen cho 12 tập thể và 27 cá nhân.",
    says: [
      "awards_collectives tay-ninh 2021 12 level:province_committee",
      "awards_individuals tay-ninh 2021 27 level:province_committee",
    ],
  },
  {
    text: "Dịp này, Bộ Công an tặng Bằng khen cho 5 tập thể; Giám đốc Công an tỉnh Bình Thuận tặng Giấy khen cho 16 cá nhân có thành tích năm 2022.",
    says: [
      "awards_collectives binh-thuan 2022 5 level:ministry",
      "awards_individuals binh-thuan 2022 16 level:province_police",
    ],
  },
  {
    text: "Giai đoạn 2015 – 2020, tỉnh Nam Định có 59 tập thể, 108 cá nhân được tôn vinh, nhận Bằng khen của Bộ Công an, UBND tỉnh và Giám đốc Công an tỉnh.",
    says: ["awards_collectives nam-dinh 2015/2020 59", "awards_individuals nam-dinh 2015/2020 108"],
  },
  {
    text: "Năm 2016, tỉnh Bình Thuận khen thưởng 99 tập thể và cá nhân trong phong trào toàn dân bảo vệ ANTQ.",
    says: ["awards_unsplit binh-thuan 2016 99"],
  },
  {
    text: "Năm 2018, Thủ tướng Chính phủ tặng Bằng khen cho 02 tập thể của tỉnh Quảng Nam.",
    says: ["awards_collectives quang-nam 2018 2 level:state"],
  },
  {
    text: "Năm 2019, tỉnh Cà Mau biểu dương 45 điển hình tiên tiến trong phong trào.",
    says: ["exemplars_honoured ca-mau 2019 45"],
  },
  {
    text: "Đến cuối năm 2018, tỉnh Trà Vinh có 230 điển hình tiên tiến.",
    says: ["exemplars tra-vinh 2018 230"],
  },
  {
    text: "Năm 2020, Công an tỉnh Phú Yên phát động 6 phong trào thi đua.",
    says: ["campaigns phu-yen 2020 6"],
  },
  {
    text: "Năm 2023, dịp Ngày hội 19/8, tỉnh Hải Dương tổ chức 235 cuộc tuyên truyền với 41.200 lượt người dự.",
    says: ["ngay_hoi_events hai-duong 2023 235", "ngay_hoi_attendances hai-duong 2023 41200"],
  },
  {
    text: "Năm 2022, TP. Hồ Chí Minh có 9.340 tổ nhân dân tự quản.",
    says: ["self_management_groups ho-chi-minh 2022 9340 model:to_nhan_dan_tu_quan"],
  },
  {
    text: "Năm 2024, tỉnh Thừa Thiên Huế tổ chức ít nhất 1.000 buổi tuyên truyền.",
    says: ["mobilisation_events hue 2024 ≥1000"],
  },
  {
    text: "Trong năm 2020, toàn tỉnh Bạc Liêu tổ chức 1 234 buổi tuyên truyền, xấp xỉ 1,2 triệu lượt người dự.",
    says: ["mobilisation_events bac-lieu 2020 1234", "attendances bac-lieu 2020 ≈1200000"],
  },
];
