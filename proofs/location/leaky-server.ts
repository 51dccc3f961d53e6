import { openBetween, type Passing } from '../between';
import type { Asked, Leak } from './leak';

/** The product with a leak in front of it, as if it had been written so. */
export const openLeakyServer = (url: string, { asks, answers }: Leak) =>
  openBetween(url, {
    asks(passing) {
      const one = askedBy(passing);
      if (!asks || !one.query) return passing;
      return { ...passing, body: Buffer.from(JSON.stringify({ query: one.query, variables: asks(one) })) };
    },
    answers: ({ status, text }, passing) => ({ status, text: answers(askedBy(passing), text) }),
  });

function askedBy({ path, body }: Passing): Asked {
  const { query = '', variables = {} } = JSON.parse(body.toString('utf8') || '{}');
  return { path, query, variables };
}
