/**
 * What the component library says to a screen reader, in Vietnamese, by part of the library. Parts and keys that are
 * missing here are said in English. The build puts these beside the library's own (vite.config.ts).
 */

interface Formatter {
  number(value: number): string;
}
type Word = string | ((args: Readonly<Record<string, unknown>>, formatter: Formatter) => string);

const count = (value: unknown, formatter: Formatter): string =>
  formatter.number(typeof value === "number" ? value : 0);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const ariaWords: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  combobox: {
    focusAnnouncement: (args) => {
      const group = args["isGroupChange"] === true ? `Nhóm ${text(args["groupTitle"])}. ` : "";
      return `${group}${text(args["optionText"])}${args["isSelected"] === true ? ", đang chọn" : ""}`;
    },
    countAnnouncement: (args, formatter) => `Có ${count(args["optionCount"], formatter)} lựa chọn.`,
    selectedAnnouncement: (args) => `${text(args["optionText"])}, đã chọn`,
    buttonLabel: "Hiện gợi ý",
    listboxLabel: "Gợi ý",
  },
  overlays: { dismiss: "Đóng" },
  menu: { longPressMessage: "Nhấn giữ hoặc bấm Alt + mũi tên xuống để mở" },
  components: { selectPlaceholder: "Chọn một mục" },
};
