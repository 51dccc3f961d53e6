import { Ids } from '../../kit/id';
import type { Asking, Viewer } from '../../kit/viewer';
import type { Locale } from '../../kit/words';

const nobodyId = '00000000-0000-0000-0000-000000000000';
const memberId = new Ids('mbr', 'Member').of(nobodyId);
const accountId = new Ids('acc', 'Account').of(nobodyId);

/** Who is told the same, and in which words. */
export interface Audience {
  /** Distinguishes it from every other. */
  readonly key: string;
  asking(): Asking;
}

/** Visitors, or all members who read in these closed communities: they see what everybody among them may see. */
export function audienceOf(viewer: Viewer | null, closedIds: readonly string[], locale: Locale): Audience {
  const everybody: Viewer | null = viewer && {
    accountId,
    memberId,
    sessionId: 'ses_audience',
    locale,
    scopes: ['read'],
    blocked: [],
    memberships: closedIds.map((communityId) => ({ communityId, roles: [] })),
  };
  const key = JSON.stringify([viewer ? 'members' : 'everyone', closedIds, locale]);
  return { key, asking: () => ({ viewer: everybody, locale, requestId: 'live' }) };
}

/** One person, as they are whenever they are asked for. */
export function onlyFor(viewer: Viewer, asking: () => Asking): Audience {
  return { key: JSON.stringify(['one', viewer.sessionId]), asking };
}
