import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../kit/clock';
import { Refusal, unavailable } from '../kit/errors';
import type { Hint } from '../kit/hint';
import type { Log } from '../kit/log';
import type { Links } from '../kit/service';
import type { Asking, Viewer, ViewerMembership } from '../kit/viewer';
import { type Locale, locales } from '../kit/words';
import { type Claims, tokenReader } from './token';

/** So long may a right outlive its loss. */
const viewerLivesMs = 5_000;
const sessionDeadlineMs = 1_200;
/** Short: a request must be answered in part within 2 s, and this comes before everything else. */
const membershipsDeadlineMs = 400;

export interface Viewers {
  /** Who asks, by the Authorization header; nobody without one. Throws UNAUTHENTICATED for a token that is not good. */
  asking(authorization: string | undefined, locale: Locale, requestId: string): Promise<Asking>;
  /** The session did something: whatever is known of its viewer may be old. */
  forget(sessionId: string): void;
  close(): void;
}

interface ViewersParts {
  readonly links: Links;
  readonly hint?: Hint | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

const sessionShape = z
  .object({
    accountId: z.string(),
    memberId: z.string(),
    sessionId: z.string(),
    locale: z.enum(locales),
    scopes: z.array(z.string()),
    blocked: z.array(z.string()),
  })
  .nullable();

const membershipsShape = z.array(z.object({ communityId: z.string(), roles: z.array(z.string()) }));

const bearer = /^Bearer ([\w.~+/=-]{1,4096})$/i;

export function openViewers({ links, hint, log, clock }: ViewersParts): Viewers {
  const { identity, regions } = links;
  if (!identity || !regions) throw new Error('The gateway needs ways to identity and regions.');
  const read = tokenReader(identity, clock);
  const viewers = new LRUCache<string, Promise<Viewer | null>>({ max: 20_000, ttl: viewerLivesMs });
  const forgetAll = () => viewers.clear();
  const ends = ['identity', 'regions'].map((topic) => hint?.on(topic, forgetAll));

  async function membershipsOf(memberId: string): Promise<readonly ViewerMembership[] | null> {
    try {
      return membershipsShape.parse(await regions?.call('memberships', { memberId }, membershipsDeadlineMs));
    } catch (error) {
      log.warn({ err: error }, 'a viewer goes without their memberships for now');
      return null;
    }
  }

  async function find({ sid, sub }: Claims): Promise<Viewer | null> {
    const answer = await identity
      ?.call('session', { sessionId: sid }, sessionDeadlineMs)
      .catch(() => undefined);
    const session = sessionShape.safeParse(answer);
    if (!session.success) throw unavailable();
    if (session.data?.accountId !== sub) return null;
    // Without regions a viewer has fewer rights, not none: what needs no role still works.
    const memberships = await membershipsOf(session.data.memberId);
    return { ...session.data, memberships: memberships ?? [] };
  }

  function viewerOf(claims: Claims): Promise<Viewer | null> {
    const known = viewers.get(claims.sid);
    if (known) return known;
    const finding = find(claims);
    viewers.set(claims.sid, finding);
    finding.catch(() => viewers.delete(claims.sid));
    return finding;
  }

  return {
    async asking(authorization, locale, requestId) {
      if (authorization === undefined) return { viewer: null, locale, requestId };
      const [, token] = bearer.exec(authorization) ?? [];
      if (!token) throw malformed();
      const viewer = await viewerOf(await read(token));
      if (!viewer) throw signedOut();
      return { viewer, locale: viewer.locale, requestId };
    },
    forget: (sessionId) => void viewers.delete(sessionId),
    close: () => {
      for (const end of ends) end?.();
    },
  };
}

const malformed = () =>
  new Refusal('UNAUTHENTICATED', {
    en: 'The Authorization header must read: Bearer, a space, an access token.',
    fr: 'L’en-tête Authorization doit contenir : Bearer, une espace, un jeton d’accès.',
  });

const signedOut = () =>
  new Refusal('UNAUTHENTICATED', {
    en: 'This session has ended: sign in again.',
    fr: 'Cette session est terminée : reconnectez-vous.',
  });
