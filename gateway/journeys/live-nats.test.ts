import { isLeftOutWithoutNats, natsProcess } from '../../kit/testing/nats';
import { openSocket } from '../testing/socket.fixtures';
import { openJourney } from './journey.fixtures';
import { aMemberOf, listenToThread, say, start, textsOf } from './live.fixtures';

const overNats = isLeftOutWithoutNats('two gateways over NATS') ? test.skip : test;

overNats(
  'two gateways that hear of each other by NATS lose no message when the server is killed again and again',
  async () => {
    const nats = await natsProcess();
    await nats.start();
    const journey = await openJourney({ HAMEAU_NATS_URL: nats.url });
    const other = await journey.anotherGateway();
    const lea = await aMemberOf(journey, 'perche', 'Léa Nats');
    const threadId = await start(journey, lea, { text: 'begin' });
    const sockets = [await openSocket(journey.url), await openSocket(other.url)];
    const told = await Promise.all(
      sockets.map((socket) => listenToThread(journey, { socket, by: lea }, threadId)),
    );

    const texts = Array.from({ length: 20 }, (_none, at) => String(at));
    for (const [at, text] of texts.entries()) {
      if (at % 5 === 2) await nats.kill();
      if (at % 5 === 4) await nats.start();
      await say(journey, lea, threadId, text);
    }
    await journey.until(() => told.every((one) => textsOf(one).length >= texts.length));
    for (const one of told) expect(textsOf(one)).toEqual(texts);

    await Promise.all(sockets.map((socket) => socket.close()));
    await other.close();
    await journey.close();
    await nats.kill();
  },
  60_000,
);
