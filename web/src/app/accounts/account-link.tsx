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
  if (session === null) return null;
  const mayHandIn = session.actions.includes("HAND_IN");
  const words = accountWords(locale);
  const handIn =
    mayHandIn || session.actions.includes("PUBLISH") ? (
      <PageLink
        to={{ ...home, page: "imports", lang: address.lang }}
        className="account-here hand-in-here"
        current={address.page === "imports" || address.page === "import"}
      >
        {mayHandIn ? words.handIn : words.review}
      </PageLink>
    ) : null;
  if (session.auth === "off") return handIn;
  const { account } = session;
  const page = account === null ? "signIn" : "account";
  return (
    <>
      {handIn}
      <PageLink
        to={{ ...home, page, lang: address.lang }}
        className="account-here"
        current={address.page === page}
      >
        {account === null ? words.signIn.title : account.name}
      </PageLink>
    </>
  );
}
