import { useEffect, type ReactNode } from "react";
import { accountWords } from "../../i18n/account/account-words.ts";
import { PageLink } from "../address/page-link.tsx";
import { home } from "../address/url-state.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { useSession } from "./session.ts";

/** In the page's head: who one is, or a way to sign in. Nothing where nobody signs in. */
export function AccountLink(): ReactNode {
  const { address, locale } = useAtlas();
  const session = useSession();
  const isShutOut =
    session !== null &&
    session.readers === "signed-in" &&
    !session.actions.includes("READ") &&
    address.page !== "signIn" &&
    address.page !== "account";
  useEffect(() => {
    if (!isShutOut) return;
    const next = location.pathname + location.search;
    location.replace(`/sign-in?lang=${locale}#${new URLSearchParams({ next })}`);
  }, [isShutOut, locale]);
  if (session === null || session.auth === "off") return null;
  const { account } = session;
  const page = account === null ? "signIn" : "account";
  return (
    <PageLink
      to={{ ...home, page, lang: address.lang }}
      className="account-here"
      current={address.page === page}
    >
      {account === null ? accountWords(locale).signIn.title : account.name}
    </PageLink>
  );
}
