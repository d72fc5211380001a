import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { useDesk } from "../desk-context.ts";
import { history } from "../kept/kept-question.ts";
import { useKept } from "../kept/use-kept.ts";
import { formatInstant } from "../../figure/format/format.ts";
import { QuestionLink } from "./question-link.tsx";

/** What was asked in this browser. */
export function HistoryPanel(): ReactNode {
  const { locale, words } = useDesk();
  const text = words.history;
  const { items, isRefused, clear } = useKept(history);
  return (
    <>
      <p className="note">{isRefused ? words.keptFailed : items.length === 0 ? text.none : text.lead}</p>
      <ul className="rows">
        {items.map((item) => (
          <li key={item.id}>
            <QuestionLink question={item}>
              {item.name}
              <span className="note block">{formatInstant(new Date(item.at), locale)}</span>
            </QuestionLink>
          </li>
        ))}
      </ul>
      {items.length === 0 ? null : <Button onPress={() => void clear()}>{text.clear}</Button>}
    </>
  );
}
