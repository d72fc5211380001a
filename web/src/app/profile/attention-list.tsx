import { Fragment, type ReactNode } from "react";
import type { Attention } from "../../figure/profile/attention.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { provinceAddress } from "./profile-links.ts";

/** What stands out, in sentences with the areas linked, and what to ask next. */
export function AttentionList({ found }: { readonly found: readonly Attention[] }): ReactNode {
  const { address, locale } = useAtlas();
  const text = profileWords(locale).attention;
  if (found.length === 0) return <p className="quiet">{text.nothing}</p>;
  return (
    <ul className="attention">
      {found.map(({ before, areas, more, after, ask }) => (
        <li key={before}>
          <p>
            {before}
            {areas.map(({ id, text: name }, at) => (
              <Fragment key={id}>
                {at === 0 ? "" : ", "}
                <PageLink to={provinceAddress(address, id)}>{name}</PageLink>
              </Fragment>
            ))}
            {more === null ? "" : ` ${more}`}
            {after}
          </p>
          {ask === null ? null : <p className="quiet">{ask}</p>}
        </li>
      ))}
    </ul>
  );
}
