import type { AnyList } from '../lists/list';
import { members } from '../lists/members';
import { organisations } from '../lists/organisations';
import { threads } from '../lists/threads';
import { addressesOf } from '../requests/addresses';
import type { Shown } from './form';

interface Changes {
  readonly next?: string | null;
  readonly after?: string | null;
  readonly partnerName?: string;
  readonly regionName?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
}

const publicUrl = 'https://hameau.example';

/** A page of these entries of a list, as the graph would answer them, for forms to be made of. */
export function shownOf(list: AnyList, nodes: readonly object[], changes: Changes = {}): Shown {
  const {
    next = null,
    after = null,
    partnerName = 'Town hall',
    regionName = 'Perche',
    theme = 'auto',
  } = changes;
  const partner = { name: partnerName, website: 'https://hall.example/', origins: [] };
  const filter = { skills: [], professions: [] };
  const language = { locale: 'en', isLocaleSaid: false } as const;
  const asked = { slug: 'perche', partner: 'hall', after, theme, filter, ...language };
  const permit = {
    asked,
    partner,
    regionIds: null,
    isKeyed: false,
    keyInAddress: null,
    refusal: null,
    isCurrent: () => true,
  };
  const region = {
    id: 'rgn_perche',
    name: regionName,
    language: 'fr',
    foundedAt: '2026-01-01T00:00:00.000Z',
  };
  const cards = nodes.map((node) => list.card(node, { locale: 'en', publicUrl }));
  return {
    page: { list, region, cards, total: cards.length, next },
    partner,
    locale: 'en',
    theme,
    at: addressesOf({ publicUrl, names: ['perche'], permit }),
  };
}

const bare = {
  ...{ name: null, photoUrl: null, headline: null, professions: null, skills: null },
  ...{ languages: null, website: null, links: null, place: null },
};

/** A page of members who consented to this much. */
export const shownMembers = (nodes: readonly object[], changes?: Changes): Shown =>
  shownOf(
    members,
    nodes.map((node) => ({ ...bare, ...node })),
    changes,
  );

/** A page of each list whose every text says this, and whose every address is that. */
export function shownSaying(text: string, url: string): Shown[] {
  const named = [{ slug: 'x', name: text }];
  const person = {
    ...{ name: text, photoUrl: url, headline: text, professions: named, skills: named, languages: [text] },
    ...{ website: url, links: [{ title: text, url }], place: text },
  };
  const organisation = {
    ...{ slug: 'x', name: text, kind: text, summary: text, website: url, contactUrl: url },
    ...{ place: { name: text }, createdAt: '2026-02-01T00:00:00.000Z' },
  };
  const thread = {
    ...{ id: 'thr_1', kind: text, language: 'ar', title: text },
    ...{ startedAt: '2026-03-01T00:00:00.000Z', lastPostedAt: '2026-03-02T00:00:00.000Z' },
    author: { embedName: text },
    messages: {
      nodes: [{ seq: 1, html: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>` }],
    },
  };
  const changes = { partnerName: text, regionName: text, next: 'x' };
  return [
    shownOf(members, [person, person], changes),
    shownOf(organisations, [organisation], changes),
    shownOf(threads, [thread], changes),
  ];
}
