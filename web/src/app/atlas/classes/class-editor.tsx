import { useEffect, useState, type ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { choiceOf, draftOf, draftProblems, type ClassDraft } from "../../../figure/classes/class-draft.ts";
import { maximumClasses, type Classification } from "../../../figure/classes/classes.ts";
import { formatClasses } from "../../../figure/classes/classes-parameter.ts";
import type { Figure } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { breaksOf } from "../../../figure/classes/histogram.ts";
import { classesWords } from "../../../i18n/classes-words.ts";
import { Button } from "../../../ui/button.tsx";
import { announce } from "../../../ui/live-region.tsx";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import { ClassRows } from "../../../views/screen/legend/class-histogram.tsx";
import { classScale } from "../../../views/theme.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { LimitFields } from "./limit-fields.tsx";
import { LimitSlider } from "./limit-slider.tsx";

interface ClassEditorProps {
  /** The Figure as it is classed now. */
  readonly figure: Figure;
  /** Whether the classes are listed here too: where the legend is out of sight. */
  readonly hasList: boolean;
  /** null: our own choice. */
  readonly chosen: Classification | null;
  /** Called with every change that can be drawn: the page is the preview. */
  readonly onChange: (classes: Classification | null) => void;
}

const methods = ["own", "equal", "quantiles", "natural", "manual"] as const;

/** How values are classed: method, number, limits of one's own, the other way round. What is wrong is said, and the map keeps what it had. */
export function ClassEditor({ figure, hasList, chosen, onChange }: ClassEditorProps): ReactNode {
  const { locale, theme } = useAtlas();
  const text = classesWords(locale);
  const breaks = breaksOf(figure.legend.classes);
  const key = chosen === null ? "" : formatClasses(chosen);
  const [draft, setDraft] = useState(() => draftOf(chosen, breaks, locale));
  // What was chosen elsewhere (a step back in the history) is taken over; what was chosen here is already written.
  const [sent, setSent] = useState(key);
  if (key !== sent) {
    setSent(key);
    setDraft(draftOf(chosen, breaks, locale));
  }
  const problems = draftProblems(draft, locale, text);
  const problem =
    problems.length === 0 ? null : [text.problemTitle, ...problems.map((one) => one.text)].join(". ");
  // After a pause: what is half typed is not wrong yet.
  useEffect(() => {
    if (problem !== null) announce(problem);
  }, [problem]);
  const edit = (next: ClassDraft): void => {
    setDraft(next);
    if (draftProblems(next, locale, text).length > 0) return;
    const choice = choiceOf(next, locale);
    setSent(choice === null ? "" : formatClasses(choice));
    onChange(choice);
  };
  const setMethod = (method: ClassDraft["method"]): void => {
    // Limits of one's own begin where the classes shown have theirs.
    const limits = method === "manual" ? draftOf(null, breaks, locale).limits : draft.limits;
    edit({ ...draft, method, limits, reversed: method === "own" ? false : draft.reversed });
  };
  const colours = classScale(theme, figure.legend);
  const shown = figure.legend.classes.length;
  const isCounted = draft.method !== "own" && draft.method !== "manual";
  return (
    <div className="class-editor">
      <LimitSlider
        figure={figure}
        colours={colours}
        limits={draft.method === "manual" && problems.length === 0 ? draft.limits : null}
        onChange={(limits) => edit({ ...draft, limits })}
      />
      <RadioGroup
        className="class-methods"
        value={draft.method}
        onChange={(value) => setMethod(methods.find((method) => method === value) ?? "own")}
      >
        <Label className="label">{text.method}</Label>
        {methods.map((method) => (
          <Radio key={method} value={method} className="class-method">
            <span className="class-dot" aria-hidden="true" />
            <span>
              {text.methods[method]}
              <span className="note block">{text.hints[method]}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {isCounted ? (
        <ToggleGroup
          label={text.count}
          value={String(draft.count)}
          choices={Array.from({ length: maximumClasses - 1 }, (_, i) => ({
            id: String(i + 2),
            name: String(i + 2),
          }))}
          onChange={(count) => edit({ ...draft, count: Number(count) })}
        />
      ) : null}
      <p role="status" className="note">
        {isCounted && shown < draft.count ? text.fewer(formatNumber(shown, locale)) : null}
      </p>
      {draft.method === "manual" ? (
        <LimitFields draft={draft} breaks={breaks} problems={problems} onChange={edit} />
      ) : null}
      {problems.length === 0 ? null : <p className="class-problem-title">{text.problemTitle}</p>}
      {draft.method === "own" ? null : (
        <label className="class-reversed">
          <input
            type="checkbox"
            checked={draft.reversed}
            onChange={(event) => edit({ ...draft, reversed: event.target.checked })}
          />
          {text.reversed}
        </label>
      )}
      {hasList ? (
        <section aria-label={text.counts}>
          <ClassRows locale={locale} classes={figure.legend.classes} colours={colours} />
        </section>
      ) : null}
      <p className="note">{text.fixed}</p>
      {draft.method === "own" ? null : (
        <Button look="outline" onPress={() => setMethod("own")}>
          {text.usual}
        </Button>
      )}
    </div>
  );
}
