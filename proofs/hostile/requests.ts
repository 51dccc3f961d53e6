import { gzipSync } from 'node:zlib';
import { request } from 'undici';
import { type Told, tellsInside, toldBy } from './told';

/** A request that is to be refused whatever it asks, with this status. */
interface HostileRequest {
  readonly name: string;
  readonly method?: string;
  /** Behind `/graphql`. */
  readonly search?: Readonly<Record<string, string>> | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly status: number;
  readonly code?: string;
}

const good = '{"query":"{ __typename }"}';
const mutation = 'mutation { signOut { endedSessions } }';
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = `${base64({ alg: 'none', typ: 'at+jwt' })}.${base64({ sub: 'acc_1', sid: 'ses_1', aud: 'hameau', exp: 4e9 })}.`;
const hmac = `${base64({ alg: 'HS256', typ: 'at+jwt' })}.${base64({ sub: 'acc_1' })}.${'A'.repeat(43)}`;

export const hostileRequests: readonly HostileRequest[] = [
  { name: 'a list of operations', body: `[${good},${good}]`, status: 400 },
  { name: 'a list of none', body: '[]', status: 400 },
  { name: 'a list in a list', body: `[[${good}]]`, status: 400 },
  { name: 'a body that is no JSON', body: '{"query": ', status: 400 },
  { name: 'no body', body: '', status: 400 },
  { name: 'a body that is a word', body: '"query"', status: 400 },
  { name: 'a body that is null', body: 'null', status: 400 },
  { name: 'a query that is a list', body: '{"query":["{ __typename }"]}', status: 400 },
  { name: 'a query that is an object', body: '{"query":{"toString":"x"}}', status: 400 },
  { name: 'variables that are a text', body: '{"query":"{ __typename }","variables":"{}"}', status: 400 },
  { name: 'variables that are a list', body: '{"query":"{ __typename }","variables":[1]}', status: 400 },
  { name: 'extensions that are a list', body: '{"query":"{ __typename }","extensions":[]}', status: 400 },
  { name: 'a name that is an object', body: '{"query":"{ __typename }","operationName":{}}', status: 400 },
  { name: 'a document that nobody trusts', body: '{"documentId":"sha256:nothing"}', status: 400 },
  { name: 'a document twice', body: '{"query":"{ __typename }","documentId":"x"}', status: 400 },
  { name: 'a subscription', body: '{"query":"subscription { communityFeed { cursor } }"}', status: 400 },
  { name: 'a body of 200 kB', body: `{"query":"${'x'.repeat(200_000)}"}`, status: 413 },
  { name: 'a text', headers: { 'content-type': 'text/plain' }, body: good, status: 415 },
  {
    name: 'a form, as any page can send',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ query: '{ __typename }' }).toString(),
    status: 415,
  },
  {
    name: 'a form with files, as any page can send',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${good}\r\n--x--\r\n`,
    status: 415,
  },
  { name: 'a body of no kind', headers: { 'content-type': '' }, body: good, status: 415 },
  {
    name: 'a kind that begins alike',
    headers: { 'content-type': 'application/jsonp' },
    body: good,
    status: 415,
  },
  {
    name: 'GraphQL by itself',
    headers: { 'content-type': 'application/graphql' },
    body: '{ __typename }',
    status: 415,
  },
  {
    name: 'another alphabet',
    headers: { 'content-type': 'application/json; charset=utf-7' },
    body: good,
    status: 415,
  },
  { name: 'UTF-16 under the name of UTF-8', body: Buffer.from(`\ufeff${good}`, 'utf16le'), status: 400 },
  { name: 'bytes that are no letters', body: Buffer.from([0x7b, 0xff, 0xfe, 0xc0, 0x7d]), status: 400 },
  {
    name: 'a packed body',
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync('x'.repeat(5_000_000)),
    status: 415,
  },
  { name: 'a wish for a page', headers: { accept: 'text/html' }, body: good, status: 406 },
  {
    name: 'a mutation by GET',
    method: 'GET',
    search: { query: mutation },
    headers: { accept: 'application/json' },
    status: 405,
  },
  {
    name: 'a mutation by GET among queries',
    method: 'GET',
    search: { query: `query A { __typename } mutation B { signOut { endedSessions } }`, operationName: 'B' },
    headers: { accept: 'application/json' },
    status: 405,
  },
  {
    name: 'a subscription by GET',
    method: 'GET',
    search: { query: 'subscription { communityFeed { cursor } }' },
    headers: { accept: 'application/graphql-response+json' },
    status: 400,
  },
  {
    name: 'a query by GET, as a picture of any page sends it',
    method: 'GET',
    search: { query: '{ __typename }' },
    headers: { accept: 'image/avif,image/webp,*/*;q=0.8' },
    status: 406,
  },
  {
    name: 'a query by GET, as a link of any page sends it',
    method: 'GET',
    search: { query: '{ __typename }' },
    headers: {
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-site': 'cross-site',
    },
    status: 406,
  },
  {
    name: 'two queries in one GET',
    method: 'GET',
    search: 'query=%7B__typename%7D&query=%7Bviewer%7Bid%7D%7D',
    headers: { accept: 'application/json' },
    status: 400,
  },
  {
    name: 'variables by GET that are no JSON',
    method: 'GET',
    search: { query: '{ __typename }', variables: '{' },
    headers: { accept: 'application/json' },
    status: 400,
  },
  { name: 'PUT', method: 'PUT', body: good, status: 405 },
  { name: 'DELETE', method: 'DELETE', status: 405 },
  { name: 'PATCH', method: 'PATCH', body: good, status: 405 },
  {
    name: 'a token without a signature',
    headers: { authorization: `Bearer ${unsigned}` },
    body: good,
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'a token signed another way',
    headers: { authorization: `Bearer ${hmac}` },
    body: good,
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'a token that is none',
    headers: { authorization: 'Bearer ../../etc/passwd' },
    body: good,
    status: 401,
    code: 'UNAUTHENTICATED',
  },
];

export async function askRaw(
  url: string,
  { method = 'POST', search, headers, body }: HostileRequest,
): Promise<Told> {
  const behind =
    search === undefined ? '' : `?${typeof search === 'string' ? search : new URLSearchParams(search)}`;
  const answer = await request(`${url}/graphql${behind}`, {
    method: method as 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return toldBy(answer.statusCode, await answer.body.text());
}

/** Why a server refuses these otherwise than it should, a sentence each. */
export async function refuseRequests(url: string): Promise<string[]> {
  const found: string[] = [];
  for (const one of hostileRequests) {
    const told = await askRaw(url, one);
    const { name, status, code = 'BAD_USER_INPUT' } = one;
    if (told.status !== status || told.code !== code || told.hasData)
      found.push(`${name}: ${told.status} ${told.code} where ${status} ${code} is right.`);
    if (tellsInside(told)) found.push(`${name} tells what is inside: ${told.text.slice(0, 200)}`);
  }
  return found;
}
