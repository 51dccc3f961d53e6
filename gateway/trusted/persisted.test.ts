import { createHash } from 'node:crypto';
import { until } from '../../kit/testing/until';
import { openSocket } from '../testing/socket.fixtures';
import { openStage, type Stage } from '../testing/stage.fixtures';
import { openPersisted } from './persisted';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash } },
});
const notFound = {
  errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
};

async function post(body: object, accept = 'application/json') {
  const headers = { 'content-type': 'application/json', accept };
  const response = await fetch(`${stage.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return [response.status, await response.json()] as const;
}

async function get(parameters: Record<string, string | object>) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  const response = await fetch(`${stage.url}/graphql?${search}`);
  return [response.status, await response.json()] as const;
}

test('a client sends a hash, then the hash and the text, and from then on the hash alone', async () => {
  const query = 'query Known { whoAmI }';
  const byHash = persisted(hashOf(query));
  for (const accept of ['application/json', 'application/graphql-response+json'])
    expect(await post(byHash, accept)).toEqual([200, notFound]);
  const answer = [200, { data: { whoAmI: 'nobody en' } }];
  expect(await post({ query, ...byHash })).toEqual(answer);
  expect(await post(byHash)).toEqual(answer);
  expect(await get(byHash)).toEqual(answer);
});

test('by GET it is the same', async () => {
  const query = 'query Got($slug: String!) { region(slug: $slug) { slug } }';
  const [byHash, variables] = [persisted(hashOf(query)), { slug: 'perche' }];
  expect(await get({ ...byHash, variables })).toEqual([200, notFound]);
  const answer = [200, { data: { region: { slug: 'perche' } } }];
  expect(await get({ ...byHash, variables, query })).toEqual(answer);
  expect(await get({ ...byHash, variables })).toEqual(answer);
});

test('over a websocket it is the same, and what one way learned the other knows', async () => {
  const socket = await openSocket(stage.url);
  const query = 'query Told { whoAmI }';
  const byHash = persisted(hashOf(query));
  const ask = async (payload: object) => {
    const told = socket.operate(payload);
    await until(() => told.isComplete || told.errors);
    return told.errors ? { errors: told.errors } : told.next[0];
  };
  expect(await ask(byHash)).toEqual(notFound);
  expect(await ask({ query: '', ...byHash })).toEqual(notFound);
  expect(await ask({ query, ...byHash })).toEqual({ data: { whoAmI: 'nobody en' } });
  expect(await ask(byHash)).toEqual({ data: { whoAmI: 'nobody en' } });
  expect((await post(byHash))[0]).toBe(200);
  await socket.close();
});

test.each<[what: string, body: object]>([
  ['of another text', { query: '{ whoAmI }', ...persisted(hashOf('{ region }')) }],
  ['that is none', persisted('{ whoAmI }')],
  ['of another version of the protocol', { query: '{ whoAmI }', ...persisted(hashOf('{ whoAmI }'), 2) }],
  ['that is no text', { query: '{ whoAmI }', ...persisted(7) }],
])('a hash %s is refused', async (_what, body) => {
  const [status, { errors }] = await post(body);
  expect([status, errors[0].extensions]).toEqual([400, { code: 'BAD_USER_INPUT' }]);
});

test('what the door does not let in is not kept', async () => {
  for (const query of ['{ nothingOfTheKind }', '{ broken', '{ dear twice: dear }']) {
    const byHash = persisted(hashOf(query));
    const [, { errors }] = await post({ query, ...byHash });
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(await post(byHash)).toEqual([200, notFound]);
  }
});

test('a document to be kept is paid from the planning budget like any other that is new', async () => {
  const poor = await openStage({ HAMEAU_PLANNING_BUDGET_MS: '100' });
  try {
    let refused: number | undefined;
    for (let at = 0; at < 300 && refused === undefined; at += 1) {
      const query = `{ shape${at}: whoAmI region(slug: "perche") { slug n${at}: neighbours { id } } }`;
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query, ...persisted(hashOf(query)) });
      const { status } = await fetch(`${poor.url}/graphql`, { method: 'POST', headers, body });
      if (status === 429) refused = at;
    }
    expect(refused).toBeGreaterThan(0);
  } finally {
    await poor.close();
  }
});

test('no more are kept than there is room for, and those asked last stay', () => {
  const documents = openPersisted(2);
  documents.keep('a', '{ a }');
  documents.keep('b', '{ b }');
  documents.of('a');
  documents.keep('c', '{ c }');
  expect(['a', 'b', 'c'].map((hash) => documents.of(hash))).toEqual(['{ a }', undefined, '{ c }']);
});
