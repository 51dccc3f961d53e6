import { professionsOperation, regionsOperation } from './embeds/builder/builder';
import { lists } from './embeds/lists/lists';
import { mapDocument } from './embeds/map/places';
import { mailLinks } from './pages/mail-links';
import { partnerKeysOperation } from './pages/partner-keys';
import { threadOperation } from './pages/thread';

/** What the gateway's own pages ask. */
export const ownDocuments: readonly (readonly [id: string, query: string])[] = [
  ...[...lists.values()].map(({ name, document }) => [`embed/${name}`, document] as const),
  ['builder/regions', regionsOperation],
  ['builder/professions', professionsOperation],
  ['embed/map', mapDocument],
  ['thread', threadOperation],
  ['partner-keys', partnerKeysOperation],
  ...mailLinks.map(({ path, operation }) => [path, operation] as const),
];
