import { buildASTSchema, extendSchema, parse } from 'graphql';
import type { Closers } from '../../bench/closers';
import type { Journey } from '../../gateway/journeys/journey.fixtures';
import { openGateway } from '../../gateway/main';
import { systemClock } from '../../kit/clock';
import { LocalHint } from '../../kit/hint';
import { logOf } from '../../kit/log';
import type { Executed, Link, Links } from '../../kit/service';
import type { Asking } from '../../kit/viewer';
import { databaseVariable } from '../../scripts/config';
import { readSchema } from '../../scripts/schemas';
import { serviceNames } from '../../scripts/services';
import { askedAs, type Ground } from './looking';
import { fieldNames, keptBy, type Network } from './network';
import { pathsIn } from './paths';
import type { Population } from './population';
import { rules } from './rules';
import { lookAt, type Named } from './trial';
import { become } from './writing';

/** In it whatever guard is missing is missed. */
export const harsh: Network = {
  audiences: {
    ...{ open: 'EVERYONE', members: 'MEMBERS', hidden: 'NOBODY' },
    ...{ blocker: 'MEMBERS', blocked: 'MEMBERS', last: 'MEMBERS' },
  },
  kept: keptBy(() => fieldNames),
  away: [],
  blocks: [
    'blocker blocked',
    'open blocker',
    'left open',
    'steward blocked',
    'stranger members',
    'last left',
  ],
  memberships: {
    perche: ['open', 'members', 'hidden', 'blocker', 'blocked', 'last'],
    ux: ['open', 'members', 'blocked'],
  },
  hiddenThreads: ['members', 'last'],
  unplacedThreads: ['members', 'last'],
};

type Wrap = (link: Link, service: string) => Link;

const only =
  (wanted: string, wrap: (link: Link) => Link): Wrap =>
  (link, service) =>
    service === wanted ? wrap(link) : link;

const withoutBlocks = ({ viewer, ...rest }: Asking): Asking => ({
  ...rest,
  viewer: viewer && { ...viewer, blocked: [] },
});

/** Whoever asks as nobody is taken for somebody who has just signed up. */
const asMember =
  (memberId: string) =>
  (asking: Asking): Asking =>
    asking.viewer
      ? asking
      : ({
          ...asking,
          viewer: {
            accountId: 'acc_0',
            memberId,
            sessionId: 'ses_0',
            scopes: [],
            blocked: [],
            memberships: [],
            locale: 'en',
          },
        } as never);

const asModerator =
  (communityId: string) =>
  (asking: Asking): Asking =>
    asking.viewer
      ? {
          ...asking,
          viewer: { ...asking.viewer, memberships: [{ communityId, roles: ['MODERATOR'] }] } as never,
        }
      : asking;

const countingOneMore = (link: Link): Link => ({
  ...link,
  graph: async (...asked) => {
    const { written, ...plain } = await link.graph(...asked);
    const text = (written?.() ?? JSON.stringify(plain)).replace(
      /"totalCount":(\d+)/g,
      (_all, count) => `"totalCount":${Number(count) + 1}`,
    );
    return JSON.parse(text) as Executed;
  },
});

/** Services that each forget one rule, by what they forget. */
const forgetting = (journey: Journey): Readonly<Record<string, Wrap>> => {
  const nobody = 'mbr_00000000000000000000000001';
  return {
    ...Object.fromEntries(
      serviceNames.map((name) => [
        `${name} forgets blocks`,
        only(name, (link) => askedAs(link, withoutBlocks)),
      ]),
    ),
    ...Object.fromEntries(
      serviceNames.map((name) => [
        `${name} takes visitors for members`,
        only(name, (link) => askedAs(link, asMember(nobody))),
      ]),
    ),
    'messaging takes everybody for a moderator': only('messaging', (link) =>
      askedAs(link, asModerator(journey.community('perche'))),
    ),
    'directory counts one more': only('directory', countingOneMore),
    'messaging counts one more': only('messaging', countingOneMore),
  };
};

