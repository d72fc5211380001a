import { useEffect, type ReactNode } from "react";
import { formatNumber } from "../../figure/format/format.ts";
import { announce } from "../../ui/live-region.tsx";
import { useDesk } from "../desk-context.ts";
import { type Cost, type Driver, marksOf, stepOf } from "./cost.ts";
import type { CostState } from "./use-cost.ts";
import "./cost-line.css";

interface CostLineProps {
  readonly state: CostState;
  /** Points left as the newest answer says; null: not counted, or nobody has said yet. */
  readonly remaining: number | null;
  readonly goTo: (line: number) => void;
}

/** Under the question, while it is typed: what it costs, how that is to its limits, what is left, and what drives it. */
export function CostLine({ state, remaining, goTo }: CostLineProps): ReactNode {
  const { words } = useDesk();
  const text = words.cost;
  return (
    <section className="cost" aria-label={text.label}>
      {state.is === "told" ? (
        state.cost === null ? (
          <p className="note">{text.unread}</p>
        ) : (
          <Told cost={state.cost} remaining={remaining} goTo={goTo} />
        )
      ) : (
        <p className="note">{text[state.is]}</p>
      )}
    </section>
  );
}

interface ToldProps extends Omit<CostLineProps, "state"> {
  readonly cost: Cost;
}

function Told({ cost, remaining, goTo }: ToldProps): ReactNode {
  const { locale, words } = useDesk();
  const text = words.cost;
  const step = stepOf(cost);
  const filled = marksOf(step);
  const number = (value: number): string => formatNumber(value, locale);
  useEffect(() => announce(`${text.label}: ${text.step[step]}`), [step, text]);
  return (
    <>
      <p className="cost-figures">
        <strong className="cost-step" data-step={step}>
          <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
            {[1, 2, 3].map((mark) => (
              <rect
                key={mark}
                x={(mark - 1) * 12 + 0.5}
                y={10.5 - mark * 3}
                width="9"
                height={mark * 3 + 3}
                rx="1"
                className={mark <= filled ? "cost-mark" : "cost-mark-open"}
              />
            ))}
          </svg>
          {text.step[step]}
        </strong>
        <span>{text.points(number(cost.cost), number(cost.maxCost))}</span>
        <span>{text.rows(number(cost.rows), number(cost.maxRows))}</span>
        <span>
          {remaining === null ? text.free : remaining === 0 ? text.spent : text.left(number(remaining))}
        </span>
      </p>
      {cost.driver === null ? null : <DriverLine driver={cost.driver} goTo={goTo} />}
    </>
  );
}

function DriverLine({
  driver,
  goTo,
}: {
  readonly driver: Driver;
  readonly goTo: (line: number) => void;
}): ReactNode {
  const { locale, words } = useDesk();
  const text = words.cost;
  const size = formatNumber(driver.size, locale);
  const line = driver.line ?? 1;
  return (
    <p className="cost-driver">
      {text.driver}{" "}
      <button type="button" className="link" onClick={() => goTo(line)}>
        {driver.argument === null
          ? text.driverFixed(driver.field, size, String(line))
          : text.driverSays(driver.field, driver.argument, size, String(line))}
      </button>
    </p>
  );
}
