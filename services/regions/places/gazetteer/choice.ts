/**
 * Which part of the world to read: all, or a list of countries (`BE`), first-level areas (`US.SD`) and French
 * départements (`FR.61`). A part is for tests and small machines.
 */
export class Choice {
  private readonly parts: ReadonlySet<string> | null;

  constructor(parts?: readonly string[]) {
    this.parts = parts ? new Set(parts) : null;
  }

  has(countryCode: string, part: string): boolean {
    return !this.parts || this.parts.has(countryCode) || this.parts.has(`${countryCode}.${part}`);
  }

  get text(): string {
    return this.parts ? [...this.parts].sort().join(' ') : 'all';
  }
}
