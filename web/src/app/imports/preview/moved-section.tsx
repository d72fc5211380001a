import { Suspense, useState, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { lazily } from "../../../ui/browser/server-reachability.ts";
import { NumberLink } from "../../shell/number-link.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { importsWords } from "../imports-words.ts";
import type { OneImport } from "../one-import.ts";
import { membersOf, saidOf, type Movement } from "./movement.ts";

// Maps and their shapes come when there is something to be seen on one.
const ChangeMap = lazily(async () => (await import("./change-map.tsx")).ChangeMap);

interface MovedSectionProps {
  readonly one: OneImport;
  /** Whether its figures count, or counted. */
  readonly isOver: boolean;
}

/** Rows that are shown at once. */
const shown = 40;

/** The statistics that an import moves: as maps of before and after, and as a table, those that move the most first. */
export function MovedSection({ one, isOver }: MovedSectionProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = importsWords(locale);
  const [isWhole, setWhole] = useState(false);
  const [picked, setPicked] = useState<Movement | null>(null);
  // What is wrong keeps from knowing what would move.
  if (one.movedCount === null || (!isOver && (one.counts?.refused ?? 0) > 0)) return null;
  const n = (count: number): string => formatNumber(count, locale);
  const provinces = one.moved.filter(({ area }) => area.level === "PROVINCE");
  // What was handed in itself tells more at first sight than what follows of it.
  const handedIn = provinces.find(({ after }) => after?.status === "REPORTED");
  const onMap = picked ?? handedIn ?? provinces[0] ?? null;
  const rows = isWhole ? one.moved : one.moved.slice(0, shown);
  return (
    <section aria-labelledby="import-moved">
      <h2 id="import-moved">{isOver ? text.one.movedDone : text.one.moved}</h2>
      <p>{one.movedCount === 0 ? text.one.movedNone : text.one.movedLead(n(one.movedCount))}</p>
      {onMap === null ? null : (
        <Suspense fallback={<Skeleton lines={8} label={words.page.loading} />}>
          <ChangeMap dataset={one.dataset.id} of={onMap} moved={one.moved} movedCount={one.movedCount} />
        </Suspense>
      )}
      {one.moved.length === 0 ? null : (
        <div className="scroll" role="group" aria-label={text.one.moved} tabIndex={0}>
          <table className="printed">
            <thead>
              <tr>
                <th scope="col">{text.one.what}</th>
                <th scope="col" className="number">
                  {text.one.before}
                </th>
                <th scope="col" className="number">
                  {text.one.after}
                </th>
                <th scope="col">
                  <span className="visually-hidden">{text.one.map}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((each) => (
                <tr key={keyOf(each)}>
                  <th scope="row">
                    {each.area.name} · {each.indicator.name}
                    <span className="note block">{partsOf(each)}</span>
                  </th>
                  <td className="number">{saidOf(each, each.before, locale, text.one.noValue)}</td>
                  <td className="number">
                    <NumberLink
                      at={{
                        dataset: one.dataset.id,
                        indicator: each.indicator.id,
                        area: each.area.id,
                        period: each.period,
                        members: membersOf(each),
                        boundaries: "AS_REPORTED",
                      }}
                    >
                      {saidOf(each, each.after, locale, text.one.noValue)}
                    </NumberLink>
                  </td>
                  <td>
                    {each.area.level === "PROVINCE" ? (
                      <Button look="plain" onPress={() => setPicked(each)}>
                        {text.one.mapOf}
                        <span className="visually-hidden">
                          : {each.indicator.name}, {each.periodName}
                        </span>
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length < one.moved.length ? (
        <p>
          <Button onPress={() => setWhole(true)}>{text.list.more}</Button>
        </p>
      ) : one.moved.length < one.movedCount ? (
        <p className="note">{text.one.movedMore(n(one.moved.length), n(one.movedCount))}</p>
      ) : null}
    </section>
  );
}

const keyOf = (each: Movement): string =>
  [each.indicator.id, each.area.id, each.period, ...Object.values(membersOf(each))].join(" ");

function partsOf({ periodName, category, model, unitType, awardLevel }: Movement): string {
  const members = [category, model, unitType, awardLevel].flatMap((one) => (one === null ? [] : [one.name]));
  return [periodName, ...members].join(" · ");
}
