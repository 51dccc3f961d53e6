import { ask, newcomer } from '../faults/people';
import type { Precision, ViewerName } from './attack';
import type { Ground } from './ground';
import type { Audience, Hidden } from './hidden';
import { homesFor } from './homes';
import { randomBy } from './random';
import { inStep, setHome } from './showing';

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

/** Nobody else is called so, nor nearly so. */
function wordOf(random: () => number): string {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)] ?? '';
  const word = Array.from({ length: 5 }, () => pick('bdfgklmnprstvz') + pick('aeiou')).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
