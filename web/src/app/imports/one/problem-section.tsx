import { useState, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { Button } from "../../../ui/button.tsx";
import { TextLine } from "../../../ui/fields/text-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { askServer } from "../../accounts/ask-server.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { importsWords, type ImportsWords } from "../imports-words.ts";
import { type OneImport, undecidedIn } from "../one-import.ts";
import { placeIn } from "./place-in.ts";
import { ProposeName } from "./propose-name.tsx";
import { problemId } from "../sheet/cell-bar.tsx";
import { sheetWords } from "../sheet/sheet-words.ts";

type Problem = OneImport["problems"][number];

interface ProblemSectionProps {
  readonly one: OneImport;
  readonly again: () => void;
  /** Shows a cell on its sheet. */
  readonly onCell: (sheet: string, cell: string) => void;
}

/** What is wrong with a file and where; warnings are answered in their place. */
export function ProblemSection({ one, again, onCell }: ProblemSectionProps): ReactNode {
  const { locale } = useAtlas();
  const text = importsWords(locale);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  if (one.state === "READING" || one.state === "PUBLISHED" || one.state === "REVERSED") return null;
  const mayAnswer = one.steps.includes("ANSWER");
  const mayPropose = one.isMine && one.steps.includes("LAY_OUT");
  const given = Object.entries(answers).filter(([, reason]) => reason.trim() !== "");
  const send = async (toAll: string | null): Promise<void> => {
    setSending(true);
    setSaid(null);
    // A code answers all that is left of it, also what is not told one by one.
    const left = one.warnings.filter(({ unanswered }) => unanswered > 0);
    const own = given.map(([problem, reason]) => ({ problem, reason: reason.trim() }));
    const body = {
      answers: [
        ...own,
        ...(toAll === null ? [] : left.map(({ code }) => ({ problem: code, reason: toAll }))),
      ],
    };
    const answer = await askServer("POST", `/imports/${one.id}/answer`, body);
    setSending(false);
    if (answer.is !== "done") return setSaid(answer.is === "refused" ? answer.message : text.failure);
    setAnswers({});
    again();
  };
  const forAll = given[0]?.[1] ?? one.problems.find(({ answer }) => answer !== null)?.answer ?? null;
  return (
    <section aria-labelledby="import-problems">
      <h2 id="import-problems">{text.one.problems}</h2>
      {one.problems.length > 0 ? null : undecidedIn(one) > 0 ? (
        <p>{text.one.undecided(formatNumber(undecidedIn(one), locale))}</p>
      ) : (
        <p>{text.one.problemsNone}</p>
      )}
      <ul className="import-problems">
        {one.problems.map((problem) => (
          <li
            key={problem.key}
            id={problemId(problem.key)}
            tabIndex={-1}
            className={`import-problem import-${problem.severity.toLowerCase()}`}
          >
            <p>
              <strong>{text.one.severity[problem.severity]}</strong>{" "}
              <span className="import-place">{placeOf(problem, text)}</span>
              {problem.found === "" ? null : (
                <>
                  {" "}
                  <q className="import-found">{problem.found}</q>
                </>
              )}
            </p>
            <p>
              {problem.message}{" "}
              {problem.cell !== null && isSheet(one, problem) ? (
                <Button look="plain" onPress={() => onCell(problem.sheet ?? "", problem.cell ?? "")}>
                  {sheetWords(locale).toSheet(problem.cell)}
                </Button>
              ) : null}
            </p>
            {problem.accepted.length === 0 ? null : (
              <p className="note">
                {text.one.accepted}: {problem.accepted.slice(0, 8).join(" · ")}
              </p>
            )}
            {mayPropose && problem.code === "MEMBER_UNKNOWN" && isProposable(problem.column) ? (
              <ProposeName name={problem.found} foundIn={placeIn(one, problem)} kind={problem.column} />
            ) : null}
            {problem.answer === null ? null : (
              <p className="note">
                {text.one.answered}: {problem.answer}
              </p>
            )}
            {mayAnswer && problem.severity === "WARNING" && problem.answer === null ? (
              <TextLine
                label={`${text.one.answer} (${problem.cell ?? text.one.row(String(problem.row))})`}
                value={answers[problem.key] ?? ""}
                onChange={(reason) => setAnswers({ ...answers, [problem.key]: reason })}
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
      {mayAnswer && one.unanswered > 0 ? (
        <p className="dialog-actions">
          <Button look="solid" isDisabled={given.length === 0 || isSending} onPress={() => void send(null)}>
            {text.one.answerAll} ({formatNumber(given.length, locale)})
          </Button>
          {forAll !== null && one.unanswered > given.length ? (
            <Button isDisabled={isSending} onPress={() => void send(forAll.trim())}>
              {text.one.answerSame}
            </Button>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

/** The columns whose names can be proposed. */
const isProposable = (column: string | null): column is "model" | "unit_type" =>
  column === "model" || column === "unit_type";
const isSheet = ({ sheets }: OneImport, { sheet }: Problem): boolean =>
  sheets.some(({ name }) => name === (sheet ?? ""));

/** Where a problem stands, as the spreadsheet says it. */
function placeOf({ sheet, cell, row }: Problem, text: ImportsWords): string {
  const place = cell ?? (row === 0 ? text.one.whole : text.one.row(String(row)));
  return sheet === null || sheet === "" ? place : `${text.one.sheet(sheet)}, ${place}`;
}
