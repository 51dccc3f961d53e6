import { z } from 'zod';
import { databaseSetting, originsSetting, readConfig, urlSetting } from '../../kit/config';
import { providersSetting } from './providers/providers-setting';

type Env = Readonly<Record<string, string | undefined>>;

/** What identity needs to know to start. Without HAMEAU_SMTP_URL mail is captured and read at /mailbox. */
export const settings = (env: Env) =>
  readConfig(
    {
      IDENTITY_DATABASE_URL: databaseSetting,
      HAMEAU_PUBLIC_URL: urlSetting,
      /** Web pages of these origins sign people in as well. */
      HAMEAU_ORIGINS: originsSetting,
      /** What passkeys are of: the host of HAMEAU_PUBLIC_URL, or a domain that it and the other origins are part of. */
      HAMEAU_PASSKEY_DOMAIN: z
        .string()
        .default(hostOf(env['HAMEAU_PUBLIC_URL']))
        .refine((domain) => isOf(hostOf(env['HAMEAU_PUBLIC_URL']), domain), {
          message: 'must be the host of HAMEAU_PUBLIC_URL, or a domain that it is part of',
        }),
      HAMEAU_OIDC_PROVIDERS: providersSetting,
      HAMEAU_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
      HAMEAU_MAIL_FROM: z.string().min(3).default('Hameau <hello@localhost>'),
    },
    env,
  );

export type Settings = ReturnType<typeof settings>;

/** Where people use Hameau: the origins of its pages, and which of them may use passkeys, since they are of its domain. */
export function siteOf({ HAMEAU_PUBLIC_URL, HAMEAU_ORIGINS, HAMEAU_PASSKEY_DOMAIN: domain }: Settings) {
  const origins = [...new Set([new URL(HAMEAU_PUBLIC_URL).origin, ...HAMEAU_ORIGINS])];
  return { origins, domain, passkeyOrigins: origins.filter((origin) => isOf(hostOf(origin), domain)) };
}

const hostOf = (url: string | undefined) => (url && URL.canParse(url) ? new URL(url).hostname : '');

const isOf = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);
