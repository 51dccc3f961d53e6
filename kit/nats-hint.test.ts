import { silent } from './kit.fixtures';
import { natsHint } from './nats-hint';
import { isLeftOutWithoutNats, type NatsProcess, natsProcess } from './testing/nats';
import { until } from './testing/until';

const suite = isLeftOutWithoutNats('hints over NATS') ? describe.skip : describe;

suite('hints over NATS', () => {
  let nats: NatsProcess;
  beforeEach(async () => {
    nats = await natsProcess();
  });
  afterEach(() => nats.kill());

  const overNats = (url = nats.url) => natsHint({ url, log: silent });

  /** Sends until the other end has heard, since nobody says when two ends are connected. */
  async function heard(here: ReturnType<typeof overNats>, there: ReturnType<typeof overNats>): Promise<void> {
    const wakes: string[] = [];
    const end = there.on('trees', () => wakes.push('there'));
    await until(() => {
      here.send('trees');
      return wakes.length > 0;
    });
    end();
  }

  test('reach other processes, and whoever sent them hears of them once', async () => {
    await nats.start();
    const [here, there] = [overNats(), overNats()];
    await heard(here, there);
    await heard(there, here);
    const wakes: string[] = [];
    here.on('once', () => wakes.push('once'));
    here.send('once');
    await heard(here, there);
    await heard(there, here);
    expect(wakes).toEqual(['once']);
    await Promise.all([here.close(), there.close()]);
  });

  test('stay in the process without a server, and everyone is woken when there is one, and again when it is back', async () => {
    const [here, there] = [overNats(), overNats()];
    const wakes: string[] = [];
    here.on('here', () => wakes.push('here'));
    there.on('there', () => wakes.push('there'));
    here.send('here');
    await until(() => wakes.includes('here'));
    for (let life = 0; life < 2; life += 1) {
      wakes.length = 0;
      await nats.start();
      await until(() => wakes.includes('here') && wakes.includes('there'));
      await heard(here, there);
      await nats.kill();
    }
    await Promise.all([here.close(), there.close()]);
  });

  test('a hint closed before there is a server connects to none', async () => {
    const here = overNats();
    await here.close();
    here.send('trees');
    await nats.start();
    const there = overNats();
    await there.close();
  });
});
