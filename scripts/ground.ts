import { ownDatabases, type Settings } from './config';
import { keyIn } from './key';
import { assertDurable } from './postgres/fitness';
import { openPostgres } from './postgres/open';
import { prepareDatabase } from './postgres/roles';
import { serviceNames } from './services';

/** What the product stands on: a database for each part, and the key its processes share. */
export interface Ground {
  readonly urls: Readonly<Record<string, string>>;
  readonly key: Buffer;
  /** Where the data is; null when the database is the operator's own. */
  readonly dataFolder: string | null;
  close(): Promise<void>;
}

const names = [...serviceNames, 'gateway'];

/** Takes the databases that are set, and for the rest starts the embedded PostgreSQL or prepares the one that is named. */
export async function openGround(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  onProgress: (sentence: string) => void,
): Promise<Ground> {
  const key = settings.HAMEAU_KEY
    ? Buffer.from(settings.HAMEAU_KEY, 'base64url')
    : await keyIn(settings.HAMEAU_FOLDER);
  const own = ownDatabases(env);
  const missing = names.filter((name) => !own[name]);
  const given = [settings.HAMEAU_DATABASE_URL, ...Object.values(own)];
  for (const url of settings.HAMEAU_VOLATILE_DATABASE ? [] : given) if (url) await assertDurable(url);

  const postgres =
    missing.length > 0 && !settings.HAMEAU_DATABASE_URL
      ? await openPostgres({ folder: settings.HAMEAU_FOLDER, onProgress })
      : null;
  try {
    const prepared = await prepare(missing, key, {
      embedded: postgres?.url,
      given: settings.HAMEAU_DATABASE_URL,
    });
    return {
      urls: { ...prepared, ...withoutGaps(own) },
      key,
      dataFolder: postgres?.dataFolder ?? null,
      close: async () => postgres?.close(),
    };
  } catch (error) {
    await postgres?.close();
    throw error;
  }
}

async function prepare(
  services: readonly string[],
  secret: Buffer,
  { embedded, given }: { embedded: string | undefined; given: string | undefined },
): Promise<Readonly<Record<string, string>>> {
  if (services.length === 0) return {};
  if (embedded) return prepareDatabase({ adminUrl: embedded, database: 'hameau', services, secret });
  if (!given) return {};
  return prepareDatabase({ adminUrl: given, services, secret });
}

const withoutGaps = (own: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
