import { useMemo, useState, type ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { SearchField } from "react-aria-components/SearchField";
import { formatNumber, formatShort } from "../../figure/format/format.ts";
import { placeWords } from "../../i18n/places/place-words.ts";
import { fromHere } from "../address/from-here.ts";
import { PageLink } from "../address/page-link.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { ReportLine } from "../sources/printed-figures.tsx";
import {
  memberName,
  orderedRows,
  type PlaceFigure,
  type SortKey,
  type Sorting,
  usualSorting,
} from "./figure-rows.ts";
import "./place-figures.css";

interface PlaceFiguresProps {
  readonly figures: readonly PlaceFigure[];
  /** How many there are in all. */
  readonly total: number;
  /** Whether they are of more than one place. */
  readonly withPlace: boolean;
}

/** Rows that are shown before more are asked for. */
const shown = 30;
/** Below this many nothing has to be looked for. */
const searchable = 8;

/** Printed figures of districts and communes: one row each, to be searched and put in order. They are never added up. */
export function PlaceFigures({ figures, total, withPlace }: PlaceFiguresProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = placeWords(locale);
  const [wanted, setWanted] = useState("");
  const [sorting, setSorting] = useState<Sorting>(usualSorting);
  const [isWhole, setIsWhole] = useState(false);
  const rows = useMemo(() => orderedRows(figures, wanted, sorting), [figures, wanted, sorting]);
  const visible = isWhole ? rows : rows.slice(0, shown);
  const n = (value: number): string => formatNumber(value, locale);
  const heading = (by: SortKey, label: string, isNumber = false): ReactNode => {
    const isChosen = sorting.by === by;
    const mark = isChosen ? (sorting.isDescending ? "▼" : "▲") : "";
    const turn = (): void =>
      setSorting({ by, isDescending: isChosen ? !sorting.isDescending : by === "period" || by === "value" });
    return (
      <th
        scope="col"
        className={isNumber ? "number" : ""}
        {...(isChosen
          ? { "aria-sort": sorting.isDescending ? ("descending" as const) : ("ascending" as const) }
          : {})}
      >
        <button type="button" className="place-sort" onClick={turn}>
          {label} <span aria-hidden="true">{mark}</span>
        </button>
      </th>
    );
  };
  const placeLink = ({ area }: PlaceFigure): ReactNode => (
    <PageLink to={{ ...fromHere(address), page: "place", dataset: address.dataset, area: area.id }}>
      {area.distinctName}
    </PageLink>
  );
  return (
    <div className="place-figures">
      {figures.length < searchable ? null : (
        <div className="page-tools">
          <SearchField className="field search" value={wanted} onChange={setWanted}>
            <Label>{text.search}</Label>
            <div className="field-box">
              <Input className="field-input" />
              <Button className="field-open" aria-label={words.page.sourcesPage.clear}>
                <span aria-hidden="true">×</span>
              </Button>
            </div>
          </SearchField>
        </div>
      )}
      <p role="status" className="quiet">
        {text.found(n(rows.length), n(total))}
      </p>
      <div className="scroll" role="region" aria-label={text.table} tabIndex={0}>
        <table className="printed">
          <caption className="visually-hidden">{text.table}</caption>
          <thead>
            <tr>
              {withPlace ? heading("place", text.place) : null}
              {heading("indicator", text.indicator)}
              {heading("period", text.period)}
              {heading("value", text.value, true)}
              {heading("source", text.source)}
            </tr>
          </thead>
          <tbody>
            {visible.map((figure) => (
              <tr key={figure.id}>
                {withPlace ? <th scope="row">{placeLink(figure)}</th> : null}
                <td>
                  <PageLink to={{ ...fromHere(address), ...numberOf(figure), dataset: address.dataset }}>
                    {figure.indicator.name}
                  </PageLink>
                  {memberName(figure) === null ? null : (
                    <span className="quiet"> · {memberName(figure)}</span>
                  )}
                  {figure.note ? (
                    <span lang="vi" className="note block">
                      {figure.note}
                    </span>
                  ) : null}
                </td>
                <td>{figure.period.name}</td>
                <td className="number">
                  {figure.value === null || figure.value === undefined
                    ? ""
                    : formatShort(figure.value, figure.qualifier ?? null, figure.indicator.kind, locale)}
                  <span className="quiet">
                    {figure.value === null || figure.value === undefined ? "" : ` ${figure.indicator.unit}`}
                  </span>
                  <span className="note block">
                    {figure.status === "WITHDRAWN" ? words.page.panel.withdrawn : words.status[figure.status]}
                  </span>
                </td>
                <td className="place-source">
                  <ReportLine report={figure.source} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 ? <p className="quiet">{text.nothing}</p> : null}
      {rows.length <= visible.length ? null : (
        <button type="button" className="button-plain" onClick={() => setIsWhole(true)}>
          {text.more(n(rows.length - visible.length))}
        </button>
      )}
      {total <= figures.length ? null : <p className="note">{text.notAll(n(figures.length), n(total))}</p>}
    </div>
  );
}

/** The page of the number that a figure answers. */
function numberOf({ area, indicator, period, model, category, unitType, awardLevel }: PlaceFigure) {
  return {
    page: "number" as const,
    area: area.id,
    indicator: indicator.id,
    period: period.id,
    boundaries: "AS_REPORTED",
    members: {
      ...(model ? { model: model.id } : {}),
      ...(category ? { category: category.id } : {}),
      ...(unitType ? { unit: unitType.id } : {}),
      ...(awardLevel ? { award: awardLevel.id } : {}),
    },
  };
}
