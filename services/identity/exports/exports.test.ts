import { text } from 'node:stream/consumers';
import { fromBuffer, type ZipFile } from 'yauzl';
import type { After } from '../../../kit/catalogue';
import type { Link } from '../../../kit/service';
import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';
import type { ExportPiece } from './export-call';

const pages = 200;
const pageSize = 500;
let isAway = false;
/** What each of the others would answer: one list; that of messaging has 100,000 entries that do not pack well. */
const serviceLike = (service: string) =>
  ({
    call: async (name: string, asked: { after: After | null }) => {
      if (isAway) throw new Error('away');
      if (name === 'exportLists') return [`${service}-list`];
      const at = Number(asked.after?.key?.[0] ?? 0);
      if (service !== 'messaging') return { items: [], after: null };
      const items = Array.from({ length: pageSize }, (_none, place) => ({
        ...{ seq: at * pageSize + place, text: crypto.randomUUID() },
      }));
      return { items, after: at + 1 < pages ? { share: 0, key: [String(at + 1)] } : null };
    },
  }) as unknown as Link;
const names = ['regions', 'directory', 'messaging'];

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity({}, Object.fromEntries(names.map((name) => [name, serviceLike(name)])));
});
afterAll(() => identity?.close());

type Member = Awaited<ReturnType<typeof aMember>>;
const exportMyData = `mutation ($input: ExportMyDataInput!) {
  exportMyData(input: $input) { dataExport { state askedAt } errors { code path } } }`;
const status = '{ viewer { account { dataExport { state expiresAt } } } }';

const askFor = async ({ asking, password }: Member) =>
  (await identity.ask(exportMyData, { input: { password } }, asking)).data['exportMyData'];
const stateOf = async ({ asking }: Member) => {
  const { viewer } = (await identity.ask(status, {}, asking)).data as {
    viewer: { account: { dataExport: { state: string } | null } };
  };
  return viewer.account.dataExport?.state ?? null;
};
const isReady = async (member: Member) => (await stateOf(member)) === 'READY';
const secretOf = async ({ email }: Member) =>
  /export\/([\w-]{43})/.exec((await identity.lastMailTo(email))?.text ?? '')?.[1] ?? '';

async function fetched(secret: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (;;) {
    const found = (await identity.call('exportPiece', {
      secret,
      position: pieces.length,
    })) as ExportPiece | null;
    if (!found) return Buffer.concat(pieces);
    pieces.push(Buffer.from(found.piece, 'base64'));
  }
}

const opened = (archive: Buffer) =>
  new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

async function fileOf(archive: Buffer, wanted: string): Promise<string> {
  const zip = await opened(archive);
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry) => {
      if (entry.fileName !== wanted) return zip.readEntry();
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(text(stream))));
    });
    zip.on('end', () => reject(new Error(`${wanted} is not in the archive.`)));
    zip.readEntry();
  });
}

test('100,000 entries are all there, in order, in one list; a new export takes the place and the link of the former', async () => {
  const ana = await aMember(identity, 'Ana Exports');
  expect(await stateOf(ana)).toBeNull();
  expect(await askFor(ana)).toMatchObject({ dataExport: { state: 'WAITING' }, errors: [] });
  await identity.until(() => isReady(ana));
  const secret = await secretOf(ana);
  const archive = await fetched(secret);
  const entries = JSON.parse(await fileOf(archive, 'messaging/messaging-list.json')) as { seq: number }[];
  expect(entries).toHaveLength(pages * pageSize);
  expect(entries.every(({ seq }, at) => seq === at)).toBe(true);
  expect(await fileOf(archive, 'regions/regions-list.json')).toBe('[]\n');
  expect(await fileOf(archive, 'README.txt')).toContain('identity/account.json : your account');
  const kept = JSON.stringify(await identity.sql('select secret_hash::text as hash from exports'));
  expect(kept).not.toContain(secret);

  await askFor(ana);
  expect(await fetched(secret)).toHaveLength(0);
  await identity.until(() => isReady(ana));
  expect(await secretOf(ana)).not.toBe(secret);
  const [{ count }] = (await identity.sql(
    'select count(distinct attempt)::int as count from export_chunks',
  )) as [{ count: number }];
  expect(count).toBe(1);
}, 120_000);

test('one that waits for a service goes on when it is back, the same however often it is asked for; after a week it is gone', async () => {
  const bo = await aMember(identity, 'Bo Waits');
  isAway = true;
  const first = await askFor(bo);
  expect(await askFor(bo)).toEqual(first);
  expect(await stateOf(bo)).toBe('WAITING');
  isAway = false;
  await identity.until(async () => {
    await identity.sql('update exports set due_at = now() where ready_at is null and tries > 0');
    return isReady(bo);
  });
  const secret = await secretOf(bo);
  expect((await fetched(secret)).length).toBeGreaterThan(0);
  await identity.sql(`update exports set expires_at = now() - interval '1 second'`);
  expect(await fetched(secret)).toHaveLength(0);
  expect(await stateOf(bo)).toBeNull();
}, 120_000);
