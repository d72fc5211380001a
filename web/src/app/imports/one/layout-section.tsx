import { useState, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { askServer } from "../../accounts/ask-server.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { importsWords } from "../imports-words.ts";
import type { OneImport } from "../one-import.ts";

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
  const open = one.questions.filter(({ answer }) => answer === null);
  const send = async (): Promise<void> => {
    setSaid(null);
    const answer = await askServer("POST", `/imports/${one.id}/layout`, { answers });
    if (answer.is === "done") again();
    else setSaid(answer.is === "refused" ? answer.message : text.failure);
  };
  if (one.sheets.length === 0 && one.questions.length === 0 && one.notes.length === 0) return null;
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
                {question.cell ?? ""} · {text.one.cells(formatNumber(question.cells, locale))}
                {question.answeredBy === null ? "" : ` · ${text.one.by[question.answeredBy] ?? ""}`}
              </span>
            </p>
            {mayLayOut && question.candidates.length > 0 ? (
              <SelectField
                label={question.answer === null ? text.one.choose : text.one.taken}
                choices={question.candidates.map(({ answer, label }) => ({ id: answer, name: label }))}
                value={answers[question.key] ?? question.answer}
                onChange={(answer) => setAnswers({ ...answers, [question.key]: answer })}
              />
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
      {one.sheets.length === 0 ? null : (
        <details>
          <summary>{text.one.layout}</summary>
          {one.sheets.map((sheet) => (
            <div key={sheet.name}>
              <h3>{sheet.name}</h3>
              {sheet.leftOut === null ? (
                <ul className="import-ranges">
                  {sheet.ranges.map(({ range, role }) => (
                    <li
                      key={`${range} ${role}`}
                      className={`range range-${role.toLowerCase().replaceAll("_", "-")}`}
                    >
                      <code>{range}</code> {text.ranges[role] ?? role}
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="quiet">{text.leftOutSheet[sheet.leftOut] ?? sheet.leftOut}</p>
              )}
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
