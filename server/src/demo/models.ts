/** The models of the demo, from the reference list: how widespread each becomes, and when it spreads most. */
export interface DemoModel {
  readonly id: string;
  /** Points of an average province in the end. */
  readonly points: number;
  /** The month in which half of them are there. */
  readonly middle: string;
}

export const MODELS: readonly DemoModel[] = [
  { id: "ba_an_toan", points: 34, middle: "2016-04" },
  { id: "tu_quan_tu_phong_tu_bao_ve", points: 52, middle: "2014-06" },
  { id: "to_lien_gia_tu_quan", points: 120, middle: "2017-03" },
  { id: "khu_dan_cu_an_toan", points: 64, middle: "2018-09" },
  { id: "to_tu_quan_duong_bien_cot_moc", points: 6, middle: "2016-01" },
  { id: "to_tau_thuyen_an_toan", points: 9, middle: "2019-02" },
  { id: "giao_xu_binh_yen", points: 14, middle: "2017-10" },
  { id: "chua_tinh_tien", points: 8, middle: "2018-05" },
  { id: "truong_hoc_an_toan", points: 46, middle: "2017-09" },
  { id: "cong_truong_an_toan_giao_thong", points: 28, middle: "2019-09" },
  { id: "dong_ho_tu_quan", points: 30, middle: "2015-08" },
  { id: "tieng_keng_an_ninh", points: 26, middle: "2014-09" },
  { id: "camera_an_ninh", points: 88, middle: "2021-03" },
  { id: "thap_sang_duong_que", points: 40, middle: "2018-02" },
  { id: "zalo_an_ninh", points: 72, middle: "2022-01" },
  { id: "to_lien_gia_an_toan_pccc", points: 110, middle: "2023-06" },
  { id: "doan_duong_tu_quan", points: 38, middle: "2016-11" },
  { id: "clb_huong_thien", points: 12, middle: "2018-12" },
  { id: "doanh_nghiep_tu_quan", points: 16, middle: "2019-06" },
  { id: "cum_an_ninh_lien_ket", points: 5, middle: "2020-02" },
];

/** Which models are counted by unit, and how much of a unit type they reach beside all models together. */
export const DEPLOYED: readonly {
  unitType: string;
  models: readonly { id: string; share: number; middle: string }[];
}[] = [
  {
    unitType: "commune",
    models: [
      { id: "ba_an_toan", share: 0.7, middle: "2016-06" },
      { id: "camera_an_ninh", share: 0.9, middle: "2021-01" },
    ],
  },
  {
    unitType: "school",
    models: [{ id: "truong_hoc_an_toan", share: 0.9, middle: "2017-06" }],
  },
];
