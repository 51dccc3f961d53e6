/** @jest-config-loader esbuild-register */
import { readFileSync } from 'node:fs';
import type { Config } from 'jest';

const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));

// These are about the embedded server, or about no database at all: on one that is given they would only be run again.
const ofNoOther = [
  '<rootDir>/scripts/postgres/',
  '<rootDir>/scripts/start.test.ts',
  '<rootDir>/gateway/journeys/equality.test.ts',
];
const left = process.env['HAMEAU_TEST_DATABASE_URL'] ? ofNoOther : [];

const shared: Config = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/scripts/testing/realm/environment.cjs',
  runtime: '<rootDir>/scripts/testing/realm/runtime.cjs',
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  setupFiles: ['reflect-metadata'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...left],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

/**
 * Unit: the promises of services, kit, scripts and the door. Journeys: the whole product through its public endpoint. Browser: its
 * pages, looked at in Chromium where there is one.
 */
const config: Config = {
  globalSetup: './scripts/testing/global-setup.ts',
  globalTeardown: './scripts/testing/global-teardown.ts',
  // Jest would leave a core of a small machine idle.
  maxWorkers: 2,
  // A machine may be shared: what does not come says so by itself before that, as `until` does.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{kit,services,gateway,clients,scripts,bench,proofs}/**/*.test.ts'],
      testPathIgnorePatterns: [
        ...(shared.testPathIgnorePatterns ?? []),
        '<rootDir>/gateway/journeys/',
        '<rootDir>/gateway/browser/',
      ],
    },
    { ...shared, displayName: 'journeys', testMatch: ['<rootDir>/gateway/journeys/**/*.test.ts'] },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/gateway/browser/**/*.test.ts'] },
  ],
};

export default config;
