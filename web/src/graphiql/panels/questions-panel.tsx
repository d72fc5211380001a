import { useMemo, useState, type ReactNode } from "react";
import { useDesk } from "../desk-context.ts";
import {
  queryIn,
  questionsLike,
  questionsNearest,
  topics,
  type WorkedQuestion,
} from "../questions/worked-questions.ts";
import { QuestionLink } from "./question-link.tsx";

/** Worked questions by topic: one click opens one in the editor. */
export function QuestionsPanel(): ReactNode {
  const { words } = useDesk();
  const text = words.questions;
  const [typed, setTyped] = useState("");
  const found = useMemo(() => questionsLike(typed), [typed]);
  const nearest = useMemo(() => (found.length > 0 ? [] : questionsNearest(typed)), [found, typed]);
  return (
    <>
      <label className="field">
        <span className="label">{text.search}</span>
        <span className="field-box">
          <input
            type="search"
            className="field-input"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </span>
      </label>
      <p className="note" role="status">
        {found.length > 0
          ? text.lead(String(found.length))
          : nearest.length > 0
            ? text.nearest(String(nearest.length))
            : text.nothing}
      </p>
      <Rows questions={nearest} />
      {topics.map((topic) => (
        <Topic
          key={topic}
          name={words.topics[topic]}
          questions={found.filter((one) => one.topic === topic)}
        />
      ))}
    </>
  );
}

interface TopicProps {
  readonly name: string;
  readonly questions: readonly WorkedQuestion[];
}

function Topic({ name, questions }: TopicProps): ReactNode {
  if (questions.length === 0) return null;
  return (
    <section className="topic">
      <h3>{name}</h3>
      <Rows questions={questions} />
    </section>
  );
}

function Rows({ questions }: Pick<TopicProps, "questions">): ReactNode {
  const { locale } = useDesk();
  if (questions.length === 0) return null;
  return (
    <ul className="rows">
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionLink question={{ query: queryIn(question, locale), variables: null, operationName: null }}>
            {question.says[locale]}
          </QuestionLink>
        </li>
      ))}
    </ul>
  );
}
