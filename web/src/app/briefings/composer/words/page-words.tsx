import "./words.css";
import { useState, type ReactNode } from "react";
import type { BriefingPage } from "../../../../briefing/document/briefing-document.ts";
import type { TextBlock, WrittenPage } from "../../../../briefing/page.ts";
import { placeEdits, textName } from "../../../../briefing/write/own-words.ts";
import { formatNumber } from "../../../../figure/format/format.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { TextBox } from "../../../../ui/fields/text-field.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";
import type { Composer } from "../use-composer.ts";
import { ParagraphField } from "./paragraph-field.tsx";

interface PageWordsProps {
  readonly page: BriefingPage;
  /** As the statistics have it; null: not written yet. */
  readonly written: WrittenPage | null;
  readonly edit: Composer["edit"];
}

/** The words of a page: a person's own paragraphs, and those written from the statistics, each to be changed, and back. */
export function PageWords({ page, written, edit }: PageWordsProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale);
  const edits = page.edits ?? [];
  const blocks = (written?.blocks ?? []).filter((block): block is TextBlock => block.is === "text");
  const names = blocks.map((block) => textName(page.id, block));
  // Texts that the page has no more, of which a person changed something.
  const gone = [...new Set(edits.map(({ block }) => block))].filter((name) => !names.includes(name));
  const texts = [
    ...blocks.map(({ paragraphs }, i) => ({ name: names[i] ?? "", paragraphs })),
    ...(written === null ? [] : gone.map((name) => ({ name, paragraphs: [] as readonly string[] }))),
  ];
  return (
    <section className="composer-fields" aria-label={text.composer.words}>
      <h2>{text.composer.words}</h2>
      <OwnParagraphs
        paragraphs={page.text ?? []}
        onChange={(own) => edit({ is: "page", id: page.id, change: { text: own } }, `${page.id}/own`)}
      />
      {written !== null && texts.length === 0 ? <p className="note">{text.words.none}</p> : null}
      {texts.map(({ name, paragraphs }) => (
        <div key={name} className="words-block">
          <h3>{text.words.block[name] ?? text.words.other}</h3>
          {placeEdits(
            paragraphs,
            edits.filter(({ block }) => block === name),
          ).map((placed, at) => (
            <ParagraphField
              // Paragraphs of a text have no other name than their place.
              key={`${name} ${at.toString()}`}
              label={text.words.edit(
                text.words.block[name] ?? text.words.other,
                formatNumber(at + 1, locale),
              )}
              placed={placed}
              onChange={(words) => {
                const { edit: before, written: now } = placed;
                const was = before?.written ?? now ?? "";
                if (before !== null && words === now)
                  edit({ is: "unword", id: page.id, before }, `${page.id}/${name}/${at}`);
                else
                  edit(
                    {
                      is: "reword",
                      id: page.id,
                      before,
                      edit: { block: name, at: before?.at ?? at, written: was, text: words },
                    },
                    `${page.id}/${name}/${at}`,
                  );
              }}
              onBack={() => {
                if (placed.edit !== null) edit({ is: "unword", id: page.id, before: placed.edit });
              }}
              onStillGood={() => {
                const { edit: before, written: now } = placed;
                if (before !== null && now !== null)
                  edit({ is: "reword", id: page.id, before, edit: { ...before, at, written: now } });
              }}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

/** A person's own paragraphs, one a line. What is typed stands as typed while it is; what changes otherwise comes in. */
function OwnParagraphs({
  paragraphs,
  onChange,
}: {
  readonly paragraphs: readonly string[];
  readonly onChange: (paragraphs: readonly string[]) => void;
}): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).fields;
  const [typed, setTyped] = useState(paragraphs.join("\n"));
  const shown = paragraphsOf(typed).join("\n") === paragraphs.join("\n") ? typed : paragraphs.join("\n");
  return (
    <TextBox
      label={text.own}
      value={shown}
      placeholder={text.ownHint}
      onChange={(value) => {
        setTyped(value);
        onChange(paragraphsOf(value));
      }}
    />
  );
}

function paragraphsOf(typed: string): readonly string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
