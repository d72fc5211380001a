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
  dnd: {
    dragItem: (args) => `Kéo ${text(args["itemText"])}`,
    dragSelectedItems: (args, formatter) => `Kéo ${count(args["count"], formatter)} mục đã chọn`,
    dragDescriptionKeyboard: "Bấm Enter để bắt đầu kéo.",
    dragDescriptionKeyboardAlt: "Bấm Alt + Enter để bắt đầu kéo.",
    dragDescriptionTouch: "Chạm hai lần để bắt đầu kéo.",
    dragDescriptionVirtual: "Bấm để bắt đầu kéo.",
    dragDescriptionLongPress: "Nhấn giữ để bắt đầu kéo.",
    dragSelectedKeyboard: (args, formatter) =>
      `Bấm Enter để kéo ${count(args["count"], formatter)} mục đã chọn.`,
    dragSelectedKeyboardAlt: (args, formatter) =>
      `Bấm Alt + Enter để kéo ${count(args["count"], formatter)} mục đã chọn.`,
    dragSelectedLongPress: (args, formatter) =>
      `Nhấn giữ để kéo ${count(args["count"], formatter)} mục đã chọn.`,
    dragStartedKeyboard: "Đang kéo. Bấm Tab để tới chỗ thả, rồi Enter để thả, hoặc Escape để thôi.",
    dragStartedTouch: "Đang kéo. Tới chỗ thả, rồi chạm hai lần để thả.",
    dragStartedVirtual: "Đang kéo. Tới chỗ thả, rồi bấm hoặc Enter để thả.",
    endDragKeyboard: "Đang kéo. Bấm Enter để thôi.",
    endDragTouch: "Đang kéo. Chạm hai lần để thôi.",
    endDragVirtual: "Đang kéo. Bấm để thôi.",
    dropDescriptionKeyboard: "Bấm Enter để thả. Bấm Escape để thôi.",
    dropDescriptionTouch: "Chạm hai lần để thả.",
    dropDescriptionVirtual: "Bấm để thả.",
    dropCanceled: "Đã thôi, không chuyển gì.",
    dropComplete: "Đã thả.",
    dropIndicator: "chỗ thả",
    dropOnRoot: "Thả vào",
    dropOnItem: (args) => `Thả lên ${text(args["itemText"])}`,
    insertBefore: (args) => `Chèn trước ${text(args["itemText"])}`,
    insertBetween: (args) => `Chèn giữa ${text(args["beforeItemText"])} và ${text(args["afterItemText"])}`,
    insertAfter: (args) => `Chèn sau ${text(args["itemText"])}`,
  },
  grid: {
    deselectedItem: (args) => `Đã bỏ chọn ${text(args["item"])}.`,
    select: "Chọn",
    selectedCount: (args, formatter) => `Đã chọn ${count(args["count"], formatter)} mục.`,
    selectedAll: "Đã chọn tất cả.",
    selectedItem: (args) => `Đã chọn ${text(args["item"])}.`,
    longPressToSelect: "Nhấn giữ để chọn.",
  },
  components: { dropzoneLabel: "Chỗ thả tệp", selectPlaceholder: "Chọn một mục" },
};
