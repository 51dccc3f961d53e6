import type { Client } from '@node-oauth/oauth2-server';
import type { Context } from '../context';
import { appIds } from '../ids';

/**
 * An app as the OAuth library sees it. All are public: what is shipped to people keeps no secret, so codes are bound to who asked for them by
 * PKCE (RFC 7636), and refresh tokens serve once.
 */
export async function clientOf({ apps }: Pick<Context, 'apps'>, id: string): Promise<Client | false> {
  const app = appIds.uuidOrNull(id) === null ? null : await apps.byId.load(id);
  if (!app || app.endedAt) return false;
  return { id: app.id, redirectUris: app.redirectUris, grants: ['authorization_code', 'refresh_token'] };
}
