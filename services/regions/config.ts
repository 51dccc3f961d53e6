import { databaseSetting, readConfig } from '../../kit/config';

/** What regions needs to know to start. */
export const settings = (env: Readonly<Record<string, string | undefined>>) =>
  readConfig({ REGIONS_DATABASE_URL: databaseSetting }, env);
