/** How deep a line stands, by its indent and the dash before it: `  - Cấp tỉnh` is 2, a line without either 1. */
export function levelOf(raw: string): number {
  const [, indent = "", bullet = ""] = /^([\s\u00a0]*)([-–•+*]?)/.exec(raw) ?? [];
  const spaces = indent.replaceAll("\t", "  ").length;
  return Math.max(1 + Math.ceil(spaces / 2), bullet === "" ? 1 : bullet === "+" ? 3 : 2);
}

/**
 * Whether the name of a line says that it counts whole things: "Số lao động" does; "Số tiền", a rate and thousands of people do not.
 */
export function countsWholeThings(label: string): boolean {
  const name = label.trim().replace(/^(?:[-–•+*]|\d+[.)])\s*/u, "");
  return (
    /^(?:tổng\s+)?số\s+(?!tiền|vốn|dư|thu|chi|giờ|tương\s+đối|bình\s+quân|trung\s+bình|liệu|km|ha|tấn)\p{L}/iu.test(
      name,
    ) && !/%|‰|tỷ|tỉ|tỷ\s+lệ|bình\s+quân|trung\s+bình|nghìn|ngàn|triệu|\b1[.]?000\b/iu.test(name)
  );
}
