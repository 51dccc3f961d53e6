import { settings, siteOf } from './config';

const given = {
  IDENTITY_DATABASE_URL: 'postgres://user:word@127.0.0.1:5432/identity',
  HAMEAU_PUBLIC_URL: 'https://api.hameau.test/',
};
const site = (more: object = {}) => siteOf(settings({ ...given, ...more }));

test('passkeys are of the host that people reach, and asked for on its pages', () => {
  expect(site()).toEqual({
    origins: ['https://api.hameau.test'],
    domain: 'api.hameau.test',
    passkeyOrigins: ['https://api.hameau.test'],
  });
});

test('of a domain above it, pages of other hosts may ask for them; those of other domains may not', () => {
  const HAMEAU_ORIGINS = 'https://www.hameau.test,https://nohameau.test,https://elsewhere.example.org';
  expect(site({ HAMEAU_ORIGINS, HAMEAU_PASSKEY_DOMAIN: 'hameau.test' }).passkeyOrigins).toEqual([
    'https://api.hameau.test',
    'https://www.hameau.test',
  ]);
});

test.each(['example.org', 'w.api.hameau.test', 'https://api.hameau.test', 'pi.hameau.test'])(
  'passkeys of %s are refused at the start',
  (HAMEAU_PASSKEY_DOMAIN) => {
    expect(() => settings({ ...given, HAMEAU_PASSKEY_DOMAIN })).toThrow(
      /HAMEAU_PASSKEY_DOMAIN: must be the host/,
    );
  },
);
