export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
  /** As it is on the wire. */
  readonly body?: string;
}

/** What an answer must never tell: how Hameau is built, where its parts are, what a guess was close to. */
export const inner =
  /did you mean|stack|node_modules|\.(ts|js|cjs):|\b(select|insert into|update|delete) .*\b(from|into|where)\b|127\.0\.0\.1|localhost|hameau\.internal|postgres|typeorm|apollo|serviceName|"directory"|"messaging"|"identity"|ECONN/i;

export const sendTo =
  (url: string) =>
  async ({ method = 'POST', path = '/graphql', token, headers = {}, body }: Sent) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    expect(text).not.toMatch(inner);
    return { status: response.status, headers: response.headers, body: JSON.parse(text) };
  };

export const query = (text: string, variables?: object): Sent => ({
  body: JSON.stringify({ query: text, variables }),
});
