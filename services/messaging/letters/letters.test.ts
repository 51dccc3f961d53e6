import { until } from '../../../kit/testing/until';
import type { Viewer } from '../../../kit/viewer';
import { change } from '../live/live.fixtures';
import {
  aCommunity,
  aThread,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { allTold, aNeighbour, toldTo } from '../notifications/notifications.fixtures';

interface Letter {
  readonly id: string;
  readonly memberId: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

let messaging: TestMessaging;
let perche: string;
let [ana, bo] = [] as unknown as [Viewer, Viewer];
let made = 0;
const taken: Letter[] = [];
let isIdentityAway = false;
beforeAll(async () => {
  messaging = await openTestMessaging({ HAMEAU_LETTER_AFTER_MINUTES: '0' }, (letter) => {
    taken.push(letter as Letter);
    if (isIdentityAway) throw new Error('Identity is away after it took the letter.');
  });
});
beforeEach(async () => {
  perche = await aCommunity(messaging);
  made += 1;
  ana = await aNeighbour(messaging, `ina-${made}`, perche);
  bo = await aNeighbour(messaging, `bob-${made}`, perche);
});
afterEach(() => {
  isIdentityAway = false;
});
afterAll(() => messaging.close());

const lettersTo = ({ memberId }: Viewer) => taken.filter((letter) => letter.memberId === memberId);
const quiet = (viewer: Viewer, from: number, to: number) =>
  messaging.sql('insert into quiet_hours values ($1, $2, $3, $4)', [viewer.memberId, from, to, 'UTC']);
const minuteNow = () => new Date().getUTCHours() * 60 + new Date().getUTCMinutes();

/** Every letter that was begun is written, or found to have nothing in it. */
async function allWritten(): Promise<void> {
  await allTold(messaging, perche);
  await until(async () => {
    const [left] = await messaging.sql<{ count: number }>(
      `select ((select count(*) from letters where done_at is null) + (select count(*) from notifications told
         where by_mail and read_at is null and letter_id is null
           and not exists (select from quiet_hours quiet where quiet.member_id = told.member_id)))::integer as count`,
    );
    return left?.count === 0;
  });
}

test('what was not read is told by a letter in words, once; what is new after it by another', async () => {
  const thread = await aThread(messaging, ana, { title: 'Fibre' });
  await postMessage(messaging, bo, { threadId: thread.id, text: `@ina-${made} *look*\nhere` });
  await allWritten();
  expect(lettersTo(ana)).toMatchObject([
    {
      subject: 'Something for you in Hameau',
      paragraphs: [
        `@bob-${made} named you in “Fibre”: @ina-${made} *look* here`,
        expect.stringContaining('settings'),
      ],
    },
  ]);
  await allWritten();
  expect(lettersTo(ana)).toHaveLength(1);
  await postMessage(messaging, bo, { threadId: thread.id, text: `@ina-${made} again` });
  await until(() => lettersTo(ana).length === 2);
  expect(lettersTo(ana)[1]?.paragraphs[0]).toContain('again');
  expect(lettersTo(bo)).toEqual([]);
});

test('a letter that identity took and did not say so is the same letter when it is asked for again', async () => {
  isIdentityAway = true;
  const thread = await aThread(messaging, ana);
  await postMessage(messaging, bo, { threadId: thread.id, text: `@ina-${made}` });
  await until(() => lettersTo(ana).length >= 2);
  isIdentityAway = false;
  await allWritten();
  expect(new Set(lettersTo(ana).map(({ id }) => id)).size).toBe(1);
});

test('in quiet hours no letter is written; after them one about all of it, without what was read or is gone', async () => {
  await quiet(ana, (minuteNow() + 1_430) % 1_440, (minuteNow() + 60) % 1_440);
  const thread = await aThread(messaging, ana);
  const say = (text: string) =>
    postMessage(messaging, bo, { threadId: thread.id, text: `@ina-${made} ${text}` });
  const [read, , gone] = [await say('read'), await say('kept'), await say('gone'), await say('kept too')];
  await allWritten();
  await change(messaging, bo, 'removeMessage', { messageId: gone.message?.id });
  const mark = 'mutation ($input: MarkReadInput!) { markRead(input: $input) { errors { code } } }';
  await messaging.ask(mark, { input: { threadId: thread.id, seq: read.message?.seq } }, ana);
  expect(lettersTo(ana)).toEqual([]);
  await messaging.sql('delete from quiet_hours where member_id = $1', [ana.memberId]);
  await allWritten();
  const [letter, ...more] = lettersTo(ana);
  expect(more).toEqual([]);
  expect(letter?.subject).toBe('2 things for you in Hameau');
  expect(letter?.paragraphs.join()).toMatch(/kept.*kept too/);
  expect(letter?.paragraphs.join()).not.toMatch(/gone/);
});

test('an empty letter is not sent, nor one about somebody behind a block', async () => {
  await quiet(ana, (minuteNow() + 1_430) % 1_440, (minuteNow() + 60) % 1_440);
  const thread = await aThread(messaging, ana);
  await postMessage(messaging, bo, { threadId: thread.id, text: `@ina-${made}` });
  await allWritten();
  const block = { blockerId: bo.memberId, blockedId: ana.memberId, isActive: true };
  await messaging.tell('identity', { kind: 'block', state: block });
  await messaging.sql('delete from quiet_hours where member_id = $1', [ana.memberId]);
  await allWritten();
  expect(lettersTo(ana)).toEqual([]);
  expect(await toldTo(messaging, ana)).toHaveLength(1);
});
