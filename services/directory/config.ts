import { z } from 'zod';
import { databaseSetting, readConfig } from '../../kit/config';

/** What directory needs to know to start. */
export const settings = (env: Readonly<Record<string, string | undefined>>) =>
  readConfig(
    {
      DIRECTORY_DATABASE_URL: databaseSetting,
      HAMEAU_SEARCH_EVERY_SECONDS: z.coerce.number().min(0).max(86_400).default(60),
    },
    env,
  );
