import { z } from 'zod';
import { databaseSetting, readConfig, urlSetting } from '../../kit/config';

/** What identity needs to know to start. Without HAMEAU_SMTP_URL mail is captured and read at /mailbox. */
export const settings = (env: Readonly<Record<string, string | undefined>>) =>
  readConfig(
    {
      IDENTITY_DATABASE_URL: databaseSetting,
      HAMEAU_PUBLIC_URL: urlSetting,
      HAMEAU_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
      HAMEAU_MAIL_FROM: z.string().min(3).default('Hameau <hello@localhost>'),
    },
    env,
  );

export type Settings = ReturnType<typeof settings>;
