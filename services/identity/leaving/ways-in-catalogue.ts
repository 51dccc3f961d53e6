import type { Catalogue } from '../../../kit/catalogue';
import { account, no, theirApps, theirs } from './shares';

/** By what an account is signed in to, and what is signed in; see catalogue.ts. */
export const waysIn: Catalogue = {
  passkeys: {
    shares: [
      {
        rows: theirs,
        columns: 'id account_id credential_id public_key counter transports name added_at used_at warned_at',
        erased: 'row',
        exported: { to: 'passkeys', by: 'id', as: 'id, name, transports, added_at, used_at' },
      },
    ],
  },
  passkey_challenges: {
    shares: [
      {
        rows: theirs,
        columns: 'hash account_id expires_at',
        erased: 'row',
        exported: no('random, for minutes'),
      },
    ],
  },
  recovery_codes: {
    shares: [{ rows: theirs, columns: 'hash account_id', erased: 'row', exported: no('hashes of secrets') }],
  },
  provider_links: {
    shares: [
      {
        ...{ rows: theirs, columns: 'id account_id issuer subject linked_at used_at', erased: 'row' },
        exported: { to: 'providers', by: 'id', as: 'issuer, subject, linked_at, used_at' },
      },
    ],
  },
  provider_attempts: {
    plain: 'hash provider return_to expires_at',
    why: 'sign-ins that have begun, of nobody yet',
  },
  authorization_codes: {
    shares: [
      {
        rows: `${theirs} or app_id in (${theirApps})`,
        columns: 'hash app_id account_id redirect_uri scopes code_challenge expires_at used_at session_id',
        ...{ erased: 'row', exported: no('codes of a few minutes, as hashes') },
      },
    ],
  },
  refresh_tokens: {
    shares: [
      {
        rows: `session_id in (select id from sessions where app_id in (${theirApps}))`,
        ...{ columns: 'session_id', erased: 'row', exported: no('sessions of others') },
      },
      {
        rows: `session_id in (select id from sessions where ${theirs})`,
        columns: 'hash session_id issued_at used_at successor_salt',
        ...{ erased: 'row', exported: no('hashes of secrets') },
      },
    ],
  },
  sessions: {
    shares: [
      {
        rows: theirs,
        columns:
          'id account_id started_at used_at expires_at revoked_at device cookie_hash app_id scopes began_with',
        erased: 'row',
        exported: {
          ...{ to: 'sessions', by: 'id' },
          as: `id, device, (select name from apps where apps.id = app_id) as app, scopes, started_at, used_at, expires_at, revoked_at`,
        },
      },
      {
        ...{ rows: `app_id in (${theirApps})`, columns: 'app_id', erased: 'row' },
        exported: no('of others, by an app of theirs, which goes'),
      },
    ],
  },
  apps: {
    shares: [
      {
        rows: `owner_id = ${account}`,
        columns: 'id owner_id name website redirect_uris created_at ended_at',
        erased: 'row',
        exported: { to: 'apps', by: 'id', as: 'id, name, website, redirect_uris, created_at, ended_at' },
      },
    ],
  },
};
