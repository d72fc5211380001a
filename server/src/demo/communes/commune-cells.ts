/** A figure that every return of a commune has. */
export interface CommuneCell {
  readonly indicator: string;
  readonly kind: "FLOW" | "STOCK";
  readonly model?: string;
  /** The models on the form are all that are counted. */
  readonly exhaustiveOver?: "model";
  /** What a commune of the old map has of it, on average: in a month, or at its end. */
  readonly mean: number;
}

const POINTS = [
  "ba_an_toan",
  "tu_quan_tu_phong_tu_bao_ve",
  "to_lien_gia_tu_quan",
  "khu_dan_cu_an_toan",
  "dong_ho_tu_quan",
  "tieng_keng_an_ninh",
  "camera_an_ninh",
  "thap_sang_duong_que",
  "zalo_an_ninh",
] as const;
const MEMBERS = [
  "to_lien_gia_tu_quan",
  "tu_quan_tu_phong_tu_bao_ve",
  "dong_ho_tu_quan",
  "clb_huong_thien",
] as const;
const GROUPS = ["to_lien_gia_tu_quan", "to_tu_quan_duong_bien_cot_moc", "to_tau_thuyen_an_toan"] as const;

/**
 * What communes report every month, the most different first: figures of indicators of their own, then those that are broken down by model. So a
 * small dataset has few indicators, and no family of indicators has much more than another as long as there are few figures in a return.
 */
export const CELLS: readonly CommuneCell[] = [
  { indicator: "mobilisation_events", kind: "FLOW", mean: 1.4 },
  { indicator: "grassroots_force_members", kind: "STOCK", mean: 24 },
  { indicator: "model_points_new", kind: "FLOW", mean: 0.3 },
  points("camera_an_ninh"),
  { indicator: "attendances", kind: "FLOW", mean: 150 },
  { indicator: "grassroots_force_teams", kind: "STOCK", mean: 8 },
  { indicator: "models_new", kind: "FLOW", mean: 0.05 },
  { indicator: "model_points_removed", kind: "FLOW", mean: 0.1 },
  { indicator: "pledges_households", kind: "STOCK", mean: 1_800 },
  { indicator: "forum_sessions", kind: "FLOW", mean: 0.2 },
  { indicator: "forum_attendances", kind: "FLOW", mean: 18 },
  { indicator: "forum_opinions", kind: "FLOW", mean: 2 },
  { indicator: "awards_collectives", kind: "FLOW", mean: 0.06 },
  { indicator: "awards_individuals", kind: "FLOW", mean: 0.2 },
  { indicator: "campaigns", kind: "FLOW", mean: 0.2 },
  ...GROUPS.map((model) => stock("self_management_groups", model, 5)),
  ...MEMBERS.map((model) => stock("model_members", model, 60)),
  ...POINTS.filter((model) => model !== "camera_an_ninh").map(points),
];

function points(model: string): CommuneCell {
  return { ...stock("model_points", model, 4), exhaustiveOver: "model" };
}

function stock(indicator: string, model: string, mean: number): CommuneCell {
  return { indicator, kind: "STOCK", model, mean };
}
