import type { FeedPage } from '../../../kit/feed';
import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';
import { subgraph } from '../subgraph';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const setHome = `mutation ($input: SetHomeInput!) { setHome(input: $input) { home { precision areaName latitude } errors { code } } }`;

/** The last that was told of a member, once all of it can be read. */
const lastTold = (id: string) =>
  identity.until(async () => {
    const { events, isHeldUp } = (await identity.call('feed', { after: null, first: 1_000 })) as FeedPage;
    return !isHeldUp && events.filter(({ state }) => state['id'] === id).at(-1)?.state;
  });

test('others are told the shown area, and never the place', async () => {
  const ana = await aMember(identity);
  const placeId = 'plc_0000000000000000000000abcd';
  const { data } = await identity.ask(setHome, { input: { placeId } }, ana.asking);
  expect(data['setHome']).toEqual({
    home: { precision: 'AREA', areaName: 'Perche', latitude: 48.4 },
    errors: [],
  });
  const told = await lastTold(ana.id);
  expect(told).toMatchObject({ shown: { areaId: 'plc_area', name: 'Perche', precision: 'AREA' } });
  expect(JSON.stringify(told)).not.toContain(placeId);
});

test('who shows nothing is told about without any place', async () => {
  const ana = await aMember(identity);
  const input = { placeId: 'plc_0000000000000000000000abcd', precision: 'NONE' };
  const { data } = await identity.ask(setHome, { input }, ana.asking);
  expect(data['setHome']).toEqual({
    home: { precision: 'NONE', areaName: null, latitude: null },
    errors: [],
  });
  expect(await lastTold(ana.id)).toMatchObject({ shown: null });
});

test('no field of identity gives a place back', () => {
  const outputs = subgraph().sdl.replace(/input \w+ \{[^}]*\}/g, '');
  expect(outputs).not.toMatch(/placeId/);
});
