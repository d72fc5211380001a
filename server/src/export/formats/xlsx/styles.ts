const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Places of the styles below: what a cell's `s` says. */
export const STYLE = { plain: 0, heading: 1, date: 2, wrapped: 3, text: 4 } as const;

export function styles(): string {
  const style = (more: string): string => `<xf xfId="0" borderId="0" ${more}`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">' +
    style('numFmtId="0" fontId="0" fillId="0"/>') +
    style('numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"/>') +
    style('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1"/>') +
    style(
      'numFmtId="0" fontId="0" fillId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    ) +
    style('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1"/>') +
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
