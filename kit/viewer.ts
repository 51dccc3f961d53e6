import type { Locale } from './words';

/** A signed-in person, resolved once per request by the gateway (or from its cache, at most 5 s old). */
export interface Viewer {
  readonly accountId: string;
  readonly memberId: string;
  readonly sessionId: string;
  readonly locale: Locale;
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

/** May the viewer act with one of these roles in that community? */
export function holdsRole(viewer: Viewer | null, communityId: string, ...roles: readonly string[]): boolean {
  const membership = viewer?.memberships.find((one) => one.communityId === communityId);
  return membership?.roles.some((role) => roles.includes(role)) ?? false;
}
