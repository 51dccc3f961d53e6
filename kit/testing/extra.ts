/** What an extra suite needs of the machine, under the name people know it by and that of its Debian package. */
interface Needed {
  readonly file: string | undefined;
  readonly what: string;
  readonly package: string;
}

/**
 * Is a suite to be left out, since the machine has not what it needs? Then it says so. In CI it is not: there the machine is given
 * everything, and the suite fails without.
 */
export function isLeftOut(name: string, { file, what, package: installed }: Needed): boolean {
  if (file || process.env['CI']) return false;
  process.stderr.write(`\nLEFT OUT, for want of ${what} (apt-get install ${installed}): ${name}\n`);
  return true;
}
