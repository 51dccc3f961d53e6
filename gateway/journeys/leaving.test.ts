import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fromBuffer, type ZipFile } from 'yauzl';
import {
  BlockDocument,
  ConversationsDocument,
  EraseAccountDocument,
  ErasureReceiptsDocument,
  ExportMyDataDocument,
  JoinDocument,
  MyExportDocument,
  PostMessageDocument,
  SaveSearchDocument,
  SetFieldAudiencesDocument,
  SignInDocument,
  SignUpDocument,
  StartConversationDocument,
  StartThreadDocument,
  ThreadDocument,
  UpdateProfileDocument,
  ViewerDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
}, 90_000);
afterAll(() => journey?.close());

const language = 'en';
const clientId = () => crypto.randomUUID();

/** Somebody who has written wherever one can, and somebody they wrote with. */
async function aPair() {
  const [ana, bo] = [await journey.join('Ana Leaves'), await journey.join('Bo Stays')];
  for (const { accessToken } of [ana, bo])
    await journey.ask(JoinDocument, { communityId: journey.community('perche'), tie: 'HOME' }, accessToken);
  return { ana, bo, threadId: await writeEverywhere(ana, bo) };
}

/** Waits until messaging has heard who the two are and where they belong. */
async function writeEverywhere(ana: Person, bo: Person): Promise<string> {
  const start = {
    ...{ clientId: clientId(), communityIds: [journey.community('perche')], kind: 'DISCUSSION' as const },
    ...{ title: 'Ana asks for wood', text: 'Ana needs firewood.', language },
  };
  let id = '';
  await journey.until(async () => {
    const { data } = await journey.ask(StartThreadDocument, { input: start }, ana.accessToken);
    id = data?.startThread.thread?.id ?? '';
    return id !== '';
  });
  const reply = { clientId: clientId(), threadId: id, text: 'Bo has some.', language };
  await journey.until(
    async () =>
      (await journey.ask(PostMessageDocument, { input: reply }, bo.accessToken)).data?.postMessage.errors
        .length === 0,
  );
  const letter = {
    clientId: clientId(),
    memberIds: [bo.id],
    text: 'Ana tells a secret.',
    title: '',
    language,
  };
  await journey.until(
    async () =>
      (await journey.ask(StartConversationDocument, { input: letter }, ana.accessToken)).data
        ?.startConversation.thread,
  );
  const profile = { headline: 'Ana carves wood', bio: 'Ana lives by the forest.' };
  await journey.ask(UpdateProfileDocument, { input: profile }, ana.accessToken);
  const audiences = { fields: [{ field: 'BIO' as const, audience: 'MEMBERS' as const }] };
  await journey.ask(SetFieldAudiencesDocument, { input: audiences }, ana.accessToken);
  const search = { name: 'Ana looks for carvers', alert: false };
  await journey.ask(SaveSearchDocument, { input: search }, ana.accessToken);
  return id;
}

/** The files of an archive, by name. */
async function unzip(archive: Buffer): Promise<Map<string, string>> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true, validateEntrySizes: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const files = new Map<string, string>();
  zip.on('entry', (entry) =>
    zip.openReadStream(entry, async (error, stream) => {
      if (error) return void zip.emit('error', error);
      files.set(entry.fileName, await text(stream));
      zip.readEntry();
    }),
  );
  zip.readEntry();
  await once(zip, 'end');
  return files;
}

async function exported(person: Person): Promise<Map<string, string>> {
  const input = { password: person.password };
  const { data } = await journey.ask(ExportMyDataDocument, { input }, person.accessToken);
  expect(data.exportMyData).toMatchObject({ dataExport: { state: 'WAITING' }, errors: [] });
  await journey.until(
    async () =>
      (await journey.ask(MyExportDocument, {}, person.accessToken)).data.viewer?.account.dataExport?.state ===
      'READY',
  );
  const path = /\/export\/[\w-]{43}/.exec(await journey.mailTo(person.email))?.[0] ?? '';
  const response = await fetch(journey.url + path);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const archive = Buffer.from(await response.arrayBuffer());
  expect(Number(response.headers.get('content-length'))).toBe(archive.length);
  return unzip(archive);
}

