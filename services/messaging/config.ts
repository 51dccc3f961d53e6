import { z } from 'zod';
import { databaseSetting, readConfig } from '../../kit/config';

/** What messaging needs to know to start. */
export const settings = (env: Readonly<Record<string, string | undefined>>) =>
  readConfig(
    {
      MESSAGING_DATABASE_URL: databaseSetting,
      HAMEAU_LETTER_AFTER_MINUTES: z.coerce.number().min(0).max(10_080).default(10),
    },
    env,
  );
