import type { Change, Passed, Passing } from '../between';

const asJson = (passing: Passing): Passing => ({
  ...passing,
  headers: { ...passing.headers, 'content-type': 'application/json' },
});

const formOf = (passing: Passing): Passing => {
  const form = new URLSearchParams(String(passing.body));
  const query = form.get('query');
  return query === null ? passing : { ...passing, body: Buffer.from(JSON.stringify({ query })) };
};

const isRefusal = ({ text }: Passed) => text.startsWith('{"errors"');

/** Each lacks one guard, by its name; the checks have to find each. */
export const laxServers: Readonly<Record<string, Change>> = {
  'lists of operations are taken': {
    instead(passing, forward) {
      if (!String(passing.body).startsWith('[{')) return null;
      const all = JSON.parse(String(passing.body)) as object[];
      const one = (asked: object) => forward({ ...passing, body: Buffer.from(JSON.stringify(asked)) });
      return Promise.all(all.map(one)).then((answers) => ({
        status: 200,
        text: `[${answers.map(({ text }) => text).join(',')}]`,
      }));
    },
  },
  'any kind of body is taken': { asks: (passing) => asJson(formOf(passing)) },
  'GET may write': {
    asks: (passing) => {
      const search = new URLSearchParams(passing.path.split('?')[1] ?? '');
      if (passing.method !== 'GET' || !search.has('query')) return passing;
      const body = Buffer.from(JSON.stringify(Object.fromEntries(search)));
      return asJson({ ...passing, method: 'POST', path: '/graphql', body });
    },
  },
  'GET is taken from pictures': {
    asks: (passing) =>
      passing.method === 'GET'
        ? { ...passing, headers: { ...passing.headers, accept: 'application/json' } }
        : passing,
  },
  'fields are suggested': {
    answers: (passed) => ({
      ...passed,
      text: passed.text.replace(/"\."|\."/, '. Did you mean \\"member\\"?"'),
    }),
  },
  'the stack is shown': {
    answers: (passed) =>
      isRefusal(passed)
        ? {
            ...passed,
            text: passed.text.replace('"extensions":{', '"extensions":{"stacktrace":["Error: x"],'),
          }
        : passed,
  },
  'refusals are 500': { answers: (passed) => (isRefusal(passed) ? { ...passed, status: 500 } : passed) },
  'refusals are 200': { answers: (passed) => (isRefusal(passed) ? { ...passed, status: 200 } : passed) },
  'codes are lost': {
    answers: (passed) => ({
      ...passed,
      text: passed.text.replaceAll('"code":"BAD_USER_INPUT"', '"code":null'),
    }),
  },
  'a service is named': {
    answers: (passed) =>
      isRefusal(passed)
        ? { ...passed, text: passed.text.replace('"message":"', '"message":"http://127.0.0.1:4003: ') }
        : passed,
  },
};
