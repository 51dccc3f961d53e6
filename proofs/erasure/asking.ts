import { request } from 'undici';

interface As {
  readonly token?: string;
  /** Where it comes from, told as a proxy does: few may sign in from one address. */
  readonly address?: string;
}

interface Failed {
  readonly code: string;
  readonly message: string;
}

/** What the graph answers. Throws when anything of it was refused: a canary that was not taken proves nothing. */
export async function ask<Data>(url: string, query: string, variables: object, as: As = {}): Promise<Data> {
  const { body } = await request(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(as.token ? { authorization: `Bearer ${as.token}` } : {}),
      ...(as.address ? { 'x-forwarded-for': as.address } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await body.json()) as {
    data?: Record<string, { errors?: Failed[] } | null> | null;
    errors?: Failed[];
  };
  const [failed] = [...(errors ?? []), ...Object.values(data ?? {}).flatMap((one) => one?.errors ?? [])];
  if (failed || !data) throw new Error(`${failed?.message} (${query.slice(0, 80)})`);
  return data as Data;
}
