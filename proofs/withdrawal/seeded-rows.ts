import type { Journey } from '../../gateway/journeys/journey.fixtures';
import type { Shown } from './leavers';

/** A service that keeps somebody whatever they say, by the way that they leave. */
export const keptRows = [
  { way: 'a consent that is withdrawn', table: 'embed_consents' },
  { way: 'a region that is left', table: 'belongings' },
] as const;

/** Has directory's database keep what it knows of them: as if the way they leave were not written down. */
export const keepRows = ({ sqlIn }: Journey, table: string, { person }: Shown): Promise<void> =>
  sqlIn(
    'directory',
    `create function keep_${table}() returns trigger language plpgsql as 'begin return null; end';
     create trigger keep_${table} before update or delete on ${table} for each row
       when (old.member_id = '${person.id}') execute function keep_${table}()`,
  );
