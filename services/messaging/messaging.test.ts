import { until } from '../../kit/testing/until';
import { aCommunity, aMember, openTestMessaging } from './messaging.fixtures';
import { subgraph } from './subgraph';

test('ready tells how far messaging is behind the services it follows', async () => {
  const messaging = await openTestMessaging();
  try {
    await aMember(messaging, { belongsTo: [await aCommunity(messaging)] });
    const readiness = await until(async () => {
      const found = await messaging.ready();
      return found.ready && found;
    });
    expect(readiness).toEqual({
      ready: true,
      lagSeconds: {
        identity: expect.any(Number),
        regions: expect.any(Number),
        directory: expect.any(Number),
      },
    });
  } finally {
    await messaging.close();
  }
});

test('the subgraph names communities and members, and owns neither', () => {
  const { sdl } = subgraph();
  expect(sdl).toContain('type Community @key(fields: "id") @interfaceObject');
  expect(sdl).toContain('type Member @key(fields: "id", resolvable: false)');
  expect(sdl).not.toMatch(/type (Region|Circle)\b/);
});
