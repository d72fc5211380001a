import type { ReactNode } from "react";
import type { PlacedParagraph } from "../../../../briefing/write/own-words.ts";
import { composeWords } from "../../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../../ui/button.tsx";
import { TextBox } from "../../../../ui/fields/text-field.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";

interface ParagraphFieldProps {
  readonly label: string;
  readonly placed: PlacedParagraph;
  readonly onChange: (words: string) => void;
  /** Back to what is written from the statistics. */
  readonly onBack: () => void;
  /** The person's words hold for what is written by now, too. */
  readonly onStillGood: () => void;
}

/** A paragraph: as written from the statistics, or as a person changed it, marked as such; where the figures under it moved since, what was written then and what is now. */
export function ParagraphField(props: ParagraphFieldProps): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).words;
  const { label, placed, onChange, onBack, onStillGood } = props;
  const { edit, written } = placed;
  const isMoved = edit !== null && edit.written !== written;
  return (
    <div className="paragraph" data-moved={isMoved || undefined} data-edited={edit !== null || undefined}>
      <TextBox label={label} quiet value={edit?.text ?? written ?? ""} onChange={onChange} />
      {edit === null ? null : (
        <p className="paragraph-state">
          <span className="mark-edited">{edit.text === "" ? text.leftOut : text.edited}</span>
          <Button look="plain" onPress={onBack}>
            {text.back}
          </Button>
        </p>
      )}
      {edit !== null && isMoved ? (
        <div className="paragraph-moved" role="note">
          <p className="caution">{text.moved}</p>
          <dl>
            <dt>{text.was}</dt>
            <dd>{edit.written}</dd>
            <dt>{text.now}</dt>
            <dd>{written ?? text.gone}</dd>
          </dl>
          {written === null ? null : (
            <Button look="plain" onPress={onStillGood}>
              {text.stillGood}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
