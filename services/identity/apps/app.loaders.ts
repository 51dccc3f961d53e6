import { type DataSource, In } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import { AppRow } from './app.row';

/** Apps are the same for everyone; one that is over is still named where it had a session. */
export const appLoaders = (db: DataSource) => ({
  byId: oneByKey(
    (app: AppRow) => app.id,
    (ids: readonly string[]) => db.getRepository(AppRow).findBy({ id: In([...ids]) }),
  ),
});
