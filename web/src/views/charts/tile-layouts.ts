/** Row and column of a tile. */
export type TilePlace = readonly [row: number, column: number];

/** Where provinces lie when each is one tile: roughly as on the map. */
export interface TileLayout {
  readonly rows: number;
  readonly columns: number;
  readonly tiles: Readonly<Record<string, TilePlace>>;
  /** Small tiles at sea, by the id of the archipelago. */
  readonly archipelagos: readonly {
    readonly id: "hoang-sa" | "truong-sa";
    readonly name: string;
    readonly province: string;
    readonly place: TilePlace;
  }[];
}

const vn2025: TileLayout = {
  rows: 14,
  columns: 8,
  tiles: {
    "lai-chau": [0, 0],
    "lao-cai-2025": [0, 1],
    "tuyen-quang-2025": [0, 2],
    "cao-bang": [0, 3],
    "dien-bien": [1, 0],
    "son-la": [1, 1],
    "phu-tho-2025": [1, 2],
    "thai-nguyen-2025": [1, 3],
    "lang-son": [1, 4],
    "ha-noi": [2, 2],
    "bac-ninh-2025": [2, 3],
    "quang-ninh": [2, 4],
    "ninh-binh-2025": [3, 2],
    "hung-yen-2025": [3, 3],
    "hai-phong-2025": [3, 4],
    "thanh-hoa": [4, 2],
    "nghe-an": [5, 2],
    "ha-tinh": [5, 3],
    "quang-tri-2025": [6, 3],
    hue: [6, 4],
    "da-nang-2025": [7, 5],
    "quang-ngai-2025": [8, 5],
    "gia-lai-2025": [9, 5],
    "dak-lak-2025": [10, 5],
    "dong-nai-2025": [11, 3],
    "lam-dong-2025": [11, 4],
    "khanh-hoa-2025": [11, 5],
    "tay-ninh-2025": [11, 2],
    "an-giang-2025": [12, 1],
    "dong-thap-2025": [12, 2],
    "ho-chi-minh-2025": [12, 3],
    "ca-mau-2025": [13, 1],
    "can-tho-2025": [13, 2],
    "vinh-long-2025": [13, 3],
  },
  archipelagos: [
    { id: "hoang-sa", name: "Hoàng Sa", province: "da-nang-2025", place: [7, 6.5] },
    { id: "truong-sa", name: "Trường Sa", province: "khanh-hoa-2025", place: [12, 6.8] },
  ],
};

const vn2008: TileLayout = {
  rows: 18,
  columns: 9,
  tiles: {
    "ha-giang": [0, 3],
    "cao-bang": [0, 4],
    "lai-chau": [1, 0],
    "lao-cai": [1, 1],
    "yen-bai": [1, 2],
    "tuyen-quang": [1, 3],
    "bac-kan": [1, 4],
    "lang-son": [1, 5],
    "dien-bien": [2, 0],
    "son-la": [2, 1],
    "phu-tho": [2, 2],
    "vinh-phuc": [2, 3],
    "thai-nguyen": [2, 4],
    "bac-giang": [2, 5],
    "quang-ninh": [2, 6],
    "hoa-binh": [3, 2],
    "ha-noi": [3, 3],
    "bac-ninh": [3, 4],
    "hai-duong": [3, 5],
    "hai-phong": [3, 6],
    "ha-nam": [4, 3],
    "hung-yen": [4, 4],
    "thai-binh": [4, 5],
    "thanh-hoa": [5, 2],
    "ninh-binh": [5, 3],
    "nam-dinh": [5, 4],
    "nghe-an": [6, 2],
    "ha-tinh": [6, 3],
    "quang-binh": [7, 3],
    "quang-tri": [7, 4],
    hue: [8, 4],
    "da-nang": [8, 5],
    "quang-nam": [9, 5],
    "quang-ngai": [9, 6],
    "kon-tum": [10, 5],
    "binh-dinh": [10, 6],
    "gia-lai": [11, 5],
    "phu-yen": [11, 6],
    "dak-lak": [12, 5],
    "khanh-hoa": [12, 6],
    "binh-phuoc": [13, 3],
    "dak-nong": [13, 4],
    "lam-dong": [13, 5],
    "ninh-thuan": [13, 6],
    "an-giang": [14, 0],
    "dong-thap": [14, 1],
    "tay-ninh": [14, 2],
    "binh-duong": [14, 3],
    "dong-nai": [14, 4],
    "binh-thuan": [14, 5],
    "kien-giang": [15, 0],
    "can-tho": [15, 1],
    "long-an": [15, 2],
    "ho-chi-minh": [15, 3],
    "ba-ria-vung-tau": [15, 4],
    "hau-giang": [16, 1],
    "vinh-long": [16, 2],
    "tien-giang": [16, 3],
    "ben-tre": [16, 4],
    "ca-mau": [17, 0],
    "bac-lieu": [17, 1],
    "soc-trang": [17, 2],
    "tra-vinh": [17, 3],
  },
  archipelagos: [
    { id: "hoang-sa", name: "Hoàng Sa", province: "da-nang", place: [8, 7.4] },
    { id: "truong-sa", name: "Trường Sa", province: "khanh-hoa", place: [15, 7.6] },
  ],
};

/** The layout of each boundary vintage that has one. */
export const tileLayouts: Readonly<Record<string, TileLayout>> = { "VN-2008": vn2008, "VN-2025": vn2025 };
