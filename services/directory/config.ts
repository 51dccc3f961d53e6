import { databaseSetting, readConfig } from '../../kit/config';

/** What directory needs to know to start. */
export const settings = (env: Readonly<Record<string, string | undefined>>) =>
  readConfig({ DIRECTORY_DATABASE_URL: databaseSetting }, env);
