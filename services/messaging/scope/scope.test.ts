import {
  aCommunity,
  aMember,
  aThread,
  aTie,
  openTestMessaging,
  type TestMessaging,
} from '../messaging.fixtures';

let messaging: TestMessaging;
beforeEach(async () => {
  messaging = await openTestMessaging();
});
afterEach(() => messaging.close());

const list = 'query ($scope: ScopeInput) { threads(scope: $scope, first: 100) { nodes { title } } }';

/** Names of the communities whose threads the scope shows: each has one thread, titled with its name. */
async function covered(scope: Record<string, unknown> | null): Promise<string[]> {
  const { data, errors } = await messaging.ask(list, { scope });
  if (errors) throw errors[0];
  return (data['threads'] as { nodes: { title: string }[] }).nodes.map((thread) => thread.title).sort();
}

/** normandy ⊃ orne ⊃ perche ⊃ belleme; perche neighbours maine ⊃ mamers; saosnois was a neighbour once. */
async function aCountryside() {
  const normandy = await aCommunity(messaging);
  const orne = await aCommunity(messaging, { inside: [normandy] });
  const perche = await aCommunity(messaging, { inside: [orne] });
  const belleme = await aCommunity(messaging, { inside: [perche] });
  const maine = await aCommunity(messaging);
  const mamers = await aCommunity(messaging, { inside: [maine] });
  const saosnois = await aCommunity(messaging);
  const writers = await aCommunity(messaging, { kind: 'CIRCLE' });
  await messaging.tell(
    'regions',
    aTie(maine, perche, 'NEIGHBOURS'),
    aTie(saosnois, perche, 'NEIGHBOURS', false),
    // A cycle cannot be made in regions; if one were told, a list must still end.
    aTie(belleme, normandy, 'CONTAINS'),
  );
  const all = { normandy, orne, perche, belleme, maine, mamers, saosnois, writers };
  const author = await aMember(messaging, { belongsTo: Object.values(all) });
  for (const [title, id] of Object.entries(all))
    await aThread(messaging, author, { title, communityIds: [id] });
  return all;
}

test('a scope is the village, what is in it, what is around it, or everywhere', async () => {
  const { perche, maine, belleme, saosnois, writers } = await aCountryside();
  const everything = ['belleme', 'maine', 'mamers', 'normandy', 'orne', 'perche', 'saosnois', 'writers'];
  expect(await covered(null)).toEqual(everything);
  expect(await covered({})).toEqual(everything);
  expect(await covered({ regions: [], circles: [] })).toEqual(everything);

  const alone = { includeChildren: false };
  expect(await covered({ regions: [perche], ...alone })).toEqual(['perche']);
  expect(await covered({ regions: [maine] })).toEqual(['maine', 'mamers']);
  expect(await covered({ regions: [perche], ...alone, neighbours: true })).toEqual(['maine', 'perche']);
  expect(await covered({ regions: [maine], ...alone, neighbours: true })).toEqual(['maine', 'perche']);
  expect(await covered({ regions: [saosnois], neighbours: true })).toEqual(['saosnois']);
  expect(await covered({ regions: [belleme], ...alone, circles: [writers] })).toEqual(['belleme', 'writers']);
  expect(await covered({ regions: [maine], neighbours: true })).toEqual(
    everything.filter((name) => !['saosnois', 'writers'].includes(name)),
  );
});

test('a tie that ended no longer counts, and what is told twice counts once', async () => {
  const [orne, perche] = [await aCommunity(messaging), await aCommunity(messaging)];
  const tie = aTie(orne, perche, 'CONTAINS');
  const author = await aMember(messaging, { belongsTo: [perche] });
  await aThread(messaging, author, { title: 'In Perche' });
  await messaging.tell('regions', tie, tie);
  expect(await covered({ regions: [orne] })).toEqual(['In Perche']);

  await messaging.tell('regions', tie, { ...tie, state: { ...tie.state, isActive: false } });
  expect(await covered({ regions: [orne] })).toEqual([]);
});

test.each([
  [{ regions: ['crc_00000000000000000000000000'] }, 'BAD_USER_INPUT', 'scope.regions'],
  [{ circles: ['rgn_00000000000000000000000000'] }, 'BAD_USER_INPUT', 'scope.circles'],
  [{ regions: Array(101).fill('rgn_00000000000000000000000000') }, 'BAD_USER_INPUT', 'scope.regions'],
  [{ regions: ['perche'] }, 'BAD_USER_INPUT', 'scope.regions'],
  [{ regions: ['rgn_00000000000000000000000000'] }, 'NOT_FOUND', 'scope.regions'],
  [{ circles: ['crc_00000000000000000000000000'] }, 'NOT_FOUND', 'scope.circles'],
])('the scope %j is refused, naming the field', async (scope, code, field) => {
  await expect(covered(scope)).rejects.toMatchObject({ extensions: { code, field } });
});
