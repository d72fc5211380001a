import * as oidc from "openid-client";
import type { Identity } from "../../accounts/identity.ts";
import type { IdentityProvider } from "../../config.ts";

/** What has to be kept between leaving for the provider and coming back. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Seconds that the provider may take to answer. */
const PATIENCE = 10;

/** The identity provider, found out about at the first sign-in: the atlas starts without it. */
export class Provider {
  readonly #settings: IdentityProvider;
  readonly #callback: string;
  #found: Promise<oidc.Configuration> | null = null;

  /** @param callback the address to which it sends people back */
  constructor(settings: IdentityProvider, callback: string) {
    this.#settings = settings;
    this.#callback = callback;
  }

  /** Where to send somebody to sign in, and what to keep until they come back. Rejects when the provider does not answer. */
  async leave(): Promise<{ readonly to: URL; readonly journey: Journey }> {
    const configuration = await this.#configuration();
    const journey = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const to = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#callback,
      scope: "openid email profile",
      code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
      code_challenge_method: "S256",
      state: journey.state,
      nonce: journey.nonce,
    });
    return { to, journey };
  }

  /**
   * Who has come back. Rejects when it is not whom the provider sent, or not on the journey that began here.
   *
   * @param search of the address they came back to
   */
  async arrive(search: string, { state, nonce, verifier }: Journey): Promise<Identity> {
    const configuration = await this.#configuration();
    const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${this.#callback}${search}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error("The identity provider gave no id token.");
    // Providers may say who it is in the token or only when asked.
    const said: Readonly<Record<string, unknown>> =
      claims["email"] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
        ? { ...claims, ...(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)) }
        : claims;
    const { email, email_verified: isVerified, name } = said;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      name: typeof name === "string" && name.trim() !== "" ? name : null,
      address: typeof email === "string" && isVerified === true ? email : null,
    };
  }

  #configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const url = new URL(issuer);
    // Without TLS only on this machine; config.ts takes no other.
    const execute = url.protocol === "http:" ? [oidc.allowInsecureRequests] : [];
    // One that was away is asked again at the next sign-in.
    return (this.#found ??= oidc
      .discovery(url, clientId, clientSecret, undefined, { execute, timeout: PATIENCE })
      .catch((error: unknown) => {
        this.#found = null;
        throw error;
      }));
  }
}
