import type { ReactNode } from "react";
import "./compare.css";
import type { Figure, FigurePeriod } from "../../../figure/figure.ts";
import { viewOf } from "../../../views/catalogue.ts";
import { namedPeriod } from "../../../figure/periods/coded-period.ts";
import { comparablePeriods, usualVersus } from "../../../figure/periods/comparable-periods.ts";
import { compareWords } from "../../../i18n/compare-words.ts";
import { Button } from "../../../ui/button.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Address } from "../../address/address.ts";
import { compareMode, type CompareMode } from "../../address/compare-mode.ts";
import { usualSince, usualThreshold } from "./usual-since.ts";

interface CompareBarProps {
  readonly address: Address;
  /** All periods that hold figures. */
  readonly periods: readonly FigurePeriod[];
  /** The chosen one. */
  readonly period: string;
  /** The Figure as it was answered, before any comparison. */
  readonly figure: Figure;
  readonly go: (address: Address) => void;
}

/** How the figures are looked at: one period, two side by side, their difference, or since when; and against what. */
export function CompareBar({ address, periods, period, figure, go }: CompareBarProps): ReactNode {
  const { locale } = useAtlas();
  const text = compareWords(locale);
  const mode = compareMode(address);
  const chosen = periods.find(({ id }) => id === period) ?? figure.periods.find(({ id }) => id === period);
  const others = comparablePeriods(periods, period);
  // One that holds no figures may be compared with too, where a reader asks for it.
  const named =
    address.versus === null || others.some(({ id }) => id === address.versus)
      ? null
      : namedPeriod(address.versus, locale);
  const isTerm = chosen?.kind === "TERM";
  const canPair = others.length > 0 || named !== null;
  const view = viewOf(address.view).span === "one" ? address.view : "map";
  const settle = (next: CompareMode): Address => {
    const base: Address = { ...address, period, view };
    const versus = others.find(({ id }) => id === address.versus)?.id ?? usualVersus(periods, period);
    if (next === "one") return { ...base, versus: null, as: "difference", since: null, held: false };
    if (next === "since")
      return { ...base, versus: null, as: "difference", since: address.since ?? usualSince(figure) };
    return { ...base, versus, as: next, since: null, held: false };
  };
  return (
    <div className="compare-bar">
      <ToggleGroup
        quiet
        label={text.choose}
        // A picture of many periods shows neither one nor a comparison of two.
        value={viewOf(address.view).span === "one" ? mode : null}
        choices={(["one", "side", "difference", "since"] as const).map((id) => ({
          id,
          name: text.modes[id],
          isDisabled: id === "one" ? false : id === "since" ? isTerm : !canPair,
        }))}
        onChange={(id) => go(settle(id as CompareMode))}
      />
      {canPair && (mode === "side" || mode === "difference") ? (
        <div className="compare-more">
          <SelectField
            label={text.versus}
            value={address.versus}
            choices={[...(named === null ? [] : [named]), ...others.toReversed()].map(({ id, label }) => ({
              id,
              name: label,
            }))}
            onChange={(versus) => go({ ...address, period, versus })}
          />
          {mode === "side" && address.versus !== null ? (
            <Button onPress={() => go({ ...address, period: address.versus, versus: period })}>
              {text.swap}
            </Button>
          ) : null}
        </div>
      ) : null}
      {mode === "since" && address.since !== null ? (
        <div className="compare-more">
          <SelectField
            label={text.sinceWhat}
            value={address.since === "any" ? "any" : "reached"}
            choices={[
              { id: "any", name: text.sinceAny },
              { id: "reached", name: text.sinceReached },
            ]}
            onChange={(what) => go({ ...address, since: what === "any" ? "any" : usualThreshold(figure) })}
          />
          <SelectField
            label={text.sinceHow}
            value={address.held ? "held" : "first"}
            choices={(["first", "held"] as const).map((id) => ({ id, name: text.answer[id].name }))}
            onChange={(how) => go({ ...address, held: how === "held" })}
          />
          {address.since === "any" ? null : (
            <NumberField
              label={text.threshold(figure.unit)}
              value={address.since}
              from={0}
              to={figure.kind === "RATIO" ? 100 : 999_999_999}
              decimals={figure.kind === "RATIO" ? 1 : 0}
              onChange={(since) => go({ ...address, since })}
            />
          )}
        </div>
      ) : null}
      {isTerm ? (
        <p className="note">{text.noTerm}</p>
      ) : canPair ? null : (
        <p className="note">{text.noOther(chosen?.label ?? period)}</p>
      )}
    </div>
  );
}
