/**
 * What holds numbers and is no figure: documents, dates, years, durations, ordinals, sums of money, names in quotation marks.
 * Each is blanked with as many spaces, so that places stay what they are.
 */
const NO_FIGURE: readonly RegExp[] = [
  // Documents and committees.
  /\d+[a-zđ]?\/\d{4}\/[\p{L}\d-]+/gu,
  /\d+[-/][\p{L}]{2,}(?:[-/][\p{L}\d]+)*/gu,
  /(?:chỉ thị|nghị quyết|nghị định|thông tư|quyết định|kế hoạch|kết luận|hướng dẫn|công văn|chương trình|luật|đề án|điều|khoản|ban chỉ đạo|bcđ|quý|số)(?: số)? \d[\d/]*(?! (?:mô hình|điểm|tập thể|xã))/gu,
  // Dates and years.
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/gu,
  /(?:ngày|sáng|chiều|tối|hội) \d{1,2}[/-]\d{1,2}/gu,
  /(?:ngày )?\d{1,2} tháng \d{1,2}(?: năm \d{4})?/gu,
  /tháng \d{1,2}(?:\s?[/.-]\s?\d{4})?/gu,
  /(?<!\d)(?:19|20)\d\d\s?-\s?(?:19|20)\d\d/gu,
  /(?:năm|giai đoạn|nhiệm kỳ|niên độ|đến|quý [ivx\d]+\s?[/.-]) ?(?:19|20)\d\d(?!\d|\.\d)/gu,
  /quý [ivx]+\s?[/.-]\s?\d{4}/gu,
  // Durations and ordinals.
  /(?:\d+|sáu|chín|ba) tháng/gu,
  /\d+ (?:năm|ngày|tuần|giờ|phút|tuổi)(?!\p{L})/gu,
  /(?:lần thứ|thứ|lần|khóa|tiêu chí|(?<!thanh )loại|cấp|mức|top|kỷ niệm) \d+(?!\d|[.,]\d)/gu,
  /\d+\/\d+ tiêu chí/gu,
  // Money and measures.
  /[\d.,]+\s?(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s?(?:tỷ|tỉ|đồng|usd|km|ha|m2|kg|mét|tấn|lít)(?!\p{L})/gu,
  // One of several is none of ours to count.
  /một trong (?:những |số )?[\d.]+/gu,
];

/** Inside quotation marks stand names and speech; a long passage is speech, of which figures count. */
const QUOTED = /"[^"]{1,120}"/gu;

/** A sentence in plain text, blanked where no figure can stand. */
export function masked(plain: string): string {
  const blank = (found: string): string => " ".repeat(found.length);
  let text = plain.replaceAll(QUOTED, (name) => `"${" ".repeat(name.length - 2)}"`);
  for (const pattern of NO_FIGURE) text = text.replaceAll(pattern, blank);
  return text;
}
