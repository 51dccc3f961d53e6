import type { DataSource } from 'typeorm';
import { type After, type ExportPage, exportPage, listsOf } from '../../../kit/catalogue';
import type { Links } from '../../../kit/service';
import type { Locale } from '../../../kit/words';
import { catalogue } from '../leaving/catalogue';
import { others, type Person } from '../leaving/person';
import type { ArchiveFile } from './archive';
import { readMe } from './read-me';

const callMs = 10_000;
const pageSize = 500;

interface Asked {
  readonly list: string;
  readonly after: After | null;
}

/** One service's part: which lists it has, and how a page of one is read. */
interface Part {
  readonly service: string;
  lists(): Promise<readonly string[]>;
  page(asked: Asked): Promise<ExportPage>;
}

const partOf = (links: Links, service: string, person: Person): Part => {
  const call = (name: string, input: object) => {
    const link = links[service];
    if (!link) throw new Error(`No way to ${service} yet.`);
    return link.call(name, input, callMs);
  };
  return {
    service,
    lists: () => call('exportLists', {}) as Promise<readonly string[]>,
    page: (asked) => call('exportPage', { person: person.memberId, ...asked }) as Promise<ExportPage>,
  };
};

const ownPart = (db: DataSource, person: Person): Part => ({
  service: 'identity',
  lists: async () => listsOf(catalogue),
  page: (asked) => exportPage(db, catalogue, { person: JSON.stringify(person), first: pageSize, ...asked }),
});

/** A JSON array, an item to a line; `[]` if there is nothing. */
async function* linesOf(part: Part, list: string): AsyncGenerator<string> {
  let after: After | null = null;
  let before = '[';
  do {
    const page: ExportPage = await part.page({ list, after });
    for (const item of page.items) {
      yield `${before}\n  ${JSON.stringify(item)}`;
      before = ',';
    }
    after = page.after;
  } while (after);
  yield before === '[' ? '[]\n' : '\n]\n';
}

interface Wanted {
  readonly db: DataSource;
  readonly links: Links;
  readonly person: Person;
  readonly locale: Locale;
  readonly at: Date;
}

/** All that the four services hand out about a person: a file for each list, and what they are, in the person's language. */
export async function exportFiles({ db, links, person, locale, at }: Wanted): Promise<ArchiveFile[]> {
  const parts = [ownPart(db, person), ...others.map((service) => partOf(links, service, person))];
  const files: ArchiveFile[] = [];
  for (const part of parts) {
    for (const list of await part.lists())
      files.push({ name: `${part.service}/${list}.json`, parts: () => linesOf(part, list) });
  }
  const names = files.map(({ name }) => name);
  return [{ name: 'README.txt', parts: () => once(readMe(names, locale, at)) }, ...files];
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
