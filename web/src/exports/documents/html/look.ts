import { fontFamily, palette, typeScale } from "../../../views/theme.ts";
import type { Theme } from "../../../figure/figure.ts";
import type { PageDrawings } from "./page-drawings.ts";

/** The look of a page: a sheet for each page of the briefing, on screen one under the other, on paper one after the other. */
export function look(faces: string, drawings: Pick<PageDrawings, "colours">): string {
  return `${faces}
:root{color-scheme:light dark;${colours("light")};${drawings.colours("light")}}
@media screen and (prefers-color-scheme:dark){:root{${colours("dark")};${drawings.colours("dark")}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:400 ${typeScale.text + 2}px/1.5 '${fontFamily}',sans-serif;font-variant-numeric:tabular-nums}
main,header.front,nav{max-width:1240px;margin:0 auto;padding:0 28px}
header.front{padding-top:40px}
h1{font-size:34px;line-height:1.2;font-weight:600;margin:0 0 6px}
h2{font-size:${typeScale.headline}px;line-height:1.25;font-weight:600;margin:0 0 2px}
p{margin:0 0 8px;text-wrap:pretty}
a{color:var(--accent)}
.quiet,.subtitle,.sources,footer{color:var(--ink2)}
.notice{background:var(--noticeGround);color:var(--noticeInk);font-weight:600;padding:6px 12px;border-radius:4px;display:inline-block;margin:0 0 12px}
nav{margin-top:18px}
nav ol{columns:2;margin:6px 0 0;padding-left:22px}
.page{border-top:1px solid var(--hairline);margin-top:36px;padding-top:28px;display:flex;flex-direction:column;gap:14px}
.lead p{font-size:${typeScale.lead + 1}px;margin-bottom:4px;max-width:100ch}
.certainty{color:var(--ink2);font-size:${typeScale.text}px}
.certainty p,.sources li{margin:0 0 2px;max-width:130ch}
.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:22px 32px}
.card{border-top:2px solid var(--ink);padding-top:8px}
.card h3{font-size:${typeScale.text + 2}px;line-height:1.35;font-weight:500;margin:0 0 4px}
.card .number{font-size:32px;line-height:1.2;font-weight:600;margin:0}
.card .number.unknown{font-size:20px;color:var(--ink2)}
.card .number span{font-size:${typeScale.lead}px;font-weight:400}
.card p{margin:0;font-size:${typeScale.text}px}
figure{margin:0}
svg.outlines{position:absolute}
figure svg{display:block;width:100%;height:auto}
.in-dark{display:none}
@media screen and (prefers-color-scheme:dark){.in-light{display:none}.in-dark{display:block}}
.scroll{overflow-x:auto}
[hidden]{display:none}
div.step[hidden]:has(svg){display:block;height:0;overflow:hidden;visibility:hidden}
.over-time{display:grid;grid-template-columns:auto minmax(0,1fr) 150px;gap:0 16px;align-items:center;margin:0 0 10px}
.over-time[hidden]{display:none}
.over-time label,.over-time output{font-weight:500}
.over-time p{grid-column:1/-1;margin:2px 0 0;color:var(--ink2)}
.over-time input{accent-color:var(--accent);width:100%}
table{border-collapse:collapse;width:100%;font-size:${typeScale.text}px}
caption{text-align:left;font-weight:500;padding:0 0 4px}
th,td{text-align:left;vertical-align:top;padding:4px 14px 4px 0;border-bottom:1px solid var(--hairline);font-weight:400}
thead th{color:var(--ink2);vertical-align:bottom}
.n{text-align:right;white-space:nowrap}
td.n.unknown{color:var(--ink2);white-space:normal}
tr.total>*{font-weight:600}
.page.models .tables{display:grid;grid-template-columns:1fr 1fr;gap:36px}
details{font-size:${typeScale.text}px}
summary{cursor:pointer;color:var(--accent)}
.sources ul{margin:0;padding-left:18px;font-size:${typeScale.note}px}
footer{font-size:${typeScale.note}px;display:flex;justify-content:space-between;gap:24px}
footer.last{display:block;padding:28px 0 48px}
@media (max-width:700px){.cards{grid-template-columns:1fr 1fr}nav ol{columns:1}main,header.front,nav{padding:0 16px}figure .scroll svg{min-width:680px}}
@media (max-width:460px){.cards{grid-template-columns:1fr}}
@page{size:A4 landscape;margin:12mm 14mm 10mm}
@media print{
body{font-size:9.5pt;line-height:1.4;background:none}
main,header.front,nav{max-width:none;padding:0}
header.front{padding-top:38mm}
h2{font-size:16pt}
.page{break-before:page;border:0;margin:0;padding:0;gap:5pt}
.page>*{break-inside:avoid}
.table{break-inside:auto;overflow:visible}
tr{break-inside:avoid}
.notice{font-size:8.5pt;padding:2pt 8pt;margin:0 0 5pt}
.lead p{font-size:10.5pt;margin-bottom:2pt;max-width:none}
.certainty,table,.card p{font-size:8pt}
.certainty p,.sources li{max-width:none}
.sources,.sources ul,footer{font-size:7.5pt}
th,td{padding:2pt 10pt 2pt 0}
figure svg{max-height:104mm}
.cards{gap:10pt 18pt}
.card h3{font-size:9pt}
.card .number{font-size:18pt}
.card .number.unknown{font-size:12pt}
.card .number span{font-size:10pt}
details,.over-time{display:none}
a{color:inherit;text-decoration:none}
footer.last{padding:6pt 0 0}
footer.last p{margin:0}
}`;
}

function colours(theme: Theme): string {
  const { ground, ink, ink2, hairline, accent, noticeGround, noticeInk } = palette(theme);
  return Object.entries({ ground, ink, ink2, hairline, accent, noticeGround, noticeInk })
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}
