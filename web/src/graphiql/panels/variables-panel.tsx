import { useMemo, type ReactNode } from "react";
import { ComboboxField } from "../../ui/fields/combobox-field.tsx";
import { useDesk } from "../desk-context.ts";
import { useInsertId } from "../editor/use-editor-text.ts";
import type { Choices } from "../names/choices.ts";
import { readDeclared } from "../names/declared-variables.ts";
import { kinds } from "../names/kinds.ts";
import { useNames } from "../names/use-names.ts";
import { variablesIn } from "../run/variables-in.ts";
import { VariableField } from "./variable-field.tsx";

/** The variables of the question, chosen by name; and ids by name for a question without. */
export function VariablesPanel(): ReactNode {
  const { locale, words, written, write } = useDesk();
  const text = words.variables;
  const declared = useMemo(
    () => readDeclared(written.query, written.operationName),
    [written.query, written.operationName],
  );
  const values = variablesIn(written.variables);
  const variables = declared?.variables ?? [];
  const named = variables.find(({ kind, isList }) => kind === "dataset" && !isList)?.name;
  const chosen = named === undefined ? undefined : values?.[named];
  const dataset = typeof chosen === "string" ? chosen : (declared?.dataset ?? "published");
  const names = useNames(dataset, locale, text);
  const set = (name: string, value: unknown): void => {
    const { [name]: _, ...others } = values ?? {};
    const next = value === undefined ? others : { ...others, [name]: value };
    const isEmpty = Object.keys(next).length === 0;
    write({ variables: isEmpty ? null : JSON.stringify(next, null, 2) });
  };
  return (
    <>
      <p className="note">{text.lead}</p>
      {names === "failed" ? <p role="alert">{text.failed}</p> : null}
      {values === undefined ? (
        <p role="alert">{text.unread}</p>
      ) : variables.length === 0 ? (
        <p className="note">{text.none}</p>
      ) : (
        variables.map((variable) => (
          <VariableField
            key={variable.name}
            variable={variable}
            choices={names === "failed" ? null : names}
            value={values?.[variable.name]}
            onChange={(value) => set(variable.name, value)}
          />
        ))
      )}
      {names === null || names === "failed" ? null : <InsertIds choices={names} />}
    </>
  );
}

function InsertIds({ choices }: { readonly choices: Choices }): ReactNode {
  const { words } = useDesk();
  const text = words.variables;
  const insert = useInsertId();
  return (
    <section className="topic" aria-label={text.insert}>
      <h3>{text.insert}</h3>
      <p className="note">{text.insertHint}</p>
      {kinds.map((kind) => (
        <ComboboxField
          key={kind}
          label={text.kinds[kind]}
          choices={choices[kind]}
          value={null}
          onChange={insert}
          placeholder={text.pick}
          nothing={text.nothing}
        />
      ))}
    </section>
  );
}
