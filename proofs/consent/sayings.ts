import { Ids } from '../../kit/id';
import { markOf } from './marks';
import type { Member, Network } from './network';

const accountIds = new Ids('acc', 'Account');
const nowhere = { areaId: null, areaName: null, countryCode: null, latitude: null, longitude: null };
const homeOf = { placeId: 'plc_00000000000000000000000000' };

export const slugOf = ({ number }: Network): string => `network-${number}`;
export const innerSlugOf = (network: Network): string => `${slugOf(network)}-inner`;

/** What everybody looks for in others, and nobody is shown to. */
export const sought = markOf('SOUGHT_SKILLS', 0);
export const photoOf = ({ number }: Member): string =>
  `https://photos.example/${markOf('PHOTO', number)}.jpg`;

/** Those of one area call it each by a mark of their own, as if it had been written otherwise each time; it is one area all the same. */
export function accountOf(id: string, member: Member, network: Network) {
  const { number, area, audience } = member;
  return {
    ...{ id, accountId: accountIds.make(), email: `${markOf('EMAIL', number)}@example.org` },
    ...{ passwordHash: null, displayName: markOf('NAME', number), handle: markOf('HANDLE', number) },
    ...{ locale: 'en' as const, audience, joinedAt: new Date(Date.UTC(2026, 0, 1) + number * 60_000) },
    home:
      area === null
        ? { ...homeOf, precision: 'NONE' as const, ...nowhere }
        : {
            ...{ ...homeOf, precision: 'AREA' as const, areaId: `area-${network.number}-${area}` },
            ...{ areaName: markOf('PLACE', number), countryCode: 'FR' },
            ...{ latitude: 48 + (area % 10) / 50, longitude: Math.floor(area / 10) / 50 },
          },
  };
}

export function profileOf(memberId: string, { number }: Member) {
  const link = `https://${markOf('LINKS', number)}.example/`;
  return {
    ...{ memberId, headline: markOf('HEADLINE', number), bio: markOf('BIO', number) },
    ...{ workMode: 'FREELANCE' as const, experience: 'PRACTISED' as const },
    professions: [markOf('PROFESSIONS', number)],
    languages: [`fr-x-${markOf('LANGUAGES', number)}`],
    website: `https://${markOf('WEBSITE', number)}.example/`,
    links: [{ title: markOf('LINKS', number), url: link }],
    offered: [{ slug: markOf('SKILLS', number), level: 'WORKING' as const }],
    sought: [{ slug: sought, level: null }],
  };
}

/** Whoever starts a thread names themself and somebody beside them, in its title and in what it begins with. */
export function threadOf(authorId: string, { number }: Member, communityId: string, beside: Member) {
  const words = `${markOf('THREAD', number)} of @${markOf('HANDLE', number)} and @${markOf('HANDLE', beside.number)}`;
  const postedAt = new Date(Date.UTC(2026, 5, 1) + number * 60_000);
  return {
    ...{ key: `consent-${number}`, communityIds: [communityId], kind: 'DISCUSSION' as const, language: 'en' },
    title: words,
    messages: [{ authorId, text: words, postedAt }],
  };
}

export function organisationOf(memberId: string, { number }: Member, communityId: string) {
  const name = markOf('ORGANISATION', number);
  return {
    ...{ slug: name, name, kind: 'ASSOCIATION' as const, summary: `We are ${name}.` },
    ...{ website: `https://${name}.example/`, contactUrl: `https://${name}.example/write` },
    ...{ representativeIds: [memberId], communityIds: [communityId] },
    createdAt: new Date(Date.UTC(2026, 2, 1) + number * 60_000),
  };
}
