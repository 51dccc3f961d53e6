import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';

/** All queries of a trial are spent. */
export class Spent extends Error {}

interface Asking {
  readonly url: string;
  readonly budget: number;
  /** What proves who asks. */
  readonly token: () => Promise<string | undefined>;
  /** Sees whatever is answered. */
  readonly heard: (text: string) => void;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const patience = 40;
const waitMs = 250;
/** What is said to whoever asks for something that is there for others; the rest would be a mistake of the attack. */
const isAboutMissing = (code: string | undefined) => code === 'NOT_FOUND' || code === 'UNAUTHENTICATED';

/** One who asks through the public door, and is counted. */
export class Asker {
  asked = 0;

  constructor(private readonly asking: Asking) {}

  spend(): void {
    if (this.asked >= this.asking.budget) throw new Spent();
    this.asked += 1;
  }

  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    this.spend();
    const body = JSON.stringify({ query, variables });
    for (let tries = 0; tries < patience; tries += 1) {
      const text = await this.send('/graphql', { 'content-type': 'application/json' }, body);
      const { data, errors } = JSON.parse(text) as Answer<Data>;
      const wrong = errors?.filter(({ extensions }) => !isAboutMissing(extensions?.code)) ?? [];
      if (wrong.length === 0) return data ?? ({} as Data);
      // A slow machine leaves parts out; that somebody is not there may only be read from a whole answer.
      if (!wrong.every(({ extensions }) => /^(UNAVAILABLE|RATE_LIMITED)$/.test(extensions?.code ?? '')))
        throw new Error(
          `An attack was answered ${wrong[0]?.message} to ${query} ${JSON.stringify(variables)}`,
        );
      await pause(waitMs);
    }
    throw new Error('Hameau left out a part of an answer again and again.');
  }

  get(path: string): Promise<string> {
    this.spend();
    return this.send(path, {});
  }

  private async send(path: string, headers: Record<string, string>, body?: string): Promise<string> {
    const { url, token, heard } = this.asking;
    const bearer = await token();
    const { body: answer } = await request(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    heard(text);
    return text;
  }
}
