import { Refusal } from './errors';
import type { Locale } from './words';

/** The scope of the member themself, on a device of their own: it holds every other. What an app may do is told by narrower ones. */
export const wholeScope = 'member';

/** A signed-in person, resolved once per request by the gateway (or from its cache, at most 5 s old). */
export interface Viewer {
  readonly accountId: string;
  readonly memberId: string;
  readonly sessionId: string;
  readonly locale: Locale;
  /** What this session may do in their name: `member` is everything. */
  readonly scopes: readonly string[];
  /** Whom they blocked and who blocked them, in one list: a block works in both directions. */
  readonly blocked: readonly string[];
  readonly memberships: readonly ViewerMembership[];
  /** Nobody could say where they belong: what is refused to them may be theirs all the same. */
  readonly isPartial?: boolean;
}

/** One active membership of the viewer, with what they may do there. */
export interface ViewerMembership {
  readonly communityId: string;
  readonly roles: readonly string[];
}

/** One request: who asks (nobody signed in is `null`), in which language, and under which name it is found in the logs. */
export interface Asking {
  readonly viewer: Viewer | null;
  readonly locale: Locale;
  readonly requestId: string;
  /** The client's network address, for counting guesses; absent when a service of ours asks. */
  readonly address?: string;
  /** What the client says it is (User-Agent), at most 300 characters of it. */
  readonly userAgent?: string;
}

export const anonymous: Asking = { viewer: null, locale: 'en', requestId: '-' };

/** May this session do what the scope is about, in the viewer's name? */
export const holdsScope = (viewer: Viewer | null, scope: string): boolean =>
  viewer?.scopes.some((one) => one === wholeScope || one === scope) ?? false;

/** Throws FORBIDDEN, with `scope`, unless the session may; without a scope only the member themself may. */
export function assertScope(viewer: Viewer, scope: string = wholeScope): void {
  if (holdsScope(viewer, scope)) return;
  const words =
    scope === wholeScope
      ? {
          en: 'No app may do this: it takes the member themself.',
          fr: 'Aucune application ne peut faire cela : le membre seul le peut.',
        }
      : {
          en: `This app may not do this: it was not granted ${scope}.`,
          fr: `Cette application ne peut faire cela : ${scope} ne lui a pas été accordé.`,
        };
  throw new Refusal('FORBIDDEN', words, undefined, { scope });
}

/** Roles are held by people; an app acts with them only where it may. */
const rolesScope = 'moderation';

/** May the viewer act with one of these roles in that community? */
export function holdsRole(viewer: Viewer | null, communityId: string, ...roles: readonly string[]): boolean {
  const membership = viewer?.memberships.find((one) => one.communityId === communityId);
  return (membership?.roles.some((role) => roles.includes(role)) ?? false) && holdsScope(viewer, rolesScope);
}

/** May the viewer act with this role in any community? */
export const holdsRoleSomewhere = (viewer: Viewer | null, role: string): boolean =>
  viewer?.memberships.some(({ communityId }) => holdsRole(viewer, communityId, role)) ?? false;
