import type { ReactNode } from "react";
import { resultWords } from "../../../i18n/desk-words.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { reasonFor } from "../../../reasons/take-away.ts";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import type { FileKind } from "./file-kinds.ts";
import { roughSizeOf } from "./file-size.ts";

interface FileRowProps {
  readonly kind: FileKind;
  /** Without host. */
  readonly address: string;
  /** Of the file, about; null: not known. */
  readonly bytes: number | null;
  /** Whether there are more rows than this kind is made for. */
  readonly isTooLong: boolean;
  /** Whether the browser's own download should write it to the disk as it comes. */
  readonly isLarge: boolean;
  readonly isBusy: boolean;
  /** Ids of those its figures are of. */
  readonly datasets: readonly string[];
  readonly onTake: (address: string) => void;
  readonly locale: Locale;
}

/** One kind of file: what it is for, to be taken now or asked for again by its address. */
export function FileRow(props: FileRowProps): ReactNode {
  const { kind, address, bytes, isTooLong, isLarge, isBusy, datasets, onTake, locale } = props;
  const words = resultWords(locale).takeAway;
  const { name, use } = words.kinds[kind.id];
  const label = words.take(name);
  return (
    <li>
      <div className="file-kind">
        <strong>{name}</strong>{" "}
        <span className="note">
          {isTooLong ? words.tooLong : use}
          {isTooLong || bytes === null ? null : ` · ${words.about(roughSizeOf(bytes, locale))}`}
        </span>
      </div>
      {isTooLong ? null : (
        <div className="file-ways">
          {isLarge ? (
            <a
              className="button button-outline"
              href={address}
              download=""
              aria-label={label}
              onClick={(event) => {
                event.preventDefault();
                void follow(address, datasets, locale);
              }}
            >
              {words.takeShort}
            </a>
          ) : (
            <Button aria-label={label} isDisabled={isBusy} onPress={() => onTake(address)}>
              {words.takeShort}
            </Button>
          )}
          <CopyButton
            text={new URL(address, window.location.href).href}
            label={words.copyAddress}
            spoken={words.copyAddressOf(name)}
            done={words.addressCopied}
            failed={words.addressNotCopied}
          />
        </div>
      )}
    </li>
  );
}

/** Follows the address of a file, with the reason in it where one is asked; where none is given, not at all. */
async function follow(address: string, datasets: readonly string[], locale: Locale): Promise<void> {
  const reason = await reasonFor(datasets, locale).catch(() => undefined);
  if (reason === undefined) return;
  const link = document.createElement("a");
  link.href = reason === null ? address : `${address}&reason=${encodeURIComponent(reason)}`;
  link.download = "";
  link.click();
}
