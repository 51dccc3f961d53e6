import { openDatabase } from '../../kit/database';
import { EmbedConsentRow } from './embeds/embed-consent.row';
import { People1760000000001 } from './migrations/0001-people';
import { Communities1760000000002 } from './migrations/0002-communities';
import { Profiles1760000000003 } from './migrations/0003-profiles';
import { Documents1760000000004 } from './migrations/0004-documents';
import { Watchers1760000000005 } from './migrations/0005-watchers';
import { Embeds1760000000006 } from './migrations/0006-embeds';
import { PlainDocuments1760000000007 } from './migrations/0007-plain-documents';
import { Search1760000000008 } from './migrations/0008-search';
import { Catalogue1760000000009 } from './migrations/0009-catalogue';
import { Audiences1760000000010 } from './migrations/0010-audiences';
import { Mentors1760000000011 } from './migrations/0011-mentors';
import { Areas1760000000012 } from './migrations/0012-areas';
import { Activity1760000000013 } from './migrations/0013-activity';
import { Organisations1760000000014 } from './migrations/0014-organisations';
import { Proposals1760000000015 } from './migrations/0015-proposals';
import { Searches1760000000016 } from './migrations/0016-searches';
import { SkillCells1760000000018 } from './migrations/0018-skill-cells';
import { NameWords1760000000019 } from './migrations/0019-name-words';
import { SwappedLetters1760000000020 } from './migrations/0020-swapped-letters';
import { FoundBy1760000000021 } from './migrations/0021-found-by';
import { SkillsNear1760000000022 } from './migrations/0022-skills-near';
import { Leaving1760000000023 } from './migrations/0023-leaving';
import { FieldAudiences1760000000024 } from './migrations/0024-field-audiences';
import { SkillProposalRow } from './proposals/skill-proposal.row';
import { SavedSearchRow } from './searches/saved-search.row';
import { ProfessionRow } from './skills/profession.row';

export const openDirectoryDatabase = (url: string) =>
  openDatabase({
    url,
    service: 'directory',
    rows: [ProfessionRow, EmbedConsentRow, SkillProposalRow, SavedSearchRow],
    migrations: [
      People1760000000001,
      Communities1760000000002,
      Profiles1760000000003,
      Documents1760000000004,
      Watchers1760000000005,
      Embeds1760000000006,
      PlainDocuments1760000000007,
      Search1760000000008,
      Catalogue1760000000009,
      Audiences1760000000010,
      Mentors1760000000011,
      Areas1760000000012,
      Activity1760000000013,
      Proposals1760000000015,
      Organisations1760000000014,
      Searches1760000000016,
      SkillCells1760000000018,
      NameWords1760000000019,
      SwappedLetters1760000000020,
      FoundBy1760000000021,
      SkillsNear1760000000022,
      Leaving1760000000023,
      FieldAudiences1760000000024,
    ],
  });
