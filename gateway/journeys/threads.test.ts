import { randomUUID } from 'node:crypto';
import {
  LeaveDocument,
  PostMessageDocument,
  type PostMessageInput,
  StartThreadDocument,
  type StartThreadInput,
  ThreadDocument,
  ThreadsDocument,
  UpdateAccountDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { aMemberOf } from './live.fixtures';

let journey: Journey;
let lea: Person;
let tom: Person;
beforeAll(async () => {
  journey = await openJourney();
  [lea, tom] = [
    await aMemberOf(journey, 'perche', 'Léa Fibre'),
    await aMemberOf(journey, 'normandie', 'Tom Caen'),
  ];
}, 60_000);
afterAll(() => journey?.close());

async function start(by: Person, input: Partial<StartThreadInput> = {}) {
  const whole: StartThreadInput = {
    clientId: randomUUID(),
    communityIds: [journey.community('perche'), journey.community('normandie')],
    kind: 'QUESTION',
    title: 'La fibre est coupée',
    text: 'Un appel dans vingt minutes.',
    language: 'fr',
    ...input,
  };
  return (await journey.ask(StartThreadDocument, { input: whole }, by.accessToken)).data.startThread;
}

async function say(by: Person, input: Partial<PostMessageInput> & { threadId: string }) {
  const whole = { clientId: randomUUID(), text: 'Viens chez moi.', ...input };
  return (await journey.ask(PostMessageDocument, { input: whole }, by.accessToken)).data.postMessage;
}

const idsIn = async (community: string, viewer: Person) => {
  const scope = { regions: [journey.community(community)], includeChildren: false };
  const { data } = await journey.ask(ThreadsDocument, { scope }, viewer.accessToken);
  return data.threads?.nodes.map(({ id }) => id) ?? [];
};

test('a thread started in the Perche stands in Normandy too, and both read it and answer each other', async () => {
  const { thread, errors } = await start(lea);
  expect(errors).toEqual([]);
  const threadId = thread?.id ?? '';
  for (const community of ['perche', 'normandie']) {
    for (const viewer of [lea, tom]) expect(await idsIn(community, viewer)).toContain(threadId);
  }
  expect(await idsIn('paris', lea)).not.toContain(threadId);

  expect(await say(tom, { threadId })).toMatchObject({ message: { seq: 2 }, errors: [] });
  expect(await say(lea, { threadId, text: 'Merci !' })).toMatchObject({ message: { seq: 3 } });
  const told = await journey.until(async () => {
    const { data } = await journey.ask(ThreadDocument, { id: threadId }, tom.accessToken);
    return data.thread?.messages?.nodes.every(({ author }) => author?.homeRegion) && data.thread;
  });
  expect(told.author?.id).toBe(lea.id);
  expect(told.messages?.nodes).toMatchObject([
    { seq: 1, text: 'Un appel dans vingt minutes.', author: { id: lea.id, homeRegion: { slug: 'perche' } } },
    { seq: 2, text: 'Viens chez moi.', author: { id: tom.id, homeRegion: { slug: 'normandie' } } },
    { seq: 3, text: 'Merci !', author: { id: lea.id } },
  ]);
});

test('what is sent again is there once; another text under the same name is a conflict', async () => {
  const clientId = randomUUID();
  const first = await start(lea, { clientId });
  const again = await start(lea, { clientId });
  expect(again.thread?.id).toBe(first.thread?.id);
  expect((await start(lea, { clientId, title: 'Other' })).errors).toMatchObject([
    { code: 'CONFLICT', path: ['clientId'] },
  ]);

  const said = { threadId: first.thread?.id ?? '', clientId: randomUUID() };
  const answers = await Promise.all(Array.from({ length: 10 }, () => say(tom, said)));
  expect(new Set(answers.map(({ message }) => message?.id)).size).toBe(1);
  expect(answers[0]?.message?.seq).toBe(2);
  expect(await say(tom, { ...said, text: 'Something else.' })).toMatchObject({
    message: null,
    errors: [{ code: 'CONFLICT', path: ['clientId'] }],
  });
});

test('who left may read on and not post; who belongs to neither may not either', async () => {
  const ida = await aMemberOf(journey, 'perche', 'Ida Part');
  const outsider = await aMemberOf(journey, 'paris', 'Paul Paris');
  const { thread } = await start(lea);
  const threadId = thread?.id ?? '';
  expect((await say(ida, { threadId })).errors).toEqual([]);
  expect((await say(outsider, { threadId })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);

  await journey.ask(LeaveDocument, { communityId: journey.community('perche') }, ida.accessToken);
  const refused = await journey.until(async () => {
    const { errors, message } = await say(ida, { threadId });
    return message === null && errors;
  });
  expect(refused).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect((await start(ida)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const { data } = await journey.ask(ThreadDocument, { id: threadId }, ida.accessToken);
  expect(data.thread?.id).toBe(threadId);
});

test('errors are said in the language of whoever they are for', async () => {
  const luc = await aMemberOf(journey, 'perche', 'Luc Langue');
  const inFrench = await journey.until(async () => {
    await journey.ask(UpdateAccountDocument, { input: { locale: 'FR' } }, luc.accessToken);
    const { errors } = await start(luc, { title: ' ' });
    return errors[0]?.message === 'title ne peut pas être vide.' && errors;
  });
  expect(inFrench).toMatchObject([{ code: 'INVALID', path: ['title'] }]);
  expect((await start(tom, { title: ' ' })).errors).toMatchObject([
    { code: 'INVALID', path: ['title'], message: 'title must not be blank.' },
  ]);
});
