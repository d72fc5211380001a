import { isLoopback } from "./config-addresses.ts";

/** Who vouches for people (OpenID Connect). */
export interface IdentityProvider {
  /** Its address, as it names itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What an identity provider needs, and is not set. */
export function faultsOfProvider(
  { issuer, clientId, clientSecret }: { readonly [Part in keyof IdentityProvider]: string | null },
  publicUrl: string | null,
): readonly string[] {
  const problems: string[] = [];
  const url = issuer === null ? null : URL.parse(issuer);
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (!isSafe) {
    problems.push("AUTH=oidc needs OIDC_ISSUER, the https address of the identity provider.");
  }
  if (clientId === null) problems.push("AUTH=oidc needs OIDC_CLIENT_ID, as the identity provider gave it.");
  if (clientSecret === null)
    problems.push("AUTH=oidc needs OIDC_CLIENT_SECRET, as the identity provider gave it.");
  if (publicUrl === null) {
    problems.push("AUTH=oidc needs PUBLIC_URL: the identity provider sends people back to it.");
  }
  return problems;
}
