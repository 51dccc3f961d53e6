import { counting } from '../../kit/testing/statements';
import { getFrom, jsonOf, pathOf } from './embed.fixtures';
import { SetEmbedConsentDocument } from './generated/graphql';
import { type Journey, openJourney, type Person, shape } from './journey.fixtures';
import { partnerships, settle } from './people.fixtures';

/** SQL can be counted only in the process that sends it. */
const inProcess = shape === 'together' ? test : test.skip;

let journey: Journey;
let get: ReturnType<typeof getFrom>;
let hall: Awaited<ReturnType<typeof partnerships>>[number] | undefined;
let lea: Person;
beforeAll(async () => {
  journey = await openJourney();
  get = getFrom(journey);
  lea = await journey.join('Léa Lisière');
  const settlers = await settle(journey, 'belleme', 5);
  [hall] = await partnerships(journey, ['town-hall', 'school'], settlers);
  await journey.until(async () => JSON.parse((await get(jsonOf())).text).total === settlers.length);
}, 60_000);
afterAll(() => journey?.close());

/** Anybody's consent: whatever changes in directory makes what is kept be looked at again. */
async function change(): Promise<void> {
  const input = { partnerId: hall?.id ?? '', fields: ['NAME' as const] };
  await journey.ask(SetEmbedConsentDocument, { input }, lea.accessToken);
  await journey.ask(SetEmbedConsentDocument, { input: { ...input, fields: [] } }, lea.accessToken);
}

/** In every form, by clients that say different things of themselves. */
const everywhere = () =>
  Promise.all(
    Array.from({ length: 60 }, (_none, at) =>
      get(at % 2 ? pathOf('&lang=en') : jsonOf('&lang=en'), {
        'accept-encoding': at % 3 ? 'gzip' : 'identity',
        'user-agent': `client-${at}`,
        ...(at % 5 ? {} : { origin: 'https://town-hall.example' }),
      }),
    ),
  );

inProcess('however many ask, in whatever form, the database is asked once for each change', async () => {
  await change();
  const once = await counting(everywhere);
  expect(once.answer.every(({ status }) => status === 200)).toBe(true);
  const ofCards = (statements: string[]) => statements.filter((one) => one.includes('embed_consents'));
  const whole = ofCards(once.statements).length;
  expect(whole).toBeGreaterThan(0);
  expect(whole).toBeLessThanOrEqual(2);
  expect((await counting(everywhere)).statements).toEqual([]);
  await change();
  expect(ofCards((await counting(everywhere)).statements)).toHaveLength(whole);
});

test('what is answered at once is the same to the byte, with the same headers, and its own request id', async () => {
  const headersOf = ({ headers }: { readonly headers: Headers }) =>
    Object.fromEntries([...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id'));
  await change();
  for (const path of [pathOf(), jsonOf()]) {
    for (const encoding of ['gzip', 'identity']) {
      const asked = { 'accept-encoding': encoding, origin: 'https://town-hall.example' };
      const [made, kept] = [
        await get(path, asked),
        await get(path, { ...asked, 'x-request-id': 'my-request' }),
      ];
      expect(kept.text).toBe(made.text);
      expect(headersOf(kept)).toEqual(headersOf(made));
      expect(kept.headers.get('x-request-id')).toBe('my-request');
      expect(made.headers.get('x-request-id')).not.toBe('my-request');
      const known = { ...asked, 'if-none-match': made.headers.get('etag') ?? '' };
      const again = await get(path, known);
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([
        304,
        '',
        made.headers.get('etag'),
      ]);
    }
  }
});

test('a page that is kept for one origin, language or partner is not given to another', async () => {
  const from = async (origin: string) =>
    (await get(jsonOf(), { origin })).headers.get('access-control-allow-origin');
  expect(await from('https://town-hall.example')).toBe('https://town-hall.example');
  expect(await from('https://school.example')).toBeNull();
  expect(await from('https://town-hall.example')).toBe('https://town-hall.example');
  const inLanguage = async (language: string) => (await get(pathOf(), { 'accept-language': language })).text;
  expect(await inLanguage('fr')).toContain('lang="fr"');
  expect(await inLanguage('en')).toContain('lang="en"');
  const ofSchool = await get(pathOf().replace('town-hall', 'school'));
  expect(ofSchool.text).toContain('Partner &lt;school&gt;');
  const refused = await get(pathOf(), { authorization: 'Bearer hmk_nonsense' });
  expect(refused.status).toBe(401);
});

test('whoever has pages asked for again and again pays for it, like anybody who asks the graph', async () => {
  const poor = await journey.anotherGateway({ HAMEAU_POINTS_PER_ADDRESS: '10000' });
  try {
    const look = (after: string) => fetch(`${poor.url}${jsonOf(`&after=${after}`)}`);
    let last = await look('nowhere-0');
    for (let at = 1; at < 500 && last.status === 400; at += 1) last = await look(`nowhere-${at}`);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  } finally {
    await poor.close();
  }
});
