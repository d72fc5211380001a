import type { ReactNode } from "react";
import { dayInVietNam, formatNumber } from "../../figure/format/format.ts";
import type { ChangesWords } from "../../i18n/keeping/changes-words.ts";
import { ComboboxField } from "../../ui/fields/combobox-field.tsx";
import type { Choice } from "../../ui/fields/select-field.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { TextLine } from "../../ui/fields/text-field.tsx";
import { goTo } from "../address/use-address.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import type { Update } from "./changed-statistic.ts";
import type { ChangesChoicesQuery } from "./generated/changes.ts";

const ANY = "_any";
const SEVERAL = "_several";

interface ChangesChoicesProps {
  readonly choices: ChangesChoicesQuery;
  /** What is shown, for the words of the causes there are. */
  readonly causes: Update["causes"];
  readonly text: ChangesWords;
}

/** Of which dataset, time, indicator, area and causes. */
export function ChangesChoices({ choices, causes, text }: ChangesChoicesProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const toggle = (cause: string): void => {
    const isChosen = address.causes.includes(cause);
    const next = isChosen ? address.causes.filter((one) => one !== cause) : [...address.causes, cause];
    goTo({ ...address, causes: next });
  };
  // Causes that nothing has are no choice.
  const offered = causes.filter(({ cause, count }) => count > 0 || address.causes.includes(cause));
  return (
    <div className="page-tools changes-choices no-print">
      <SelectField
        label={text.dataset}
        value={address.dataset}
        choices={choices.datasets.map(({ id, name, synthetic }) => ({
          id,
          name,
          ...(synthetic ? { note: words.synthetic } : {}),
        }))}
        onChange={(dataset) => goTo({ ...address, dataset })}
      />
      <TextLine
        label={text.since}
        type="date"
        value={dayInVietNam(address.changedSince ?? "")}
        onChange={(day) => goTo({ ...address, changedSince: day === "" ? null : day })}
      />
      <TextLine
        label={text.until}
        type="date"
        value={dayInVietNam(address.changedUntil ?? "")}
        onChange={(day) => goTo({ ...address, changedUntil: day === "" ? null : day })}
      />
      <OneOf
        label={text.indicator}
        any={text.anyIndicator}
        among={choices.indicators}
        chosen={address.indicators}
        text={text}
        several={text.several(formatNumber(address.indicators.length, locale))}
        onChange={(indicators) => goTo({ ...address, indicators })}
      />
      <OneOf
        label={text.area}
        any={text.anyArea}
        among={[{ id: "viet-nam", name: words.country }, ...choices.areas]}
        chosen={address.areas}
        text={text}
        several={text.several(formatNumber(address.areas.length, locale))}
        onChange={(areas) => goTo({ ...address, areas })}
      />
      {offered.length === 0 ? null : (
        <fieldset className="changes-causes">
          <legend>{text.causes}</legend>
          {offered.map(({ cause, name, count }) => (
            <label key={cause}>
              <input
                type="checkbox"
                checked={address.causes.includes(cause)}
                onChange={() => toggle(cause)}
              />{" "}
              {name} <span className="quiet">{formatNumber(count, locale)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

interface OneOfProps {
  readonly label: string;
  readonly any: string;
  /** What is said where an address names several. */
  readonly several: string;
  readonly among: readonly Choice[];
  readonly chosen: readonly string[];
  readonly text: ChangesWords;
  readonly onChange: (ids: readonly string[]) => void;
}

/** One, or any; an address may name several, which then stand as they are. */
function OneOf({ label, any, several, among, chosen, text, onChange }: OneOfProps): ReactNode {
  const [only] = chosen;
  const value = chosen.length > 1 ? SEVERAL : (only ?? ANY);
  const isKnown = value === ANY || value === SEVERAL || among.some(({ id }) => id === value);
  const choices = [
    { id: ANY, name: any },
    ...(value === SEVERAL ? [{ id: SEVERAL, name: several }] : []),
    // An area of earlier boundaries may be in the address.
    ...(isKnown ? [] : [{ id: value, name: value }]),
    ...among,
  ];
  return (
    <ComboboxField
      key={`${value} ${among.length}`}
      label={label}
      value={value}
      choices={choices}
      placeholder={text.typeToFind}
      nothing={text.nothingFound}
      onChange={(id) => {
        if (id !== SEVERAL) onChange(id === ANY ? [] : [id]);
      }}
    />
  );
}
