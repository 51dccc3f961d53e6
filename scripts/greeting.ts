import type { Settings } from './config';
import { demoAccounts, demoPassword } from './demo/accounts';
import type { Ground } from './ground';

/** What a person needs after a start: where things are, and whom to sign in as. */
export function greeting(url: string, settings: Settings, { dataFolder }: Ground): string {
  const rows: [string, string][] = [
    ['GraphQL', `${url}/graphql`],
    ['Explorer', `${url}/graphiql`],
    ['Schema', `${url}/schema.graphql`],
    ['Mailbox', `${url}/mailbox`],
    ...(dataFolder && !dataFolder.startsWith(settings.HAMEAU_FOLDER)
      ? [['Data', dataFolder] as [string, string]]
      : []),
  ];
  const accounts = settings.HAMEAU_DEMO
    ? [
        '',
        `Sign in with the password ${demoPassword} as`,
        ...demoAccounts.map(({ email, about }) => `  ${email.padEnd(24)}${about}`),
      ]
    : [];
  const places = rows.map(([name, where]) => `  ${name.padEnd(10)}${where}`);
  return ['', 'Hameau is up.', '', ...places, ...accounts, '', 'Ctrl-C ends it.'].join('\n');
}
