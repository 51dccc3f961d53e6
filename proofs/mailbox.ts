import { request } from 'undici';

/** The token in the latest mail to an address, read where a person without a mail server reads it: on the pages of the mailbox. */
export async function tokenMailedTo(url: string, email: string): Promise<string> {
  const page = async (path: string) => (await request(url + path)).body.text();
  const row = (await page('/mailbox')).split('<tr>').find((one) => one.includes(email)) ?? '';
  const link = /href="(\/mailbox\/[^"]+)"/.exec(row)?.[1] ?? '';
  return /token=([\w-]+)/.exec(await page(link))?.[1] ?? '';
}
