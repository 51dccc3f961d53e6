import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '../../kit/testing/free-port';
import type { Chosen } from '../embeds/builder/chosen';
import { snippetsFor } from '../embeds/builder/snippets';
import { JoinDocument, SetEmbedConsentDocument, UpdateMemberDocument } from '../journeys/generated/graphql';
import { type Journey, openJourney, type Person } from '../journeys/journey.fixtures';
import { framedBy, partnerships, settle } from '../journeys/people.fixtures';

type Kind = 'element' | 'frame' | 'picture';

const chosenFor = (kind: Kind): Chosen => ({
  ...{ region: 'perche', partner: 'town-hall', list: 'members', skills: [], professions: [] },
  ...{ kind, theme: 'auto', lang: 'fr', faults: [] },
});

/** A page that allows nothing but itself, and what the builder and the docs tell partners to allow. */
function strictPolicy(hameau: string, kind: Kind): string {
  const told = snippetsFor(chosenFor(kind), hameau, []).find(({ name }) => name === 'policy');
  const allowed = told?.code.replaceAll('\n', ' ');
  return `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'self'; require-trusted-types-for 'script'; ${allowed}`;
}

export interface Hosted {
  readonly body: string;
  readonly head?: string;
  /** In `/own.css`, since the page's own policy lets no other style in. */
  readonly css?: string;
  readonly policy?: string;
  readonly attributes?: string;
}

/** A site of the partner `town-hall`, whose pages embed the members of the Perche: as many as `count` settled there. */
export async function openHost(count: number) {
  const port = await freePort();
  const hameau = `http://127.0.0.1:${port}`;
  const journey: Journey = await openJourney({ HAMEAU_PORT: String(port), HAMEAU_PUBLIC_URL: hameau });
  let page: Hosted = { body: '' };
  const site = createServer((request, response) => {
    if (request.url === '/own.css') {
      response.setHeader('content-type', 'text/css');
      return response.end(page.css ?? '');
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      page.policy ?? strictPolicy(hameau, page.body.includes('<hameau-frame') ? 'frame' : 'element'),
    );
    return response.end(
      `<!doctype html><html ${page.attributes ?? 'lang="fr"'}><head><meta charset="utf-8"><title>Mairie</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/own.css">${page.head ?? ''}</head><body>${page.body}</body></html>`,
    );
  });
  await listening(site);
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  const memberIds = await settle(journey, 'perche', count);
  const [partner] = await partnerships(journey, ['town-hall'], memberIds);
  if (partner) await framedBy(journey, partner, url.slice(0, -1));
  const path = '/embed/regions/perche';
  await journey.until(async () =>
    (await journey.page(`${path}.json?partner=town-hall`)).includes(`"total":${count}`),
  );

  return {
    journey,
    hameau,
    url,
    /** The same site by another name, whose origin is not the partner's. */
    elsewhere: url.replace('127.0.0.1', 'localhost'),
    memberIds,
    partner,
    /** What the site answers from now on. */
    show: (next: Hosted) => {
      page = next;
    },
    close: async () => {
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
      await journey.close();
    },
  };
}

export type Host = Awaited<ReturnType<typeof openHost>>;

const listening = (site: Server) => new Promise<void>((resolve) => site.listen(0, resolve));

const words = 'Membres du réseau dans le Perche';
const named = (code: string) => code.replace(/(<a [^>]*>)[^<]*/, `$1${words}`);
const codeOf = (hameau: string, kind: Kind) => named(snippetsFor(chosenFor(kind), hameau, [])[0]?.code ?? '');

/** The code that the builder writes, with words of the partner's own in the link; other attributes if a test says so. */
export const elementOn = (hameau: string, attributes = 'region="perche" partner="town-hall"') =>
  codeOf(hameau, 'element').replace(/<hameau-members[^>]*>/, `<hameau-members ${attributes}>`);

export const frameOn = (hameau: string) => codeOf(hameau, 'frame');

export const mapOn = (hameau: string) =>
  snippetsFor(chosenFor('picture'), hameau, []).find(({ name }) => name === 'map')?.code ?? '';

/** Somebody new of the Perche who consents to be shown by name, and is. */
export async function consenting({ journey, partner }: Host, name: string): Promise<Person> {
  const person = await journey.join(name);
  await journey.ask(
    JoinDocument,
    { communityId: journey.community('perche'), tie: 'HOME' },
    person.accessToken,
  );
  await journey.ask(UpdateMemberDocument, { input: { audience: 'EVERYONE' } }, person.accessToken);
  const input = { partnerId: partner?.id ?? '', fields: ['NAME' as const] };
  await journey.ask(SetEmbedConsentDocument, { input }, person.accessToken);
  await journey.until(async () =>
    (await journey.page('/embed/regions/perche.json?partner=town-hall')).includes(name),
  );
  return person;
}

export async function withdraw({ journey, partner }: Host, person: Person): Promise<void> {
  const input = { partnerId: partner?.id ?? '', fields: [] };
  const { data } = await journey.ask(SetEmbedConsentDocument, { input }, person.accessToken);
  expect(data.setEmbedConsent.errors).toEqual([]);
}
