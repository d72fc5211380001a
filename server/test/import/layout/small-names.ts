import type {
  BookArea,
  BookIndicator,
  BookMember,
  NameBook,
} from "../../../src/import/layout/names/name-book.ts";

const area = (
  id: string,
  name: string,
  code: string | null,
  from = "2004-01-01",
  to: string | null = null,
  more: Partial<BookArea> = {},
): BookArea => ({
  id,
  level: "province",
  names: [name],
  label: { vi: name, en: name },
  code,
  validFrom: from,
  validTo: to,
  successors: [],
  ...more,
});

const REFORM = "2025-07-01";

const indicator = (
  id: string,
  kind: BookIndicator["kind"],
  name: string,
  breakdowns: BookIndicator["breakdowns"] = [],
  sums: BookIndicator["sums"] = breakdowns,
): BookIndicator => ({
  id,
  kind,
  names: [name],
  label: { vi: name, en: id },
  definition: "",
  unit: { vi: "", en: "" },
  breakdowns,
  sums,
});

const member = (dimension: BookMember["dimension"], id: string, ...names: string[]): BookMember => ({
  dimension,
  id,
  names,
  label: { vi: names[0] ?? id, en: id },
});

/** A few of the real names, enough for every rule. */
export const NAMES: NameBook = {
  dataset: "office",
  areas: [
    area("viet-nam", "Việt Nam", null, "2004-01-01", null, {
      level: "country",
      names: ["Việt Nam", "Toàn quốc", "Cả nước"],
    }),
    area("ha-noi-until-2008", "Hà Nội", "01", "2004-01-01", "2008-08-01", { successors: ["ha-noi"] }),
    area("ha-noi", "Hà Nội", "01", "2008-08-01"),
    area("thanh-hoa", "Thanh Hóa", "38"),
    area("nghe-an", "Nghệ An", "40"),
    area("hue", "Thừa Thiên Huế", "46", "2004-01-01", null, {
      names: ["Thừa Thiên Huế", "Huế", "Thừa Thiên - Huế"],
    }),
    area("bac-giang", "Bắc Giang", "24", "2004-01-01", REFORM, { successors: ["bac-ninh-2025"] }),
    area("bac-ninh", "Bắc Ninh", "27", "2004-01-01", REFORM, { successors: ["bac-ninh-2025"] }),
    area("bac-ninh-2025", "Bắc Ninh", "24", REFORM),
    area("tien-giang", "Tiền Giang", "82", "2004-01-01", REFORM, { successors: ["dong-thap-2025"] }),
    area("dong-thap", "Đồng Tháp", "87", "2004-01-01", REFORM, { successors: ["dong-thap-2025"] }),
    area("dong-thap-2025", "Đồng Tháp", "82", REFORM),
    area("ho-chi-minh-2025", "Hồ Chí Minh", "79", REFORM, null, {
      names: ["Hồ Chí Minh", "TP.HCM", "Sài Gòn"],
    }),
  ],
  places: [],
  groups: [
    {
      id: "red-river-delta",
      names: ["Đồng bằng sông Hồng"],
      label: { vi: "Đồng bằng sông Hồng", en: "Red River delta" },
      members: ["ha-noi", "bac-ninh"],
    },
  ],
  indicators: [
    indicator("model_points", "STOCK", "Số điểm mô hình đang hoạt động", ["model", "category"]),
    indicator("model_points_new", "FLOW", "Số điểm mô hình xây dựng mới", ["model", "category"]),
    indicator("model_types", "STOCK", "Số loại mô hình", ["category"], []),
    indicator("antt_met", "STOCK", "Số đơn vị đạt chuẩn An toàn về ANTT", ["unit_type"], []),
    indicator("antt_share", "RATIO", "Tỷ lệ đơn vị đạt chuẩn An toàn về ANTT", ["unit_type"], []),
    indicator("attendances", "FLOW", "Số lượt người tham dự"),
    indicator("awards_collectives", "FLOW", "Số lượt khen thưởng tập thể", ["award_level"]),
    indicator("awards_individuals", "FLOW", "Số lượt khen thưởng cá nhân", ["award_level"]),
  ],
  members: [
    member("model", "camera_an_ninh", "Camera an ninh"),
    member("model", "ba_an_toan", "Ba an toàn về an ninh, trật tự", "Ba an toàn"),
    member("category", "school", "Trường học"),
    member("unit_type", "commune", "Đơn vị cấp xã", "Xã, phường, đặc khu"),
    member("unit_type", "school", "Cơ sở giáo dục", "Trường học"),
    member("unit_type", "residential_area", "Khu dân cư"),
    member("award_level", "state", "Nhà nước, Chính phủ"),
    member("award_level", "ministry", "Bộ Công an"),
    member("award_level", "commune", "Cấp xã"),
  ],
  lines: [],
};
