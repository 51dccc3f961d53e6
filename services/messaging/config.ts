import { databaseSetting, readConfig } from '../../kit/config';

/** What messaging needs to know to start. */
export const settings = (env: Readonly<Record<string, string | undefined>>) =>
  readConfig({ MESSAGING_DATABASE_URL: databaseSetting }, env);
