import type { ReactNode } from "react";
import { Button } from "../../../../ui/button.tsx";
import { useAtlas } from "../../../shell/atlas-context.ts";
import { useCatalogue, type Catalogue } from "../../typed/use-catalogue.ts";
import { saidParts, withoutPart, type Correction, type SaidPart } from "./correction.ts";
import { sheetWords } from "../sheet-words.ts";
import type { SheetWords } from "../../../../i18n/vi/imports/sheet.ts";

interface SaidListProps {
  readonly said: Correction;
  readonly isRemembered: boolean;
  readonly isBusy: boolean;
  readonly onNext: (next: Correction) => void;
}

/** What was said of a sheet by hand; each of it, and all, can be taken back. */
export function SaidList({ said, isRemembered, isBusy, onNext }: SaidListProps): ReactNode {
  const { locale } = useAtlas();
  const text = sheetWords(locale);
  const catalogue = useCatalogue();
  const parts = saidParts(said);
  if (parts.length === 0) return null;
  return (
    <>
      <h4>
        {text.said}
        {isRemembered ? ` (${text.remembered})` : ""}
      </h4>
      <ul className="sheet-said">
        {parts.map((part) => {
          const words = `${text.parts[part.what](part.place)}: ${meaningOf(part, text, catalogue)}`;
          return (
            <li key={part.key}>
              {words}{" "}
              <Button
                look="plain"
                isDisabled={isBusy}
                aria-label={text.undo(words)}
                onPress={() => onNext(withoutPart(said, part))}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {parts.length < 2 ? null : (
        <p>
          <Button isDisabled={isBusy} onPress={() => onNext({})}>
            {text.undoAll}
          </Button>
        </p>
      )}
    </>
  );
}

const LISTS = {
  indicator: "indicators",
  area: "areas",
  model: "models",
  category: "categories",
  unit_type: "unitTypes",
  award_level: "awardLevels",
} as const;

/** What something is, or stands for, by names. */
function meaningOf({ what, is }: SaidPart, text: SheetWords, catalogue: Catalogue | null): string {
  if (what !== "cells" && what !== "of") return text.roles[is] ?? is;
  if (is === "leave-out") return text.roles["LEFT_OUT"] ?? is;
  if (is === "nothing") return text.nothingSaid;
  return is
    .split(" ")
    .map((token) => {
      const [kind = "", id = ""] = token.split(/:(.*)/, 2);
      if (id === "?") return text.askedAnew;
      const list = Object.entries(LISTS).find(([each]) => each === kind)?.[1];
      return list === undefined || catalogue === null ? id : catalogue.name(list, id);
    })
    .join(" · ");
}
