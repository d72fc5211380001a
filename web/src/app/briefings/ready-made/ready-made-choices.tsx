import type { ReactNode } from "react";
import type { BriefingSetting } from "../../../briefing/asking/setting.ts";
import { mostAsked, type Template } from "../../../briefing/ready-made/wish.ts";
import { offeredIndicators } from "../../../briefing/ready-made/wanted.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { ComboboxField } from "../../../ui/fields/combobox-field.tsx";
import { ListField } from "../../../ui/fields/list-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import type { Address } from "../../address/address.ts";
import { useAsked } from "../../../ui/browser/use-asked.ts";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";

/** Stands for what is usual. */
const usual = "_usual";

interface ReadyMadeChoicesProps {
  readonly template: Template;
  /** As it is followed: with what is usual where the page's own says nothing. */
  readonly address: Address;
  readonly setting: BriefingSetting;
}

/** What a ready-made briefing is of. */
export function ReadyMadeChoices({ template, address, setting }: ReadyMadeChoicesProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = composeWords(locale).readyMade;
  const { catalogue, periods } = setting;
  const isTerm = template === "term-review";
  const offered = periods
    .filter(({ kind }) => (kind === "TERM") === isTerm)
    .toReversed()
    .map(({ id, label }) => ({ id, name: label }));
  const places = catalogue.current
    .filter(({ level }) => level === "PROVINCE")
    .map(({ id, name }) => ({ id, name }));
  return (
    <div className="ready-made-choices">
      <SelectField
        label={text.dataset}
        value={address.dataset}
        choices={catalogue.datasets.map(({ id, name, synthetic }) => ({
          id,
          name,
          ...(synthetic ? { note: words.synthetic } : {}),
        }))}
        onChange={(dataset) => goTo({ ...address, dataset, period: null, versus: null, indicators: [] })}
      />
      {template === "province" || template === "changes" ? (
        <ComboboxField
          key={`area ${address.area}`}
          label={text.area}
          value={address.area ?? (template === "changes" ? usual : null)}
          choices={[...(template === "changes" ? [{ id: usual, name: text.everywhere }] : []), ...places]}
          placeholder={text.areaPlaceholder}
          nothing={text.areaNothing}
          onChange={(id) => goTo({ ...address, area: id === usual ? null : id })}
        />
      ) : null}
      {template === "changes" ? (
        <TextLine
          label={text.since}
          type="date"
          value={address.changedSince?.slice(0, 10) ?? ""}
          onChange={(day) => goTo({ ...address, changedSince: day === "" ? null : day })}
        />
      ) : (
        <>
          <ComboboxField
            key={`period ${address.dataset} ${address.period}`}
            label={isTerm ? text.term : text.period}
            value={address.period ?? usual}
            choices={[...(isTerm ? [] : [{ id: usual, name: text.usual }]), ...offered]}
            placeholder={composeWords(locale).fields.periodPlaceholder}
            nothing={composeWords(locale).fields.nothing}
            onChange={(id) => goTo({ ...address, period: id === usual ? null : id, versus: null })}
          />
          {template === "province" ? null : (
            <ComboboxField
              key={`versus ${address.dataset} ${address.versus}`}
              label={isTerm ? text.otherTerm : text.versus}
              value={address.versus ?? usual}
              choices={[{ id: usual, name: isTerm ? text.noTerm : text.before }, ...offered]}
              placeholder={composeWords(locale).fields.periodPlaceholder}
              nothing={composeWords(locale).fields.nothing}
              onChange={(id) => goTo({ ...address, versus: id === usual ? null : id })}
            />
          )}
        </>
      )}
      <IndicatorsChoice template={template} address={address} setting={setting} />
    </div>
  );
}

/** What it is about: all that is known, or some indicators, those first that are usually looked at. */
function IndicatorsChoice({ template, address, setting }: ReadyMadeChoicesProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale);
  const { dataset, period, area, boundaries, indicators } = address;
  const offered = useAsked(
    [dataset, template, period, area, boundaries, setting.locale].join(" "),
    template === "province" && area === null
      ? null
      : () => offeredIndicators(setting, { template, period, area }),
  );
  return (
    <ListField
      label={text.readyMade.about}
      none={text.readyMade.aboutAll}
      add={text.readyMade.addIndicator}
      placeholder={text.fields.indicatorPlaceholder}
      nothing={text.fields.nothing}
      remove={text.fields.remove}
      choices={(offered ?? []).map(({ id, name, text: note }) => ({ id, name, note }))}
      chosen={indicators}
      most={mostAsked}
      onChange={(chosen) => goTo({ ...address, indicators: chosen, at: null })}
    />
  );
}
