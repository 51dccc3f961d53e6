import { until } from '../../kit/testing/until';
import { aCommunity, aMember, openTestMessaging } from './messaging.fixtures';
import { subgraph } from './subgraph';

test('ready tells how far messaging is behind the services it follows', async () => {
  const messaging = await openTestMessaging();
  try {
    await aMember(messaging, { belongsTo: [await aCommunity(messaging)] });
    const { lagSeconds } = (await until(() => messaging.ready())) as { lagSeconds: Record<string, number> };
    expect(Object.keys(lagSeconds)).toEqual(['identity', 'regions']);
    expect(Math.max(...Object.values(lagSeconds))).toBeLessThan(5);
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
