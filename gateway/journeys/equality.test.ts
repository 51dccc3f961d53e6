import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import { linkWithin } from '../../kit/link';
import { logOf } from '../../kit/log';
import type { Executed, Link } from '../../kit/service';
import type { Asking } from '../../kit/viewer';
import { readSchema } from '../../scripts/schemas';
import { serviceNames } from '../../scripts/services';
import { type Engine, openEngine } from '../engine';
import type { Asked } from '../limits/door';
import { Refused } from '../limits/refused';
import { openNodes } from '../nodes/main';
import { anOperation, type Pool, randomOf } from '../testing/operations.fixtures';
import { type Cast, castOf } from './cast.fixtures';
import { type Journey, openJourney, shape } from './journey.fixtures';
import { askingOf } from './people.fixtures';

const together = shape === 'together' ? describe : describe.skip;
const log = logOf('equality', 'silent');
/** So often, that whatever is compiled is. */
const times = 4;

let journey: Journey;
let cast: Cast;
let ours: Engine;
let stock: Engine;
let pool: Pool;
let askers: readonly Asking[];
/** The client's document that is being answered, and how often a service was given it as it is. */
let current = '';
let passed = 0;
/** How many answers were written by what was compiled for their query. */
let compiled = 0;
const failing = new Map<string, () => Promise<Executed>>();

/** A service that fails when a test says so. */
function failable(name: string, link: Link): Link {
  return {
    ...link,
    graph: (...asked) => {
      const fail = failing.get(name);
      if (fail) return fail();
      if (asked[0].query === current) passed += 1;
      return link.graph(...asked);
    },
  };
}

async function openBoth(): Promise<void> {
  const links: Record<string, Link> = {};
  for (const name of serviceNames) links[name] = failable(name, journey.linkTo(name));
  links['gateway'] = linkWithin(openNodes({ links, log }));
  const parts = {
    log,
    supergraphSdl: readSchema('supergraph.graphql'),
    introspection: false,
    planningBudgetMs: 1e9,
  };
  ours = await openEngine({ ...parts, links });
  stock = await openEngine({ ...parts, links, isStock: true });
}

beforeAll(async () => {
  journey = await openJourney();
  if (shape !== 'together') return;
  cast = await castOf(journey);
  await openBoth();
  const { open, hidden, blocked } = cast.found;
  const people = [open, hidden, blocked] as {
    id: string;
    handle: string;
    threadId: string;
    messageId: string;
  }[];
  pool = {
    ids: [
      ...people.flatMap(({ id, threadId, messageId }) => [id, threadId, messageId]),
      ...['perche', 'normandie', 'ux'].map(journey.community),
      'mbr_00000000000000000000000000',
      'nonsense',
    ],
    slugs: ['perche', 'ux', 'web-writing', 'php', 'nobody', ...people.map(({ handle }) => handle)],
    texts: ['thread', 'olive', 'Bellême', 'fr', '', 'nonsense', '2026-01-01T00:00:00Z', '\u2028"\ud83d'],
  };
  askers = await Promise.all([null, open ?? null, blocked ?? null].map((one) => askingOf(journey, one)));
}, 90_000);
afterAll(async () => {
  await ours?.close();
  await stock?.close();
  await journey?.close();
});

/** Errors come in the order in which things failed, which is nobody's to say: here they are sorted. Incidents have numbers of their own. */
function bytesOf(answer: Executed): string {
  const { errors, ...rest } = answer;
  if (answer.written) compiled += 1;
  const told = errors?.map((error) => JSON.stringify(error)).sort() ?? [];
  const text = [...told, answer.written?.() ?? JSON.stringify(rest)].join('\n');
  return text.replace(/Incident \w{10}|"incident":"\w{10}"/g, 'incident');
}

/** The bytes of an answer, or of what the door says instead. */
async function answerOf(engine: Engine, asked: Asked, asking: Asking): Promise<string> {
  try {
    const admitted = engine.door.admit(asked, 'equality');
    return bytesOf(await engine.run(asked, admitted, { asking, address: 'equality' }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `refused: ${JSON.stringify(error.errors)}`;
  }
}

/** Answers of both ways; ours first as it comes, then passed through, then compiled. True if the door let it in. */
async function assertEqual(asked: Asked, asking: Asking): Promise<boolean> {
  current = '';
  const expected = await answerOf(stock, asked, asking);
  if (expected.startsWith('refused')) {
    expect(await answerOf(ours, asked, asking)).toBe(expected);
    return false;
  }
  current = asked.query;
  const found = new Set<string>();
  for (let time = 0; time < times; time += 1) found.add(await answerOf(ours, asked, asking));
  expect({ ...asked, answers: [...found] }).toEqual({ ...asked, answers: [expected] });
  return true;
}

/** What anyone may call, so that it does something, and gives secrets that are new each time. */
const doing = /^(sign|verify|refresh|request|reset|confirm|resend|complete|startP)/;

/** Generates until so many were let in: within one service's schema for the most part, so that many can be passed through. */
async function assertMany(wanted: number, seed: number, kind = OperationTypeNode.QUERY): Promise<void> {
  const random = randomOf(seed);
  const schemas = serviceNames.map((name) => journey.linkTo(name).schema as GraphQLSchema);
  const without = kind === 'mutation' ? doing : /^_/;
  for (let count = 0; count < wanted; ) {
    const narrow = schemas[Math.floor(random() * schemas.length * 1.5)];
    const schema = narrow?.getRootType(kind) ? narrow : ours.schema;
    const asked = anOperation(schema, { kind, pool, random, without, levels: 1 + Math.floor(random() * 4) });
    const asking = askers[kind === 'mutation' ? 0 : Math.floor(random() * askers.length)] as Asking;
    if (await assertEqual(asked, asking)) count += 1;
  }
}

together('what is passed through is what the engine answers, to the byte', () => {
  beforeEach(() => {
    passed = 0;
    compiled = 0;
    failing.clear();
    // None rests because of what failed in the test before.
    for (const breaker of Object.values(ours.breakers)) breaker.succeeded();
  });

  test.each([1, 2, 3, 4])(
    'over 100 generated queries, seed %s',
    async (seed) => {
      await assertMany(100, seed);
      expect(passed).toBeGreaterThan(40 * (times - 1));
      expect(compiled).toBeGreaterThan(10);
    },
    120_000,
  );

  test('over mutations that are refused', async () => {
    await assertMany(100, 9, OperationTypeNode.MUTATION);
    expect(passed).toBeGreaterThan(50 * (times - 1));
  }, 60_000);

  test.each([
    ['is gone', () => Promise.reject(new Error('gone'))],
    ['answers garbage', async () => ({ data: 7 }) as never],
    [
      'says that it cannot',
      async () =>
        ({ data: null, errors: [{ message: 'no', path: ['x'], extensions: { code: 'INTERNAL' } }] }) as never,
    ],
  ])(
    'when a service %s',
    async (_how, fail) => {
      failing.set('directory', fail);
      await assertMany(60, 10);
    },
    60_000,
  );
});
