import { operation as embedRegion } from './embeds/embed-cards';
import { mailLinks } from './pages/mail-links';

/** What the gateway's own pages ask. */
export const ownDocuments: readonly (readonly [id: string, query: string])[] = [
  ['embed', embedRegion],
  ...mailLinks.map(({ path, operation }) => [path, operation] as const),
];
