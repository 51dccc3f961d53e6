import { EmbedField } from '../../services/directory/embeds/embed-field.type';
import { judge } from './judge';
import { markOf } from './marks';
import { areasTold, hasCard, mayTell, membersTold, organisationsTold, threadsTold } from './model';
import { type Member, type Network, networksOf } from './network';

const ada: Member = {
  ...{ number: 1, audience: 'EVERYONE', kept: [], consented: ['NAME', 'SKILLS', 'PLACE'] },
  ...{ consentedElsewhere: Object.values(EmbedField), tie: 'HOME', status: 'ACTIVE', isInner: false },
  ...{ isAway: false, isErased: false, area: 0, thread: 'SHOWN', represents: 'HERE' },
};
const network: Network = { number: 7, isFounding: false, inner: null, members: [ada] };
const withAda = (change: Partial<Member>, around: Partial<Network> = {}): Network => ({
  ...network,
  ...around,
  members: [{ ...ada, ...change }],
});
const hasHers = (change: Partial<Member>, around: Partial<Network> = {}) => {
  const { members, ...rest } = withAda(change, around);
  return hasCard({ members, ...rest }, members[0] as Member);
};

test.each<[string, Partial<Member>, Partial<Network>?]>([
  ['consented to another partner alone', { consented: [] }],
  ['shows themself to members', { audience: 'MEMBERS' }],
  ['is away', { isAway: true }],
  ['is erased', { isErased: true }],
  ['left', { status: 'LEFT' }],
  ['only reads along', { tie: 'WATCHING' }],
  ['is of a region that is being founded', {}, { isFounding: true }],
  ['is of one in it that is', { isInner: true }, { inner: 'INCUBATING' }],
])('there is no card of who %s', (_who, change, around = {}) => {
  expect(hasHers(change, around)).toBe(false);
});

test('there is a card of who consented to a field, of a region in the region too', () => {
  expect(hasHers({})).toBe(true);
  expect(hasHers({ isInner: true }, { inner: 'ACTIVE' })).toBe(true);
});

test('a field is told that was consented to, is not kept for members, and says something', () => {
  expect(mayTell(network, ada, 'SKILLS')).toBe(true);
  expect(mayTell(network, ada, 'WEBSITE')).toBe(false);
  expect(mayTell(network, { ...ada, kept: ['SKILLS'] }, 'SKILLS')).toBe(false);
  expect(mayTell(network, { ...ada, area: null }, 'PLACE')).toBe(false);
});

test('a thread is named by who would be on a card, and told by nobody where it is hidden', () => {
  const [name, thread] = [markOf('NAME', 1), markOf('THREAD', 1)];
  expect([...threadsTold(withAda({})).marks]).toEqual([thread, name]);
  expect([...threadsTold(withAda({ status: 'LEFT' })).marks]).toEqual([thread]);
  expect([...threadsTold(withAda({ audience: 'MEMBERS' })).marks]).toEqual([thread]);
  expect(threadsTold(withAda({ thread: 'HIDDEN' })).total).toBe(0);
  expect(threadsTold(withAda({ isErased: true }))).toEqual({ total: 1, marks: new Set() });
});

test('those of one area are one place, and an organisation elsewhere is none here', () => {
  const bob: Member = { ...ada, number: 2 };
  const places = areasTold({ ...network, members: [ada, bob, { ...bob, number: 3, consented: ['NAME'] }] });
  expect(places).toEqual([[markOf('PLACE', 1), markOf('PLACE', 2)]]);
  expect(organisationsTold(withAda({ represents: 'ELSEWHERE' })).total).toBe(0);
});

test('the judge finds what is told and may not be, what is not told and may be, and what is counted wrong', () => {
  const form = { name: 'a form', toldOf: membersTold, tells: ['NAME', 'SKILLS'] as const };
  const faultsOf = (text: string, total = 1) =>
    judge(form as never, network, { text, totals: [total], entries: 1, spoken: null, areas: null }).faults;
  const [region, name, skill] = [markOf('REGION', 7), markOf('NAME', 1), markOf('SKILLS', 1)];
  const right = `${region} ${name} ${skill}`;
  expect(faultsOf(right)).toEqual([]);
  const kinds = (text: string, total?: number) => faultsOf(text, total).map(({ kind }) => kind);
  expect(kinds(`${right} ${markOf('WEBSITE', 1).toUpperCase()}`)).toEqual(['unconsented']);
  expect(kinds(`${right} mbr_01`)).toEqual(['unconsented']);
  const cursor = Buffer.from(`["${markOf('EMAIL', 1)}"]`).toString('base64url');
  expect(kinds(`${right} ?after=${cursor}`)).toEqual(['unconsented']);
  expect(kinds(`${region} ${name}`)).toEqual(['missing']);
  expect(kinds(right, 2)).toEqual(['miscounted']);
});

test('the same seed draws the same regions and members, another one others', () => {
  expect(networksOf(7, 3)).toEqual(networksOf(7, 3));
  expect(networksOf(7, 3)).not.toEqual(networksOf(8, 3));
});