async function openLeaky(closers: Closers, journey: Journey, wrap: Wrap): Promise<Ground> {
  const links: Links = Object.fromEntries(
    serviceNames.map((name) => [name, wrap(journey.linkTo(name), name)]),
  );
  const env = {
    ...{
      HAMEAU_PORT: '0',
      HAMEAU_PLANNING_BUDGET_MS: '100000000',
      HAMEAU_PUBLIC_URL: 'http://localhost:4000',
    },
    [databaseVariable('gateway')]: journey.urls['gateway'],
  };
  const around = {
    links,
    hint: new LocalHint(),
    log: logOf('leaky', 'silent'),
    clock: systemClock,
    key: journey.key,
  };
  const sdl = { supergraphSdl: readSchema('supergraph.graphql'), apiSdl: readSchema('api.graphql') };
  const gateway = await closers.open(openGateway(env, { ...around, ...sdl }), (opened) => opened.close());
  return { url: gateway.url, linkTo: (service) => links[service] as Link };
}

/** What is written down beside a member for visitors, as if a part of it had been forgotten: it is written anew when a member chooses. */
const forgotten: Readonly<Record<string, string>> = {
  'directory shows visitors what is for members': 'update member_documents set public_document = null',
  'directory finds for visitors by words for members': 'update member_documents set public_words = null',
  'directory filters for visitors by what is for members': `update profiles set members_only = '{}'`,
  'directory counts for visitors who has a skill for members': `update member_skills set member_audience = people.audience
    from people where people.id = member_id`,
};

/** A schema with one more field, which yields members: it has to be looked at, or named as one that nobody can ask. */
function missedFields(): string[] {
  const api = buildASTSchema(parse(readSchema('api.graphql')), { assumeValid: true, assumeValidSDL: true });
  const grown = (field: string) =>
    extendSchema(api, parse(`extend type Region { ${field} }`), { assumeValid: true });
  const easy = pathsIn(grown('admirers: MemberConnection'), 'graph', rules);
  const hard = pathsIn(grown('admirersSince(day: String!): [Member!]'), 'graph', rules);
  return [
    ...(easy.paths.some(({ edge }) => edge === 'Region.admirers') ? [] : ['a field more']),
    ...(hard.unruled.some((one) => one.includes('Region.admirersSince'))
      ? []
      : ['a field with an argument more']),
  ];
}

/** Each pair of a way and a viewer has its turn in one of these, until something leaks. */
const turns = 3;

interface Seeds {
  readonly caught: number;
  readonly of: number;
  readonly missed: readonly string[];
}

/** How many of the services that forget a rule are found out, each by the same looks as the product. */
export async function catchLeaks(
  closers: Closers,
  { journey, people, ways }: { journey: Journey; people: Population; ways: readonly Named[] },
): Promise<Seeds> {
  const missed = missedFields();
  const all = forgetting(journey);
  for (const [name, wrap] of Object.entries(all)) {
    const ground = await openLeaky(closers, journey, wrap);
    if (!(await isFoundOut(ground))) missed.push(name);
  }
  for (const [name, forget] of Object.entries(forgotten)) {
    await journey.sqlIn('directory', forget);
    if (!(await isFoundOut(journey))) missed.push(name);
    await become(journey, people, harsh, { ...harsh, kept: keptBy(() => []) });
    await become(journey, people, { ...harsh, kept: keptBy(() => []) }, harsh);
  }
  async function isFoundOut(ground: Ground): Promise<boolean> {
    for (let turn = 0; turn < turns; turn += 1) {
      const looks = { journey, people, ground, ways, network: harsh, turn, everyTurns: turns };
      const { leaks } = await lookAt({ ...looks, feltWithinMs: 0, isFirstEnough: true });
      if (leaks.length > 0) return true;
    }
    return false;
  }

  const of = Object.keys(all).length + Object.keys(forgotten).length + 2;
  return { caught: of - missed.length, of, missed };
}
