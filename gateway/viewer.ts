import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../kit/clock';
import { Refusal, unavailable } from '../kit/errors';
import type { Hint } from '../kit/hint';
import type { Log } from '../kit/log';
import type { Links } from '../kit/service';
import type { Asking, Viewer, ViewerMembership } from '../kit/viewer';
import { type Locale, locales } from '../kit/words';
import type { Credentials } from './credentials';
import { heldSessions } from './held-sessions';
import { type Claims, tokenReader } from './token';

/** So long may a right outlive its loss. */
const viewerLivesMs = 5_000;
const sessionsDeadlineMs = 1_200;
/** Short: a request must be answered in part within 2 s, and this comes before everything else. */
const membershipsDeadlineMs = 400;
const askedAtOnce = 1_000;

export interface Viewers {
  /** What the token or cookie claims; null without one. Throws UNAUTHENTICATED for one that is not good. */
  claimed(credentials: Credentials): Promise<Claims | null>;
  /** Who asks; nobody without a token or cookie. Throws UNAUTHENTICATED for one that is not good. */
  asking(credentials: Credentials, locale: Locale, requestId: string): Promise<Asking>;
  /** Who these are by now, looked up anew for all of them at once; null for whose session has ended. Throws UNAVAILABLE. */
  renewed(claims: readonly Claims[]): Promise<(Viewer | null)[]>;
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

const sessionsShape = z.array(
  z
    .object({
      accountId: z.string(),
      memberId: z.string(),
      sessionId: z.string(),
      locale: z.enum(locales),
      scopes: z.array(z.string()),
      blocked: z.array(z.string()),
    })
    .nullable(),
);
type Session = z.infer<typeof sessionsShape>[number];

const membershipsShape = z.record(
  z.string(),
  z.array(z.object({ communityId: z.string(), roles: z.array(z.string()) })),
);
type Memberships = Readonly<Record<string, readonly ViewerMembership[]>>;

const bearer = /^Bearer ([\w.~+/=-]{1,4096})$/i;

export function openViewers({ links, hint, log, clock }: ViewersParts): Viewers {
  const { identity, regions } = links;
  if (!identity || !regions) throw new Error('The gateway needs ways to identity and regions.');
  const read = tokenReader(identity, clock);
  const held = heldSessions(identity);
  const viewers = new LRUCache<string, Promise<Viewer | null>>({ max: 20_000, ttl: viewerLivesMs });
  const forgetAll = () => viewers.clear();
  const ends = ['identity', 'regions'].map((topic) => hint?.on(topic, forgetAll));

  /** Throws UNAVAILABLE if identity does not say. */
  async function sessionsOf(claims: readonly Claims[]): Promise<Session[]> {
    const ids = claims.map(({ sid }) => sid);
    const answer = await identity?.call('sessions', { ids }, sessionsDeadlineMs).catch(() => undefined);
    const sessions = sessionsShape.safeParse(answer);
    if (!sessions.success) throw unavailable();
    return sessions.data.map((session, at) => (session?.accountId === claims[at]?.sub ? session : null));
  }

  async function membershipsOf(sessions: readonly Session[]): Promise<Memberships> {
    const memberIds = sessions.flatMap((session) => session?.memberId ?? []);
    if (memberIds.length === 0) return {};
    return membershipsShape.parse(await regions?.call('memberships', { memberIds }, membershipsDeadlineMs));
  }

  async function find(claims: Claims): Promise<Viewer | null> {
    const sessions = await sessionsOf([claims]);
    // Without regions a viewer has fewer rights, not none: what needs no role still works.
    const memberships = await membershipsOf(sessions).catch((error) => {
      log.warn({ err: error }, 'a viewer goes without their memberships for now');
      return null;
    });
    const viewer = viewerFrom(sessions[0] ?? null, memberships ?? {});
    return viewer && !memberships ? { ...viewer, isPartial: true } : viewer;
  }

  function viewerOf(claims: Claims): Promise<Viewer | null> {
    const known = viewers.get(claims.sid);
    if (known) return known;
    const finding = find(claims);
    viewers.set(claims.sid, finding);
    // What is not whole is not kept: the next request may find more.
    const dropUnlessWhole = (viewer: Viewer | null) => void (viewer?.isPartial && viewers.delete(claims.sid));
    finding.then(dropUnlessWhole, () => viewers.delete(claims.sid));
    return finding;
  }

  async function claimed({ authorization, cookie }: Credentials): Promise<Claims | null> {
    if (authorization === undefined) return cookie === undefined ? null : claimedBy(cookie);
    const [, token] = bearer.exec(authorization) ?? [];
    if (!token) throw malformed();
    return read(token);
  }

  async function claimedBy(cookie: string): Promise<Claims> {
    const claims = await held(cookie);
    if (!claims) throw signedOut();
    return claims;
  }

  async function renewSome(claims: readonly Claims[]): Promise<(Viewer | null)[]> {
    const sessions = await sessionsOf(claims);
    const memberships = await membershipsOf(sessions).catch((error) => {
      throw unavailable(error);
    });
    return sessions.map((session) => viewerFrom(session, memberships));
  }

  return {
    claimed,
    async asking(credentials, locale, requestId) {
      const claims = await claimed(credentials);
      if (!claims) return { viewer: null, locale, requestId };
      const viewer = await viewerOf(claims);
      if (!viewer) throw signedOut();
      return { viewer, locale: viewer.locale, requestId };
    },
    async renewed(claims) {
      const found: (Viewer | null)[] = [];
      for (let at = 0; at < claims.length; at += askedAtOnce) {
        found.push(...(await renewSome(claims.slice(at, at + askedAtOnce))));
      }
      return found;
    },
    forget: (sessionId) => void viewers.delete(sessionId),
    close: () => {
      for (const end of ends) end?.();
    },
  };
}

const viewerFrom = (session: Session, memberships: Memberships): Viewer | null =>
  session && { ...session, memberships: memberships[session.memberId] ?? [] };

const malformed = () =>
  new Refusal('UNAUTHENTICATED', {
    en: 'The Authorization header must read: Bearer, a space, an access token.',
    fr: 'L’en-tête Authorization doit contenir : Bearer, une espace, un jeton d’accès.',
  });

export const signedOut = () =>
  new Refusal('UNAUTHENTICATED', {
    en: 'This session has ended: sign in again.',
    fr: 'Cette session est terminée : reconnectez-vous.',
  });
