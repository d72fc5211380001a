import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { ReactNode } from "react";
import { longestShared, tooLongToShare } from "../../app/address/desk-address.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { useDesk } from "../desk-context.ts";
import { runKeys } from "./run-keys.ts";

interface RunBarProps {
  readonly isRunning: boolean;
  readonly onRun: () => void;
  readonly onCancel: () => void;
  readonly onSave: () => void;
  readonly onChooseOperation: (name: string) => void;
}

/** Over the question: ask it or stop it, and what else can be done with it. */
export function RunBar({ isRunning, onRun, onCancel, onSave, onChooseOperation }: RunBarProps): ReactNode {
  const { addressOf, locale, words, written } = useDesk();
  const text = words.editor;
  const { prettifyEditors } = useGraphiQLActions();
  const link = new URL(addressOf(written), location.href).href;
  const tooLong = tooLongToShare(link);
  const operations = useGraphiQL((state) => state.operations) ?? [];
  return (
    <div className="run-bar">
      {isRunning ? (
        <Button look="solid" onPress={onCancel}>
          {text.cancel}
        </Button>
      ) : (
        <Button look="solid" onPress={onRun}>
          {text.run}
        </Button>
      )}
      <kbd className="note run-keys">{runKeys(words)}</kbd>
      {operations.length < 2 ? null : (
        <label className="run-operation">
          <span className="visually-hidden">{text.operation}</span>
          <select
            value={written.operationName ?? operations[0]?.name?.value ?? ""}
            onChange={(event) => onChooseOperation(event.target.value)}
          >
            {operations.map(({ name }, index) => (
              <option key={name?.value ?? index} value={name?.value ?? ""}>
                {name?.value ?? text.unnamed(String(index + 1))}
              </option>
            ))}
          </select>
        </label>
      )}
      <span className="run-ways">
        <Button look="plain" onPress={() => void prettifyEditors()}>
          {text.tidy}
        </Button>
        <Button look="plain" onPress={onSave}>
          {text.save}
        </Button>
        <CopyButton text={link} label={text.copyLink} done={text.linkCopied} failed={text.copyFailed} />
      </span>
      {tooLong === null ? null : (
        <p className="note run-long">
          {text.longLink(formatNumber(tooLong, locale), formatNumber(longestShared, locale))}
        </p>
      )}
    </div>
  );
}
