import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, getVariableValues, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { until } from '../../kit/testing/until';
import { openGrove } from '../testing/grove.fixtures';
import { openSocket } from '../testing/socket.fixtures';
import { openStage, type Stage } from '../testing/stage.fixtures';
import { samplesFor } from './samples';
import { readTrusted } from './trusted-documents';

const folder = mkdtempSync(join(tmpdir(), 'hameau-trusted-'));
let files = 0;
const fileOf = (text: string): string => {
  files += 1;
  const path = join(folder, `${files}.json`);
  writeFileSync(path, text);
  return path;
};
const documents = {
  'sha256:aa11': 'query Who { whoAmI }',
  region: 'query ($slug: String!) { region(slug: $slug) { slug } }',
  gone: '{ whatIsNoMore }',
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ HAMEAU_TRUSTED_DOCUMENTS: fileOf(JSON.stringify(documents)) });
});
afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true });
});

async function post(body: object) {
  const response = await fetch(`${stage.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [response.status, await response.json()] as const;
}

test('a document is asked by its id, with and without the name of its hash, by POST and GET', async () => {
  const who = [200, { data: { whoAmI: 'nobody en' } }];
  expect(await post({ documentId: 'sha256:aa11' })).toEqual(who);
  expect(await post({ documentId: 'aa11', query: null })).toEqual(who);
  const variables = { slug: 'perche' };
  const perche = [200, { data: { region: { slug: 'perche' } } }];
  expect(await post({ documentId: 'region', variables })).toEqual(perche);
  const search = new URLSearchParams({ documentId: 'region', variables: JSON.stringify(variables) });
  const got = await fetch(`${stage.url}/graphql?${search}`);
  expect([got.status, await got.json()]).toEqual(perche);
});

test('over a websocket a document is asked by its id as well, with an empty query or none', async () => {
  const socket = await openSocket(stage.url);
  for (const payload of [{ documentId: 'aa11' }, { query: '', documentId: 'sha256:aa11' }]) {
    const told = socket.operate(payload);
    await until(() => told.isComplete);
    expect(told.next).toEqual([{ data: { whoAmI: 'nobody en' } }]);
  }
  const unknown = socket.operate({ documentId: 'unknown' });
  await until(() => unknown.errors);
  expect(unknown.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  await socket.close();
});

test.each([
  ['that nobody knows', { documentId: 'unknown' }, /No document is trusted by this/],
  ['that is none', { documentId: 7 }, /No document is trusted by this/],
  ['beside a document', { documentId: 'aa11', query: '{ whoAmI }' }, /not both/],
])('an id %s is refused', async (_what, body, message) => {
  const refused = {
    errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } }],
  };
  expect(await post(body)).toMatchObject([400, refused]);
});

test('a trusted document that does not fit the graph keeps nobody from starting, and is refused when it is asked', async () => {
  const [, { errors }] = await post({ documentId: 'gone' });
  expect(errors[0].message).toContain('whatIsNoMore');
});

test.each([
  ['is not there', join(folder, 'nowhere.json'), 'ENOENT'],
  ['is no JSON', fileOf('{'), 'JSON'],
])('a file that %s is told before anything starts', (_what, path, why) => {
  expect(() => readTrusted(path)).toThrow(why);
});

test('a file of something else is told, with the place', () => {
  expect(() => readTrusted(fileOf('{"a": {"b": "{ whoAmI }"}}'))).toThrow(/by their ids \(a: /);
});

test('what is planned beforehand goes the short way at once, and nobody was asked for it', async () => {
  const grove = await openGrove();
  const [passed, planned] = ['query ($id: ID!) { tree(id: $id) { name } }', '{ tree { name age } }'];
  await grove.engine.plan({ query: passed, variables: { id: 'x' } }, 'a');
  await grove.engine.plan({ query: planned }, 'b');
  expect([grove.aged, grove.engine.counts]).toEqual([[], { passed: 0, planned: 0, engine: 0 }]);
  expect(JSON.parse(await grove.ask(passed, { id: 'elm' }))).toEqual({ data: { tree: { name: 'ELM' } } });
  expect(JSON.parse(await grove.ask(planned))).toEqual({ data: { tree: { name: 'OAK', age: 300 } } });
  expect(grove.engine.counts).toEqual({ passed: 1, planned: 1, engine: 0 });
  await grove.engine.close();
});

const written = join(__dirname, '..', 'journeys', 'documents');
const apiSdl = readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8');
const operations = readdirSync(written).flatMap((file) =>
  parse(readFileSync(join(written, file), 'utf8')).definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  ),
);

test('there are values to plan every operation of the journeys with', () => {
  const api = buildSchema(apiSdl, { assumeValidSDL: true });
  expect(operations.length).toBeGreaterThan(50);
  for (const one of operations) {
    const { errors } = getVariableValues(api, one.variableDefinitions ?? [], samplesFor(api, one));
    expect([one.name?.value, errors]).toEqual([one.name?.value, undefined]);
  }
});
