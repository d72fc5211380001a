import { figureVi } from "./figure-vi.ts";
import { pageVi } from "./page-vi.ts";
import { viewsVi } from "./views-vi.ts";

/** All words in Vietnamese: those of Figures and exports, and those of the pages. */
export const vi = {
  ...figureVi,
  page: pageVi,
  views: viewsVi,
  /** What the box says inside comes with it: search-vi.ts. */
  search: { open: "Tìm tỉnh, chỉ tiêu, mô hình…" },
};
