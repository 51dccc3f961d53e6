import { openDatabase } from '../../kit/database';
import { Places1760000000001 } from './migrations/0001-places';
import { Communities1760000000002 } from './migrations/0002-communities';
import { Memberships1760000000003 } from './migrations/0003-memberships';
import { Leaving1760000000004 } from './migrations/0004-leaving';
import { ToldRoles1760000000005 } from './migrations/0005-told-roles';

/** Communities, ties and memberships are read by hand-written statements; no row here is TypeORM's. */
export const openRegionsDatabase = (url: string) =>
  openDatabase({
    url,
    service: 'regions',
    rows: [],
    migrations: [
      Places1760000000001,
      Communities1760000000002,
      Memberships1760000000003,
      Leaving1760000000004,
      ToldRoles1760000000005,
    ],
  });
