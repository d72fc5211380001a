import { useId, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import type { AtlasCatalogueQuery } from "../../../figure/queries/generated/catalogue.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Address } from "../../address/address.ts";
import { useFirstSign } from "../../../ui/browser/use-first-sign.ts";
import type { IndicatorField } from "./indicator-field.tsx";

interface EarlyIndicatorFieldProps {
  readonly address: Address;
  /** null while it has not arrived. */
  readonly catalogue: AtlasCatalogueQuery | null;
  readonly go: (address: Address) => void;
}

/** What a reader did in the early field. */
interface Early {
  readonly isFocused: boolean;
  /** null: typed nothing. */
  readonly typed: string | null;
}

// Once it is here, it is here for every visit of the first screen.
let loaded: typeof IndicatorField | null = null;

/**
 * The choice of an indicator on the first screen. Its list with all that belongs to it comes at the first sign of a reader; until then a field that
 * looks the same stands in its place, and what is typed there is not lost.
 */
export function EarlyIndicatorField({ address, catalogue, go }: EarlyIndicatorFieldProps): ReactNode {
  const { words } = useAtlas();
  const text = words.page.controls;
  const [Field, setField] = useState(() => loaded);
  const early = useRef<Early>({ isFocused: false, typed: null });
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const load = (): void => {
    import("./indicator-field.tsx").then(
      (file) => {
        loaded = file.IndicatorField;
        setField(() => loaded);
      },
      // The early field's next focus tries again.
      () => undefined,
    );
  };
  useFirstSign(load);
  const isHere = Field !== null && catalogue !== null;
  useLayoutEffect(() => {
    const { isFocused, typed } = early.current;
    const input = box.current?.querySelector("input");
    if (!isHere || input === null || input === undefined || !isFocused) return;
    early.current = { isFocused: false, typed: null };
    input.focus();
    if (typed === null) return;
    // As if it were typed now: the list narrows to it.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, typed);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, [isHere]);
  return (
    <div ref={box} className="start-field">
      {isHere ? (
        <Field address={address} catalogue={catalogue} go={go} />
      ) : (
        <div className="field">
          <label htmlFor={id}>{text.indicator}</label>
          <div className="field-box">
            <input
              id={id}
              className="field-input"
              // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- its list is not there yet
              role="combobox"
              aria-expanded={false}
              aria-autocomplete="list"
              autoComplete="off"
              spellCheck={false}
              placeholder={text.indicatorPlaceholder}
              defaultValue={text.holdings}
              onFocus={() => {
                early.current = { ...early.current, isFocused: true };
                load();
              }}
              onBlur={(event) => {
                // Taken away it is no longer connected: that is not the reader leaving.
                if (event.currentTarget.isConnected) early.current = { ...early.current, isFocused: false };
              }}
              onClick={(event) => event.currentTarget.select()}
              onChange={(event) => {
                early.current = { isFocused: true, typed: event.currentTarget.value };
              }}
            />
            <span className="field-open" aria-hidden="true">
              <span className="field-arrow" />
            </span>
          </div>
        </div>
      )}
    </div>
  );
}
