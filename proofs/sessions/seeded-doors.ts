import { openBetween, type Passed } from '../between';

/** What a request asks, and how the real gateway answers it. */
interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, never>>;
  readonly token: string | undefined;
  pass(changes?: { readonly token?: string }): Promise<Passed>;
}

/** Something that is wrong on purpose. */
export type Twist = (asked: Asked) => Promise<Passed>;

/** A gateway with a bug: it stands before a real one and answers some operations otherwise. */
export const openDoor = (url: string, twist: Twist) =>
  openBetween(url, {
    instead(passing, forward) {
      if (passing.path !== '/graphql') return null;
      const { query = '', variables = {} } = JSON.parse(passing.body.toString('utf8'));
      const [, token] = /^Bearer (.+)$/.exec(passing.headers['authorization'] ?? '') ?? [];
      const as = (other: string) => ({ ...passing.headers, authorization: `Bearer ${other}` });
      const pass: Asked['pass'] = ({ token: other } = {}) =>
        forward(other === undefined ? passing : { ...passing, headers: as(other) });
      return twist({ query, variables, token, pass });
    },
  });
