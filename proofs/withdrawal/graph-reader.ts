import { request } from 'undici';
import type { Reader } from './reader';

const query =
  '{ region(slug: "perche") { publicMemberCards(partner: "town-hall", first: 50) { totalCount nodes { name place } } } }';

/** A partner's own program, which asks the graph with the partner's key; what it is told it does not keep. */
export const graphReader = (url: string, key: string): Reader => ({
  name: 'the graph with a key',
  tells: 'name',
  open: async () => {},
  async sees() {
    const { body } = await request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query }),
    });
    return body.text();
  },
});