test('whoever asks for their data gets all of it and nothing of others, and who has nothing gets empty lists', async () => {
  const { ana, bo } = await aPair();
  await journey.ask(BlockDocument, { memberId: (await journey.join('Cy Blocked')).id }, bo.accessToken);
  const files = await exported(ana);
  const list = (name: string) => JSON.parse(files.get(`${name}.json`) ?? 'null') as Record<string, unknown>[];
  expect(files.get('README.txt')).toContain('messaging/messages.json');
  expect(list('identity/account')).toMatchObject([{ email: ana.email, display_name: 'Ana Leaves' }]);
  expect(list('identity/sessions')).toHaveLength(1);
  expect(list('regions/memberships')).toMatchObject([{ tie: 'HOME', status: 'ACTIVE' }]);
  expect(list('directory/profile')).toMatchObject([
    { headline: 'Ana carves wood', bio: 'Ana lives by the forest.' },
  ]);
  expect(list('directory/field-audiences')).toEqual([
    { default_audience: 'EVERYONE', chosen: { BIO: 'MEMBERS' }, members_only: ['BIO'] },
  ]);
  expect(list('directory/saved-searches')).toMatchObject([{ name: 'Ana looks for carvers' }]);
  expect(
    list('messaging/messages')
      .map((one) => one['text'])
      .sort(),
  ).toEqual([...['Ana needs firewood.', 'Ana tells a secret.']]);
  expect(list('messaging/threads').map((one) => one['title'])).toContain('Ana asks for wood');
  expect(list('messaging/reports')).toEqual([]);
  const whole = [...files.values()].join('\n');
  for (const ofOthers of [bo.email, 'Bo has some.', 'Cy Blocked', 'password_hash":"'])
    expect(whole).not.toContain(ofOthers);

  const nobody = await exported(await journey.join('Di Brings-Nothing'));
  expect([...nobody.keys()].sort()).toEqual([...files.keys()].sort());
  expect(nobody.get('messaging/messages.json')).toBe('[]\n');
  expect((await fetch(`${journey.url}/export/nonsense`)).status).toBe(404);
  const { data } = await journey.ask(
    ExportMyDataDocument,
    { input: { password: 'not it' } },
    ana.accessToken,
  );
  expect(data.exportMyData.errors).toMatchObject([{ code: 'INVALID', path: ['password'] }]);
});

test('whoever is erased is a former member to others at once, has receipts from every service, and may sign up anew', async () => {
  const { ana, bo, threadId } = await aPair();
  const { email, password } = ana;
  const { data } = await journey.ask(EraseAccountDocument, { input: { password } }, ana.accessToken);
  const token = data.eraseAccount.receiptsToken ?? '';
  expect(data.eraseAccount.errors).toEqual([]);
  expect((await journey.ask(SignInDocument, { input: { email, password } })).data.signIn.__typename).toBe(
    'WrongCredentials',
  );
  await journey.until(async () => (await journey.ask(ViewerDocument, {}, ana.accessToken)).status === 401);
  await journey.until(async () => {
    const { data: seen } = await journey.ask(ThreadDocument, { id: threadId }, bo.accessToken);
    return seen.thread?.title === '' && !JSON.stringify(seen).includes('firewood');
  });
  const { data: seen } = await journey.ask(ThreadDocument, { id: threadId }, bo.accessToken);
  expect(seen.thread?.messages?.nodes).toMatchObject([
    { text: '', author: null },
    { text: 'Bo has some.', author: { id: bo.id } },
  ]);
  const { data: talks } = await journey.ask(ConversationsDocument, {}, bo.accessToken);
  expect(JSON.stringify(talks)).not.toMatch(/secret|Ana/);

  const receiptsOf = async () => (await journey.ask(ErasureReceiptsDocument, { token })).data.erasureReceipts;
  await journey.until(async () => Boolean((await receiptsOf())?.completedAt), 60_000);
  const rowsOf = (await receiptsOf())?.receipts.map(({ service, isComplete, tables }) => [
    service,
    isComplete,
    tables.some(({ rows }) => rows > 0),
  ]);
  expect(rowsOf).toEqual(['directory', 'identity', 'messaging', 'regions'].map((one) => [one, true, true]));
  const page = await journey.page(`/erasure?token=${token}`);
  expect(page).toContain('messages: 2 rows');
  expect(page).toContain('Everything is erased');

  const input = { email, password, displayName: 'Ana Anew' };
  expect((await journey.ask(SignUpDocument, { input })).data.signUp).toMatchObject({ mailSentTo: email });
  expect(await journey.mailTo(email)).toContain('Ana Anew');
}, 90_000);
