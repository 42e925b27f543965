import type { Person } from '../mailbox/item';
import { Refusal } from './refusal';

export type TokenOptions = {
  /** Seconds until it expires; an hour unless given. */
  readonly lifetime?: number;
  /** The claims that were asked for, as the JSON that a challenge holds. */
  readonly claims?: string;
  /** Whom it stands for; the owner unless given. */
  readonly holder?: Person;
};

type IssuedToken = {
  readonly holder: Person;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
  readonly claims: string | null;
};

function segment(value: unknown): string {
  return btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The access tokens that were given out, and what Graph wants of them. */
export class Tokens {
  readonly #owner: Person;
  readonly #now: () => Date;
  readonly #issued = new Map<string, IssuedToken>();
  #demanded: string | null = null;

  constructor(owner: Person, now: () => Date) {
    this.#owner = owner;
    this.#now = now;
  }

  /** A token in the shape of a JWT: it names scopes, account and expiry, and nothing signs it. */
  issue(
    scopes: readonly string[],
    { lifetime = 3600, claims, holder = this.#owner }: TokenOptions = {},
  ): string {
    const expiresAt = this.#now().getTime() + lifetime * 1000;
    const token = [
      segment({ typ: 'JWT', alg: 'none' }),
      segment({
        aud: 'https://graph.microsoft.com',
        scp: scopes.join(' '),
        upn: holder.address,
        exp: Math.floor(expiresAt / 1000),
        jti: this.#issued.size + 1,
      }),
      'simulated',
    ].join('.');
    this.#issued.set(token, { holder, scopes, expiresAt, claims: claims ?? null });
    return token;
  }

  /** From now on none of the tokens that were given out is taken. */
  expireAll(): void {
    for (const [token, issued] of this.#issued) {
      this.#issued.set(token, { ...issued, expiresAt: this.#now().getTime() });
    }
  }

  /** From now on only tokens are taken that were issued with these claims (JSON); `null` ends it. */
  demandClaims(claims: string | null): void {
    this.#demanded = claims;
  }

  /**
   * Whom a request comes from; refuses one whose `Authorization` does not carry one of the scopes, `null` for
   * whichever.
   */
  check(authorization: string | undefined, anyOf: readonly string[] | null): Person {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) throw unauthorised('Access token is empty.');
    const issued = this.#issued.get(token);
    if (issued === undefined) throw unauthorised('This token was not issued for this mailbox.');
    if (issued.expiresAt <= this.#now().getTime()) {
      throw unauthorised('Lifetime validation failed, the token is expired.');
    }
    if (this.#demanded !== null && issued.claims !== this.#demanded) {
      throw unauthorised(
        'Continuous access evaluation resulted in challenge.',
        `, error="insufficient_claims", claims="${btoa(this.#demanded)}"`,
      );
    }
    if (anyOf !== null && !anyOf.some((scope) => issued.scopes.includes(scope))) {
      throw new Refusal(
        403,
        'ErrorAccessDenied',
        `Access is denied: this takes ${anyOf.join(' or ')}, the token has ${issued.scopes.join(', ')}.`,
      );
    }
    return issued.holder;
  }
}

function unauthorised(message: string, challenge = ''): Refusal {
  return new Refusal(401, 'InvalidAuthenticationToken', message, {
    'www-authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"${challenge}`,
  });
}
