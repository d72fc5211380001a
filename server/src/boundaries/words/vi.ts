import { counted } from "../../messages/words.ts";
import type { WordsOf } from "../../messages/words-of.ts";
import type { Place, ProblemMatter } from "./matter.ts";

const n = counted("vi-VN");
const degrees = (value: number): string => value.toFixed(4).replace(".", ",");
const at = ([longitude, latitude]: Place): string => `tại ${degrees(latitude)}° B, ${degrees(longitude)}° Đ`;
const list = (names: readonly string[]): string => names.join(", ");
const DEGREES = "kinh độ, vĩ độ tính bằng độ (WGS 84, EPSG:4326)";
const WHAT = { areas: "vùng", points: "điểm" };

export const problemsVi: WordsOf<ProblemMatter> = {
  NOT_READ: ({ file }) => `Không có tệp “${file}” hoặc không đọc được.`,
  TOO_LARGE: ({ bytes, most }) =>
    `Tệp có ${n(bytes)} byte; chỉ đọc nhiều nhất ${n(most)}. Hãy giản lược đường ranh giới: chỗ gấp khúc dưới 10 mét không bao giờ thấy trên bản đồ.`,
  NO_FORMAT: ({ file }) =>
    `“${file}” không thuộc định dạng đọc được: GeoJSON hoặc TopoJSON (.json, .geojson, .topojson), GeoPackage (.gpkg), hoặc Shapefile trong một tệp .zip có đủ .shp, .dbf và .prj.`,
  NOT_JSON: ({ why }) => `Tệp không phải JSON: ${why}`,
  NOT_WHOLE: ({ why }) => `Tệp bị hỏng hoặc không trọn vẹn: ${why}`,
  NO_SHAPEFILE: ({ found }) =>
    `Tệp zip ${found.length === 0 ? "không có gì" : `có ${list(found)}`}; Shapefile gồm .shp và .dbf cùng tên, và .prj.`,
  SEVERAL_SHAPEFILES: ({ found }) =>
    `Tệp zip có nhiều Shapefile (${list(found)}); chỉ gửi một tệp có các xã.`,
  SEVERAL_LAYERS: ({ found }) => `GeoPackage có nhiều lớp (${list(found)}); chỉ gửi một tệp có lớp các xã.`,
  STILL_OPEN: () =>
    "Một chương trình khác đang mở GeoPackage và những thay đổi sau cùng chưa được ghi vào tệp (bên cạnh có tệp -wal). Hãy đóng tệp ở chương trình đó rồi thử lại.",
  NO_SYSTEM: ({ written }) =>
    `GeoPackage không ghi tọa độ thuộc hệ nào (srs_id ${written}). Hãy đặt hệ tọa độ cho lớp (VN-2000 của tỉnh hoặc của múi), hoặc dùng ${DEGREES}.`,
  NO_PROJECTION: ({ file }) =>
    `${file} không có .prj mà tọa độ không phải là độ: không biết tọa độ thuộc hệ nào. Hãy thêm .prj (VN-2000 của tỉnh hoặc của múi), hoặc dùng ${DEGREES}.`,
  PROJECTION_UNKNOWN: ({ written }) => `Tệp ghi phép chiếu không đọc được: ${written}. Hãy dùng ${DEGREES}.`,
  CRS_NOT_TAKEN: ({ written }) => `Tệp ghi hệ tọa độ ${written}; GeoJSON và TopoJSON phải dùng ${DEGREES}.`,
  TOO_MANY: ({ what, is, most }) =>
    `Tệp có ${n(is)} ${WHAT[what]}; chỉ đọc nhiều nhất ${n(most)}.${what === "points" ? " Hãy giản lược đường ranh giới: chỗ gấp khúc dưới 10 mét không bao giờ thấy trên bản đồ." : ""}`,
  NO_AREAS: () => "Tệp không có vùng nào: cần đa giác, mỗi xã một dòng.",
  METRES: ({ x, y }) =>
    `Tọa độ có vẻ tính bằng mét (${n(Math.round(x))}; ${n(Math.round(y))}) như trong VN-2000. Hãy chuyển sang ${DEGREES}, hoặc gửi Shapefile kèm .prj.`,
  SWAPPED: ({ at: place }) =>
    `Kinh độ và vĩ độ bị đổi chỗ: điểm đầu tiên nằm ${at(place)}. Kinh độ (102–117) phải đứng trước.`,
  NOT_AN_AREA: ({ row, type }) => `Dòng ${n(row)} là ${type}; mỗi dòng phải là Polygon hoặc MultiPolygon.`,
  NOT_TOLD_APART: ({ vintage, columns, other }) =>
    other === null
      ? `Không có gì cho biết mỗi dòng là xã nào của ${vintage}. Các cột: ${list(columns) || "không có"}; cần một cột có mã của ta (c00004-202507) hoặc mã chính thức thời kỳ đó (00004), hoặc hai cột tên xã và tên tỉnh.`
      : `Phần lớn các dòng là xã của ${other.vintage} (${n(other.matched)}/${n(other.of)}), không phải của ${vintage}: hãy thêm --boundaries ${other.vintage}, hoặc gửi tệp đúng thời kỳ.`,
  COMMUNE_UNKNOWN: ({ row, column, written }) =>
    `Dòng ${n(row)}: “${written}” (${column}) không phải xã nào của thời kỳ đó.`,
  COMMUNE_UNDECIDED: ({ row, written, candidates }) =>
    `Dòng ${n(row)}: “${written}” có thể là ${list(candidates)}; cần mã chính thức.`,
  NAME_DIFFERS: ({ row, commune, written, vintage }) =>
    `Dòng ${n(row)}: mã là của ${commune} theo ${vintage}, nhưng tên ghi “${written}”. Nhiều mã đã đổi nghĩa từ 2025-07-01: phải chăng là mã của thời kỳ khác?`,
  IN_PIECES: ({ communes }) => `${n(communes)} xã nằm ở nhiều dòng, đã được gộp lại.`,
  MISSING: ({ vintage, count, first }) =>
    `Tệp thiếu ${n(count)} xã của ${vintage}: ${list(first)}${count > first.length ? ", …" : ""}. Cần đủ tất cả.`,
  ARCHIPELAGO: ({ commune, archipelago, at: place }) =>
    `${commune} không nằm ở quần đảo ${archipelago}: đang ${at(place)}.`,
  ELSEWHERE: ({ commune, province, at: place }) =>
    `${commune} nằm ngoài tỉnh ${province}: đang ${at(place)}.`,
  NOTHING_LEFT: ({ commune }) => `${commune} không còn gì: hẹp hơn vài mét.`,
  CROSSES_ITSELF: ({ commune, at: place }) => `Đường ranh giới của ${commune} tự cắt ${at(place)}.`,
  TANGLED: ({ commune }) =>
    `Đường ranh giới của ${commune} gấp qua gấp lại quá nhiều, không kiểm tra được. Hãy giản lược.`,
  TOO_OPEN: () =>
    "Quá nhiều đoạn ranh giới không chung giữa hai xã nên không kiểm tra hết được: tệp không phải bản đồ các xã liền nhau.",
  OVERLAP: ({ communes: [a, b], hectares, at: place }) =>
    `${a} và ${b} chồng lên nhau${hectares === null ? "" : ` ${n(hectares)} ha`} ${at(place)}; mỗi nơi chỉ thuộc một xã.`,
  GAP: ({ between, hectares, at: place }) =>
    `${n(hectares)} ha giữa ${list(between)} không thuộc xã nào, ${at(place)}. Nếu đúng vậy (đầm, phá), hãy thêm --accept gaps.`,
  MORE: ({ count }) => `… và ${n(count)} điều nữa.`,
};
