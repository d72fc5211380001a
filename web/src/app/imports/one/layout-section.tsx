import { useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { languageOf } from "../../../i18n/locale.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { Button } from "../../../ui/button.tsx";
import { ComboboxField } from "../../../ui/fields/combobox-field.tsx";
import type { Choice } from "../../../ui/fields/select-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { askServer } from "../../accounts/ask-server.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { ImportMeaningsDocument, type ImportMeaningsQuery } from "../generated/imports.ts";
import { importsWords } from "../imports-words.ts";
import type { OneImport } from "../one-import.ts";
import { placeIn } from "./place-in.ts";
import { ProposeName } from "./propose-name.tsx";

interface LayoutSectionProps {
  readonly one: OneImport;
  readonly again: () => void;
}

/** What is where on the sheets of a file, what could not be decided, and what was left out. */
export function LayoutSection({ one, again }: LayoutSectionProps): ReactNode {
  const { locale } = useAtlas();
  const text = importsWords(locale);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState<string | null>(null);
  const mayLayOut = one.steps.includes("LAY_OUT");
  const [{ data }] = useQuery({
    query: ImportMeaningsDocument,
    variables: { lang: languageOf(locale) },
    pause: one.questions.length === 0,
  });
  const meanings = data === undefined ? [] : meaningsOf(data);
  const open = one.questions.filter(({ answer }) => answer === null);
  const send = async (): Promise<void> => {
    setSaid(null);
    const answer = await askServer("POST", `/imports/${one.id}/layout`, { answers });
    if (answer.is === "done") again();
    else setSaid(answer.is === "refused" ? answer.message : text.failure);
  };
  if (one.questions.length === 0 && one.notes.length === 0) return null;
  return (
    <section aria-labelledby="import-layout">
      <h2 id="import-layout">{open.length > 0 ? text.one.questions : text.one.layout}</h2>
      {open.length === 0 ? null : <p className="note">{text.one.questionsLead}</p>}
      <ul className="import-questions">
        {one.questions.map((question) => (
          <li key={question.key}>
            <p>
              {question.sentence}{" "}
              <span className="note">
                {[
                  one.sheets.length > 1 ? question.sheet : null,
                  question.cell,
                  (question.answer === null ? text.one.waiting : text.one.cells)(
                    formatNumber(question.cells, locale),
                  ),
                  question.answeredBy === null ? null : text.one.by[question.answeredBy],
                ]
                  .filter((part) => (part ?? "") !== "")
                  .join(" · ")}
              </span>
            </p>
            {mayLayOut ? (
              <ComboboxField
                label={question.answer === null ? text.one.choose : text.one.taken}
                choices={choicesOf(question, meanings)}
                value={answers[question.key] ?? question.answer}
                onChange={(answer) => setAnswers({ ...answers, [question.key]: answer })}
                placeholder={text.one.typeToFind}
                nothing={text.one.nothingFound}
              />
            ) : question.answer === null ? null : (
              <p>
                {text.one.taken}: {answerOf(question, meanings)}
              </p>
            )}
            {mayLayOut && question.code === "NAME" && question.answer === null ? (
              <ProposeName name={question.found} foundIn={placeIn(one, question)} kind={null} />
            ) : null}
          </li>
        ))}
      </ul>
      {said === null ? null : (
        <Notice kind="error">
          <p>{said}</p>
        </Notice>
      )}
      {mayLayOut && one.questions.length > 0 ? (
        <p>
          <Button look="solid" isDisabled={Object.keys(answers).length === 0} onPress={() => void send()}>
            {text.one.sendLayout}
          </Button>
        </p>
      ) : null}
      {one.notes.length === 0 ? null : (
        <details>
          <summary>
            {text.one.notes} ({formatNumber(one.notes.length, locale)})
          </summary>
          <ul>
            {one.notes.map((note) => (
              <li key={`${note.code} ${note.sheet} ${note.range}`}>
                {[note.sheet, note.range].filter((part) => part !== "").join(" ")}: {note.sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What a question can be answered with: what may be meant first, then everything of the kinds that words can name. */
function choicesOf(
  { code, candidates }: OneImport["questions"][number],
  meanings: readonly Choice[],
): readonly Choice[] {
  const first = candidates.map(({ answer, label }) => ({ id: answer, name: label }));
  const known = new Set(first.map(({ id }) => id));
  const kinds = kindsOf[code] ?? [];
  return [
    ...first,
    ...meanings.filter(({ id }) => !known.has(id) && kinds.some((kind) => id.startsWith(kind))),
  ];
}

/** What a question was answered with, in words where there are some. */
function answerOf(question: OneImport["questions"][number], meanings: readonly Choice[]): string {
  const { answer } = question;
  return choicesOf(question, meanings).find(({ id }) => id === answer)?.name ?? answer ?? "";
}

/** The kinds of what each sort of question can be answered with beside what may be meant. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  NAME: ["indicator:", "area:", "model:", "unit_type:", "award_level:"],
  INDICATOR: ["indicator:"],
  AREA: ["area:"],
  WHICH_AREA: ["area:"],
};

function meaningsOf({
  indicators,
  areas,
  models,
  unitTypes,
  awardLevels,
}: ImportMeaningsQuery): readonly Choice[] {
  const named = (kind: string, list: readonly { readonly id: string; readonly name: string }[]): Choice[] =>
    list.map(({ id, name }) => ({ id: `${kind}:${id}`, name }));
  return [
    ...named("indicator", indicators),
    ...named(
      "area",
      areas.map(({ id, distinctName }) => ({ id, name: distinctName })),
    ),
    ...named("model", models),
    ...named("unit_type", unitTypes),
    ...named("award_level", awardLevels),
  ];
}
