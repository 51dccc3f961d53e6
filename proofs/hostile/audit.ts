import { request } from 'undici';

/** What graphql-cop looks for, by what it publishes about its checks: each asks, and says whether there is a finding. */
interface Check {
  readonly name: string;
  isFound(url: string): Promise<boolean>;
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever a server says
type Json = any;

/** As its own client asks: without a wish for any kind of answer. */
async function send(
  url: string,
  body: string | undefined,
  headers: Record<string, string> = {},
): Promise<{ text: string; json: Json }> {
  const answer = await request(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { accept: '*/*', 'user-agent': 'graphql-cop', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.body.text();
  return { text, json: jsonOf(text) };
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const post = async (url: string, asked: object) =>
  send(`${url}/graphql`, JSON.stringify(asked), { 'content-type': 'application/json' });
const get = async (url: string, query: string) =>
  send(`${url}/graphql?${new URLSearchParams({ query })}`, undefined);
const many = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_none, at) => one(at)).join(' ');
const around =
  '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';

export const checks: readonly Check[] = [
  {
    name: 'aliases without end',
    isFound: async (url) =>
      (await post(url, { query: `query cop { ${many(101, (at) => `alias${at}: __typename`)} }` })).json?.data
        ?.alias100 !== undefined,
  },
  {
    name: 'lists of operations',
    isFound: async (url) => {
      const { json } = await post(
        url,
        Array.from({ length: 11 }, () => ({ query: '{ __typename }' })),
      );
      return Array.isArray(json) && json.length >= 10;
    },
  },
  {
    name: 'fragments in a circle',
    isFound: async (url) =>
      (
        await post(url, {
          query:
            'query cop { __schema { ...A } } fragment A on __Schema { queryType { name } ...B } fragment B on __Schema { ...A }',
        })
      ).json?.data !== undefined,
  },
  {
    name: 'introspection around and around',
    isFound: async (url) =>
      ((await post(url, { query: around })).json?.data?.__schema?.types?.length ?? 0) > 25,
  },
  {
    name: 'directives without end',
    isFound: async (url) =>
      (await post(url, { query: `query cop { __typename ${'@aa'.repeat(10)} }` })).json?.errors?.length ===
      10,
  },
  {
    name: 'the same field without end',
    isFound: async (url) =>
      (await post(url, { query: `query cop { ${many(500, () => '__typename')} }` })).json?.data
        ?.__typename !== undefined,
  },
  {
    name: 'suggestions of fields',
    isFound: async (url) => {
      const asked = await Promise.all(
        ['{ __schema { directive } }', '{ membr { id } }', '{ viewer { ids } }'].map((query) =>
          post(url, { query }),
        ),
      );
      return asked.some(({ text }) => text.includes('Did you mean'));
    },
  },
  {
    name: 'mutations by GET',
    isFound: async (url) =>
      (await get(url, 'mutation cop { __typename }')).json?.data?.__typename !== undefined,
  },
  {
    name: 'queries by GET',
    isFound: async (url) => (await get(url, '{ __typename }')).json?.data?.__typename !== undefined,
  },
  {
    name: 'forms',
    isFound: async (url) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const { json } = await send(
        `${url}/graphql`,
        new URLSearchParams({ query: '{ __typename }' }).toString(),
        headers,
      );
      return json?.data?.__typename !== undefined;
    },
  },
  {
    name: 'an editor of another hand',
    isFound: async (url) => {
      const pages = await Promise.all(
        ['/graphiql', '/playground', '/console', '/graphql'].map((path) => send(url + path, undefined)),
      );
      return pages.some(({ text }) =>
        /graphiql\.min\.css|GraphQL Playground|GraphiQL|graphql-playground/.test(text),
      );
    },
  },
  {
    name: 'introspection',
    isFound: async (url) =>
      (await post(url, { query: '{ __schema { types { name fields { name } } } }' })).json?.data?.__schema !==
      undefined,
  },
  {
    name: 'traces',
    isFound: async (url) => {
      const asked = await Promise.all(
        ['query cop { __typename }', 'query cop { nothing }'].map((query) => post(url, { query })),
      );
      return asked.some(({ text }) => /"tracing"|"exception"|stacktrace/i.test(text));
    },
  },
  {
    name: 'errors that nobody handles',
    isFound: async (url) =>
      /"exception"|\\n {4}at /.test((await post(url, { query: 'qwerty cop { abc }' })).text),
  },
];

/** What is found, by name. */
export async function findings(url: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name, isFound } of checks) if (await isFound(url)) found.push(name);
  return found;
}
