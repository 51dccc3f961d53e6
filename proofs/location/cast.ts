import { setTimeout as pause } from 'node:timers/promises';
import { ask, newcomer, type Person } from '../faults/people';
import type { Precision, Target, ViewerName } from './attack';
import type { Point } from './geometry';
import type { Ground } from './ground';
import { type Home, homesFor } from './homes';
import { randomBy } from './random';

type Audience = 'EVERYONE' | 'MEMBERS' | 'NOBODY';

/** Somebody to be looked for, with what only the proof knows. */
export interface Hidden {
  readonly target: Target;
  readonly home: Home;
  readonly audience: Audience;
  readonly precision: Precision;
  readonly person: Person;
}

export interface Cast {
  readonly targets: readonly Hidden[];
  /** The attackers; a visitor has no token. */
  readonly tokens: Readonly<Record<ViewerName, () => Promise<string | undefined>>>;
  readonly region: string;
}

/** Who there is: so many of each. The first of them let a partner show everything of them. */
const parts: readonly (readonly [number, Audience, Precision])[] = [
  [8, 'EVERYONE', 'AREA'],
  [5, 'MEMBERS', 'AREA'],
  [3, 'NOBODY', 'AREA'],
  [2, 'EVERYONE', 'REGION'],
  [2, 'MEMBERS', 'NONE'],
];
const consenting = 4;
const region = 'perche';
const inStepWithinMs = 60_000;

const fields = [
  'NAME',
  'PHOTO',
  'HEADLINE',
  'PROFESSIONS',
  'SKILLS',
  'LANGUAGES',
  'WEBSITE',
  'LINKS',
  'PLACE',
];
const beginning = `query ($region: String!) {
  region(slug: $region) { id } far: region(slug: "boston") { id } partner(slug: "mairie-de-belleme") { id } }`;
const setHome = `mutation ($input: SetHomeInput!) { setHome(input: $input) { errors { message } } }`;
const setAudience = `mutation ($audience: MemberAudience!) { updateMember(input: { audience: $audience }) { errors { message } } }`;
const consent = `mutation ($input: SetEmbedConsentInput!) { setEmbedConsent(input: $input) { errors { message } } }`;
const block = 'mutation ($id: ID!) { blockMember(input: { memberId: $id }) { errors { message } } }';
const start =
  'mutation ($input: StartThreadInput!) { startThread(input: $input) { thread { id } errors { message } } }';
const self = '{ viewer { member { id handle joinedAt } } }';

interface Beginning {
  readonly region: { readonly id: string };
  readonly partner: { readonly id: string };
  readonly far: { readonly id: string };
}

export async function assemble({ url, query }: Ground, seed: number): Promise<Cast> {
  const first = (await ask<Beginning>(url, beginning, { region })) as Beginning;
  const random = randomBy(`cast ${seed}`);
  let arrived = 0;
  const arrive = (name: string, communityId: string) =>
    newcomer(url, name, communityId, `192.0.2.${++arrived}`);

  const [stranger, neighbour, blocked] = [
    await arrive('Stranger', first.far.id),
    await arrive('Neighbour', first.region.id),
    await arrive('Blocked', first.region.id),
  ];
  const wanted = parts.flatMap(([count, ...rest]) => Array.from({ length: count }, () => rest));
  const homes = await homesFor(query, seed, wanted.length);
  const targets: Hidden[] = [];
  for (const [at, [audience, precision]] of wanted.entries()) {
    const home = homes[at];
    if (!home) throw new Error('The gazetteer has too few villages to hide in.');
    const name = `${wordOf(random)} ${wordOf(random)}`;
    const person = await arrive(name, first.region.id);
    const token = await person.token();
    const act = (mutation: string, variables: object) => ask(url, mutation, variables, token);
    await act(setHome, { input: { placeId: home.placeId, precision } });
    await act(setAudience, { audience });
    await act(block, { id: blocked.memberId });
    if (at < consenting) await act(consent, { input: { partnerId: first.partner.id, fields } });
    const thread = {
      communityIds: [first.region.id],
      kind: 'DISCUSSION',
      title: name,
      text: name,
      language: 'en',
    };
    await act(start, { input: { clientId: `thread-${at}-${seed}`, ...thread } });
    const { viewer } = await ask<{ viewer: { member: { id: string; handle: string; joinedAt: string } } }>(
      url,
      self,
      {},
      token,
    );
    const { id = '', handle = '', joinedAt = '' } = viewer?.member ?? {};
    targets.push({
      ...{ home, audience, precision, person },
      target: { id, handle, name, joinedAt: new Date(joinedAt) },
    });
  }
  const cast = {
    targets,
    region,
    tokens: {
      visitor: async () => undefined,
      stranger: () => stranger.token(),
      neighbour: () => neighbour.token(),
      blocked: () => blocked.token(),
    },
  };
  await inStep(query, targets);
  return cast;
}

/** Waits until the directory shows everybody as they chose. */
export async function inStep(query: Ground['query'], targets: readonly Hidden[]): Promise<void> {
  const end = performance.now() + inStepWithinMs;
  const told = `select count(*)::int as count from directory.people
    join unnest($1::text[], $2::text[], $3::text[]) as one (id, audience, shown)
    on people.id = one.id and people.audience = one.audience and coalesce(people.area_name, '') = one.shown`;
  const values = [
    targets.map(({ target }) => target.id),
    targets.map(({ audience }) => audience),
    targets.map((one) => shownNameOf(one)),
  ];
  while (performance.now() < end) {
    const [found] = await query<{ count: number }>(told, values);
    if (found?.count === targets.length) return;
    await pause(100);
  }
  throw new Error('The directory did not come to show everybody as they chose.');
}

const shownNameOf = ({ home, precision }: Hidden): string =>
  ({ AREA: home.area.name, REGION: home.region.name, NONE: '' })[precision];

/** What the rules let a viewer be shown. */
export function shownTo({ home, audience, precision }: Hidden, viewer: ViewerName): Point | null {
  const isSeen =
    viewer !== 'blocked' && (audience === 'EVERYONE' || (audience === 'MEMBERS' && viewer !== 'visitor'));
  if (!isSeen || precision === 'NONE') return null;
  return precision === 'AREA' ? home.area : home.region;
}

/** The target saves the home it has. */
export async function saveHome(url: string, { person, home, precision }: Hidden, as: 'same' | 'REGION') {
  const chosen = as === 'REGION' && precision === 'AREA' ? 'REGION' : precision;
  await ask(url, setHome, { input: { placeId: home.placeId, precision: chosen } }, await person.token());
}

/** Nobody else is called so, nor nearly so. */
function wordOf(random: () => number): string {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)] ?? '';
  const word = Array.from({ length: 5 }, () => pick('bdfgklmnprstvz') + pick('aeiou')).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
