import { until } from '../../kit/testing/until';
import { openSocket } from '../testing/socket.fixtures';
import { openStage, type Stage } from '../testing/stage.fixtures';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ HAMEAU_SOCKETS_PER_ADDRESS: '3', HAMEAU_PROXIES: '1' });
});
afterEach(() => stage.close());

const whoAmI = '{ whoAmI }';

test('who says nothing of themself is nobody; a token says who it is, for each operation of the socket', async () => {
  const [nobody, somebody] = [
    await openSocket(stage.url),
    await openSocket(stage.url, { token: await stage.token() }),
  ];
  const told = [nobody, somebody].map((socket) => socket.subscribe(whoAmI));
  await until(() => told.every(({ isComplete }) => isComplete));
  expect(told.map(({ next }) => next[0].data.whoAmI)).toEqual(['nobody en', 'mbr_1 fr STEWARD']);
});

test('a socket is closed when its token ends, and so is one whose session does', async () => {
  const short = await openSocket(stage.url, { token: await stage.token({ lifetime: '3s' }) });
  const long = await openSocket(stage.url, { token: await stage.token() });
  const nobody = await openSocket(stage.url);
  await until(() => short.closed);
  expect([short.closed?.code, long.closed, nobody.closed]).toEqual([4403, null, null]);
  stage.world.sessions.clear();
  await until(() => long.closed);
  expect([long.closed?.code, nobody.closed]).toEqual([4403, null]);
});

test('who cannot be confirmed any more is asked to come back; who is nobody stays', async () => {
  const [somebody, nobody] = [
    await openSocket(stage.url, { token: await stage.token() }),
    await openSocket(stage.url),
  ];
  stage.world.silent.add('sessions');
  await until(() => somebody.closed);
  expect(somebody.closed).toEqual({ code: 1013, reason: expect.stringContaining('UNAVAILABLE') });
  expect(nobody.closed).toBeNull();
  const again = await openSocket(stage.url, { token: await stage.token({ claims: { sid: 'ses_2' } }) });
  await until(() => again.closed);
  expect(again.closed).toEqual({ code: 1013, reason: expect.stringContaining('UNAVAILABLE') });
});

test('an address has so many sockets; behind a proxy, it is the client’s own that counts', async () => {
  const from = (address: string) => openSocket(stage.url, { headers: { 'x-forwarded-for': address } });
  const three = [await from('10.0.0.1'), await from('10.0.0.1'), await from('10.0.0.1')];
  const [more, other] = [await from('10.0.0.1'), await from('10.0.0.2')];
  await until(() => more.closed);
  expect(more.closed).toEqual({ code: 4429, reason: expect.stringContaining('RATE_LIMITED') });
  expect([...three, other].map(({ closed }) => closed)).toEqual([null, null, null, null]);
});
