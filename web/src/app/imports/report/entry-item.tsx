import { useState, type ReactNode } from "react";
import { formatExact, formatHedge, formatNumber } from "../../../figure/format/format.ts";
import { Button } from "../../../ui/button.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { isWhole } from "../typed/figure-draft.ts";
import { FigureFields } from "../typed/figure-fields.tsx";
import { typedWords } from "../typed/typed-words.ts";
import type { Catalogue } from "../typed/use-catalogue.ts";
import { goToPart, idOf } from "./marked-text.tsx";
import type { Entry } from "./reading.ts";

interface EntryItemProps {
  readonly catalogue: Catalogue;
  readonly entry: Entry;
  /** Its place in the list, from 1. */
  readonly number: number;
  /** That of the first figure of the same words. */
  readonly wordsOf: number;
  readonly onChange: (entry: Entry) => void;
}

/** A figure that was proposed: what it says, what is doubted, and what a person decides. */
export function EntryItem({ catalogue, entry, number, wordsOf, onChange }: EntryItemProps): ReactNode {
  const { locale } = useAtlas();
  const words = typedWords(locale);
  const text = words.report;
  const [isCorrecting, setCorrecting] = useState(false);
  const { figure, proposed, state } = entry;
  const { name } = catalogue;
  const named = [
    ...figure.models.map((id) => name("models", id)),
    ...(figure.category === null ? [] : [name("categories", figure.category)]),
    ...(figure.unitType === null ? [] : [name("unitTypes", figure.unitType)]),
    ...(figure.awardLevel === null ? [] : [name("awardLevels", figure.awardLevel)]),
  ];
  const label = text.item(formatNumber(number, locale));
  const states = { open: text.open, confirmed: text.confirmed, struck: text.struck };
  return (
    <li
      id={idOf("entry", number)}
      className={`report-entry report-${state}`}
      tabIndex={-1}
      aria-label={`${label}: ${states[state]}`}
    >
      <p className="report-value">
        <span aria-hidden="true" className="report-number">
          {number}
        </span>{" "}
        <strong>
          {formatHedge(figure.qualifier)}
          {Number.isFinite(figure.value) ? formatExact(figure.value, locale) : "—"}
        </strong>{" "}
        {name("indicators", figure.indicator)}
        <span className="quiet"> {states[state]}</span>
      </p>
      <p>
        {name("areas", figure.area)} · {figure.period}
        {named.length === 0 ? "" : ` · ${named.join(" · ")}`}
      </p>
      <blockquote lang="vi">{proposed.words}</blockquote>
      {proposed.doubts.length === 0 ? null : (
        <ul className="report-doubts" aria-label={text.doubts}>
          {proposed.doubts.map(({ code, sentence }) => (
            <li key={code}>{sentence[locale]}</li>
          ))}
        </ul>
      )}
      {isCorrecting ? (
        <FigureFields
          catalogue={catalogue}
          figure={figure}
          onChange={(changed) => onChange({ ...entry, figure: changed, state: "open" })}
        />
      ) : null}
      <div className="report-tools" role="group" aria-label={label}>
        {state === "struck" ? (
          <Button onPress={() => onChange({ ...entry, state: "open" })}>{text.restore}</Button>
        ) : (
          <>
            {state === "open" ? (
              <Button
                isDisabled={!isWhole(figure)}
                onPress={() => {
                  setCorrecting(false);
                  onChange({ ...entry, state: "confirmed" });
                }}
              >
                {text.confirm}
              </Button>
            ) : null}
            <Button onPress={() => setCorrecting(!isCorrecting)}>
              {isCorrecting ? text.corrected : text.correct}
            </Button>
            <Button onPress={() => onChange({ ...entry, state: "struck" })}>{text.strike}</Button>
          </>
        )}
        <Button look="plain" onPress={() => goToPart(idOf("words", wordsOf))}>
          {text.inText}
        </Button>
      </div>
    </li>
  );
}
