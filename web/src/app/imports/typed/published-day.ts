/**
 * A day, month or year as it is written here, the day first (8/7/2020, 7/2020, ngày 8-7-2020), as it is kept: 2020-07-08, 2020-07. What is written otherwise stays
 * as it is; whether that is a day the server says.
 */
export function publishedDay(written: string): string {
  const parts = /^(?:ngày\s+)?(?:(\d{1,2})\s*[/.-]\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})$/iu.exec(written.trim());
  if (parts === null) return written.trim();
  const [, day, month = "", year] = parts;
  return [year, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
}
