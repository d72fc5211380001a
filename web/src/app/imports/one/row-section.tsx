import { useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { formatNumber } from "../../../figure/format/format.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { FailureNotice } from "../../shell/failure-notice.tsx";
import { ImportRowsDocument } from "../generated/imports.ts";
import { importsWords } from "../imports-words.ts";
import type { OneImport } from "../one-import.ts";

/** The rows of a file as they were read, page after page; they come when they are wanted. */
export function RowSection({ one }: { readonly one: OneImport }): ReactNode {
  const { locale } = useAtlas();
  const text = importsWords(locale);
  const [isOpen, setOpen] = useState(false);
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  if (one.counts === null || one.counts.rows === 0) return null;
  return (
    <section aria-labelledby="import-rows">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2 id="import-rows">
            {text.one.rows} ({formatNumber(one.counts.rows, locale)})
          </h2>
        </summary>
        {isOpen
          ? pages.map((after, at) => (
              <Rows
                key={after ?? ""}
                id={one.id}
                after={after}
                onMore={at === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
              />
            ))
          : null}
      </details>
    </section>
  );
}

interface RowsProps {
  readonly id: string;
  readonly after: string | null;
  readonly onMore: ((after: string) => void) | null;
}

function Rows({ id, after, onMore }: RowsProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = importsWords(locale);
  const [{ data, error }, ask] = useQuery({
    query: ImportRowsDocument,
    variables: { id, outcome: null, after },
    requestPolicy: "network-only",
  });
  if (error !== undefined)
    return <FailureNotice error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  if (data === undefined) return <Skeleton lines={4} label={words.page.loading} />;
  const rows = data.import?.rows;
  if (rows === undefined) return null;
  const { hasNextPage, endCursor } = rows.pageInfo;
  return (
    <>
      <div className="scroll" role="region" aria-label={text.one.rows} tabIndex={0}>
        <table className="printed">
          <tbody>
            {rows.nodes.map((row) => (
              <tr key={row.number}>
                <th scope="row">
                  {row.sheet === null ? "" : `${row.sheet} `}
                  {row.row}
                </th>
                <td>
                  {row.reversal === null
                    ? row.outcome === null
                      ? ""
                      : text.one.outcome[row.outcome]
                    : (text.one.reversal[row.reversal] ?? row.reversal)}
                  {row.before === null ? null : (
                    <span className="note block">{text.one.was(formatNumber(row.before, locale))}</span>
                  )}
                </td>
                <td>
                  {row.cells.map(({ column, cell, text: said }) => (
                    <span key={column} className="import-cell">
                      <span className="quiet">
                        {column}
                        {cell === null ? "" : ` ${cell}`}:
                      </span>{" "}
                      {said}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage && endCursor !== null && onMore !== null ? (
        <p>
          <Button onPress={() => onMore(endCursor)}>{text.list.more}</Button>
        </p>
      ) : null}
    </>
  );
}
