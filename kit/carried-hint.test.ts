import { CarriedHint } from './carried-hint';
import { until } from './testing/until';

function aCarrier({ isOpen = true } = {}) {
  const carried: string[][] = [];
  return {
    carried,
    isOpen,
    carry: async (message: string) => {
      carried.push(JSON.parse(message).slice(1));
    },
    close: async () => {},
  };
}

test('what is sent at once falls together, 50 topics a message', async () => {
  const carrier = aCarrier();
  const hint = new CarriedHint(carrier);
  for (let at = 0; at < 120; at += 1) hint.send(`tree-${at % 60}`);
  await until(() => carrier.carried.flat().length === 60);
  expect(carrier.carried.map((topics) => topics.length)).toEqual([50, 10]);
  await hint.close();
});

test('what waited for a connection is carried once there is one', async () => {
  const carrier = aCarrier({ isOpen: false });
  const hint = new CarriedHint(carrier);
  hint.send('trees');
  await until(() => true);
  expect(carrier.carried).toEqual([]);
  carrier.isOpen = true;
  hint.cameBack();
  await until(() => carrier.carried.length === 1);
  await hint.close();
});

test('what is no message of ours is nothing', async () => {
  const hint = new CarriedHint(aCarrier());
  const wakes: string[] = [];
  hint.on('trees', () => wakes.push('trees'));
  for (const message of ['', 'trees', '{"0":"trees"}', 'null', '["other",7,null]']) hint.hear(message);
  hint.hear('["other","trees"]');
  await until(() => wakes.length > 0);
  expect(wakes).toEqual(['trees']);
  await hint.close();
});
